package summitbot.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import summitbot.failure.InvalidInputException;

/**
 * Reads YAML into records, strictly. Every component of a record is a required key, except {@code Optional…} (empty when absent)
 * and lists, sets and maps (empty when absent). Words such as {@code no} and {@code on} are text, as in YAML 1.2; anchors and a
 * second document are refused. JSON is read too, being YAML. A checked value can refuse itself: an {@link IllegalArgumentException}
 * out of a record's constructor is reported with its line. Safe for use by several threads.
 */
public final class YamlReader {
    /** Far above any file people write by hand; keeps a wrong file name from filling the memory. */
    private static final long MAX_BYTES = 50_000_000;

    private YamlReader() {}

    /**
     * Reads one YAML file.
     *
     * @param type a record, or an array of records for a file that is a list
     * @throws InvalidInputException with {@code file:line: what, what is allowed} when the file is missing, not UTF-8, not YAML, or
     *     holds unknown, doubled, missing or wrongly typed keys
     * @throws summitbot.failure.UnavailableException when the system does not let it be read
     */
    public static <T> T read(Path file, Class<T> type) {
        return read(file.toString(), TextFile.read(file, MAX_BYTES), 1, type);
    }

    /**
     * Reads YAML text.
     *
     * @param displayName names the text in messages
     * @param firstLine the line of the file on which the text begins, counted from 1
     * @throws InvalidInputException as {@link #read(Path, Class)}
     */
    public static <T> T read(String displayName, String yamlText, int firstLine, Class<T> type) {
        String yaml = yamlText.startsWith("\uFEFF") ? yamlText.substring(1) : yamlText;
        List<YamlProblem> problems = new ArrayList<>();
        try (JsonParser keys = parser(yaml);
                JsonParser values = parser(yaml)) {
            KeyCheck.check(keys, type, problems);
            if (problems.isEmpty()) {
                T read = Binding.MAPPER
                        .readerFor(type)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readValue(values);
                if (read != null) {
                    return read;
                }
                problems.add(new YamlProblem("", 1, "there is nothing in it; allowed are keys with values."));
            }
        } catch (JsonProcessingException e) {
            problems.addAll(YamlProblem.of(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new InvalidInputException(problems.stream()
                .map(p -> p.describe(displayName, yaml, firstLine))
                .toList());
    }

    private static JsonParser parser(String yaml) throws IOException {
        return new PlainYamlParser((YAMLParser) Binding.MAPPER.createParser(yaml));
    }
}
