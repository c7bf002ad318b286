package summitbot.chat.articles;

import java.util.List;
import summitbot.corpus.Article;

/**
 * What is asked about articles themselves. Immutable.
 *
 * @param aspects what is asked, in the order of the question; at least one
 * @param articles the articles it is asked of, in the order of the corpus; at least one
 */
public record ArticleQuestion(List<Aspect> aspects, List<Article> articles) {
    public ArticleQuestion {
        aspects = aspects.stream().distinct().toList();
        articles = List.copyOf(articles);
    }
}
