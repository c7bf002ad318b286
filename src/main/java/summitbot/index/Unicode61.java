package summitbot.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which characters make up words and what each is folded to, as FTS5's tokenizer {@code unicode61 remove_diacritics 2} has it: lower case
 * without diacritics. The table is the file {@code unicode61.txt} beside this class.
 */
final class Unicode61 {
    /** The character ends a word. */
    static final int SEPARATES = -1;

    /** The character is a mark that a word goes on without. */
    static final int DROPPED = -2;

    private static final int HEXADECIMAL = 16;
    private static final Map<Integer, Integer> FOLDED = new HashMap<>();
    /** First code points of runs that separate, and the last of each. */
    private static final TreeMap<Integer, Integer> SEPARATORS = new TreeMap<>();

    static {
        read();
    }

    private Unicode61() {}

    /** Returns what a code point is folded to, or {@link #SEPARATES} or {@link #DROPPED}. */
    static int fold(int codePoint) {
        if (codePoint >= 'a' && codePoint <= 'z') {
            return codePoint;
        }
        Integer folded = FOLDED.get(codePoint);
        if (folded != null) {
            return folded;
        }
        Map.Entry<Integer, Integer> run = SEPARATORS.floorEntry(codePoint);
        return run != null && codePoint <= run.getValue() ? SEPARATES : codePoint;
    }

    private static void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Unicode61.class.getResourceAsStream("unicode61.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Unicode61::readLine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line is what the characters become, and runs of them. */
    private static void readLine(String line) {
        String[] parts = line.split(" ", -1);
        for (int i = 1; i < parts.length; i++) {
            String[] ends = parts[i].split("-", -1);
            int first = Integer.parseInt(ends[0], HEXADECIMAL);
            int last = Integer.parseInt(ends[ends.length - 1], HEXADECIMAL);
            if (parts[0].equals("separates")) {
                SEPARATORS.put(first, last);
            } else {
                for (int codePoint = first; codePoint <= last; codePoint++) {
                    FOLDED.put(codePoint, folded(parts[0], codePoint));
                }
            }
        }
    }

    private static int folded(String rule, int codePoint) {
        return switch (rule) {
            case "dropped" -> DROPPED;
            case "lower" -> Character.toLowerCase(codePoint);
            default -> Integer.parseInt(rule, HEXADECIMAL);
        };
    }
}
