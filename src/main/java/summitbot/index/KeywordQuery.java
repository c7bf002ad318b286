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

    /** Returns {@code "first" OR "second phrase"} of the {@link #phrases}; empty when there is none. */
    static String of(Collection<String> keywords) {
        return phrases(keywords).stream()
                .map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" OR "));
    }

    /** Returns each keyword that has a letter or digit once, in lower case. Of more than 250 the first count. */
    static Set<String> phrases(Collection<String> keywords) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String keyword : keywords) {
            if (distinct.size() < MAX_KEYWORDS && keyword.codePoints().anyMatch(Character::isLetterOrDigit)) {
                distinct.add(printable(keyword.toLowerCase(Locale.ROOT)));
            }
        }
        return distinct;
    }

    private static String printable(String keyword) {
        return keyword.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
