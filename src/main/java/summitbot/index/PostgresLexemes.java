package summitbot.index;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words and their positions in PostgreSQL's text forms of {@code tsvector} and {@code tsquery}. */
final class PostgresLexemes {
    /** PostgreSQL stores no longer one; a word of that length is no word anybody asks for. */
    private static final int LONGEST_BYTES = 2_046;

    private PostgresLexemes() {}

    static boolean isStored(String word) {
        return word.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    /** Returns the words of header and text with their positions, one position free between the two. */
    static String vector(List<String> header, List<String> text) {
        Map<String, StringBuilder> positions = new TreeMap<>();
        add(positions, header, 1);
        add(positions, text, header.size() + 2);
        StringBuilder vector = new StringBuilder();
        positions.forEach((word, places) ->
                vector.append(quoted(word)).append(':').append(places).append(' '));
        return vector.toString();
    }

    private static void add(Map<String, StringBuilder> positions, List<String> words, int first) {
        for (int i = 0; i < words.size(); i++) {
            if (isStored(words.get(i))) {
                StringBuilder places = positions.computeIfAbsent(words.get(i), word -> new StringBuilder());
                places.append(places.isEmpty() ? "" : ",").append(first + i);
            }
        }
    }

    /** Returns words one behind the other. */
    static String phrase(List<String> words) {
        return "("
                + String.join(
                        " <-> ", words.stream().map(PostgresLexemes::quoted).toList()) + ")";
    }

    /** Words hold letters and digits only, but what counts as one may change. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Returns the positions of each word in a vector as PostgreSQL prints it, in ascending order. */
    static Map<String, int[]> positions(String vector) {
        Map<String, int[]> positions = new HashMap<>();
        int next = 0;
        while (next < vector.length()) {
            int end = vector.indexOf("':", next + 1);
            int space = vector.indexOf(' ', end);
            int stop = space < 0 ? vector.length() : space;
            String word = vector.substring(next + 1, end).replace("''", "'").replace("\\\\", "\\");
            positions.put(word, numbers(vector.substring(end + 2, stop)));
            next = stop + 1;
        }
        return positions;
    }

    /** The list may carry a letter, the weight, behind each number. */
    private static int[] numbers(String list) {
        String[] parts = list.split(",", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            boolean weighted = Character.isLetter(part.charAt(part.length() - 1));
            numbers[i] = Integer.parseInt(weighted ? part.substring(0, part.length() - 1) : part);
        }
        return numbers;
    }
}
