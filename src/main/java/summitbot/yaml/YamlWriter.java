package summitbot.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;

/** Writes YAML that {@link YamlReader} reads back as it was. Safe for use by several threads. */
public final class YamlWriter {
    private static final ObjectWriter WRITER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build()
            .writer();

    private YamlWriter() {}

    /**
     * Returns keys and values in their order, one a line, the last line ended.
     *
     * @param values texts, numbers, booleans, and maps and lists of them
     */
    public static String write(Map<String, ?> values) {
        try {
            return values.isEmpty() ? "" : WRITER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as YAML: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Returns a list of entries as YAML, each begun by a hyphen, the last line ended.
     *
     * @param entries as for {@link #write(Map)}
     */
    public static String writeList(List<? extends Map<String, ?>> entries) {
        try {
            return WRITER.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as YAML: " + e.getOriginalMessage(), e);
        }
    }
}
