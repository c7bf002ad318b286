package summitbot.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and phrases as an FTS5 expression: any of them, each quoted, so that nothing in them is ever FTS5 syntax. */
final class KeywordQuery {
    /** More words than a question has; FTS5 needs 10 ms to read 250, 200 ms to read 5,000. */
    static final int MAX_KEYWORDS = 250;

    private KeywordQuery() {}

    /**
     * Returns {@code "first" OR "second phrase"}; empty when no keyword has a letter or digit. Of more than 250 the first count.
     */
    static String of(Collection<String> keywords) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String keyword : keywords) {
            if (distinct.size() < MAX_KEYWORDS && keyword.codePoints().anyMatch(Character::isLetterOrDigit)) {
                distinct.add(quote(keyword.toLowerCase(Locale.ROOT)));
            }
        }
        return distinct.stream().collect(Collectors.joining(" OR "));
    }

    private static String quote(String keyword) {
        String printable = keyword.replaceAll("\\p{Cntrl}", " ").strip();
        return '"' + printable.replace("\"", "\"\"") + '"';
    }
}
