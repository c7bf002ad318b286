package summitbot.retrieval;

import java.util.List;
import java.util.Set;

/**
 * What to look for.
 *
 * @param text the standalone question as the embedding model reads it (English words put in for other languages where known)
 * @param keywords the words and names to look for, already corrected, translated and widened by variants; a phrase is one entry
 * @param preferredArticles ids of the articles whose publisher or date the question names; empty means no preference
 */
public record RetrievalQuery(String text, List<String> keywords, Set<String> preferredArticles) {
    public RetrievalQuery {
        keywords = List.copyOf(keywords);
        preferredArticles = Set.copyOf(preferredArticles);
    }
}
