package summitbot.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import summitbot.yaml.TextFile;
import summitbot.yaml.YamlReader;

/** Reads {@code glossary.yaml}. */
public final class GlossaryReader {
    static final String FILE = "glossary.yaml";
    private static final long MAX_BYTES = 5_000_000;

    private record WrittenGlossary(List<Glossary.Name> names, List<Glossary.Term> terms) {}

    private GlossaryReader() {}

    /**
     * Returns the glossary of a corpus folder, {@link Glossary#EMPTY} where it has none.
     *
     * @throws summitbot.failure.InvalidInputException when a key or value is wrong, naming file and line
     */
    public static Glossary of(Path corpusFolder) {
        Path file = corpusFolder.resolve(FILE);
        return Files.exists(file) ? parse(file.toString(), TextFile.read(file, MAX_BYTES)) : Glossary.EMPTY;
    }

    static Glossary parse(String displayName, String yaml) {
        if (yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return Glossary.EMPTY;
        }
        WrittenGlossary written = YamlReader.read(displayName, yaml, 1, WrittenGlossary.class);
        return new Glossary(written.names(), written.terms());
    }
}
