package summitbot.retrieval;

import java.util.List;
import java.util.Set;

/**
 * What to look for.
 *
 * @param text the standalone question as the embedding model reads it (English words put in for other languages where known)
 * @param ownWords the same in the language of who asks, for a model that reads many; empty where that is English
 * @param terms the words and names to look for in the order of the question, already corrected, translated and with their variants
 * @param preferredArticles ids of the articles whose publisher or date the question names; empty means no preference
 */
public record RetrievalQuery(String text, String ownWords, List<SearchTerm> terms, Set<String> preferredArticles) {
    public RetrievalQuery {
        terms = List.copyOf(terms);
        preferredArticles = Set.copyOf(preferredArticles);
    }

    /** A question in English. */
    public RetrievalQuery(String text, List<SearchTerm> terms, Set<String> preferredArticles) {
        this(text, "", terms, preferredArticles);
    }
}
