package summitbot.retrieval;

import java.util.List;

/**
 * One thing that a query looks for. Immutable.
 *
 * @param forms the words or phrases that mean it, the most usual first: spellings, variants of a name, translations; a passage has the
 *     term when it has any of them. Never empty
 */
public record SearchTerm(List<String> forms) {
    public SearchTerm {
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a search term needs at least one form");
        }
    }

    /** A term that is written in one way, or in several. */
    public static SearchTerm of(String... forms) {
        return new SearchTerm(List.of(forms));
    }
}
