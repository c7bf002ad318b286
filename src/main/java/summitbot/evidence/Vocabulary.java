package summitbot.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The general vocabulary of news in several languages, as {@code vocabulary.txt} beside this class has it. Read once, when first used. */
public final class Vocabulary {
    /** The languages besides English, in the order of the columns behind the English one. */
    public static final List<String> LANGUAGES = List.of("ru", "kk", "tr");

    static final String RESOURCE = "/summitbot/evidence/vocabulary.txt";

    private static final List<Entry> ENTRIES = read();

    private Vocabulary() {}

    /**
     * Words that mean the same.
     *
     * @param english words or phrases, the most usual first
     * @param foreign words or phrases of each language
     */
    public record Entry(List<String> english, Map<String, List<String>> foreign) {
        public Entry {
            english = List.copyOf(english);
            foreign = Map.copyOf(foreign);
        }
    }

    /** Returns the entries in the order of the file. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    private static List<Entry> read() {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            List<Entry> entries = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    entries.add(entry(line.strip().split("\\|")));
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String[] columns) {
        Map<String, List<String>> foreign = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            foreign.put(LANGUAGES.get(i), List.of(columns[i + 1].split(",")));
        }
        return new Entry(List.of(columns[0].split(",")), foreign);
    }
}
