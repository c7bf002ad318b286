package summitbot.corpus.importing;

import java.nio.file.Path;
import summitbot.corpus.Article;

/**
 * What an import made.
 *
 * @param file the new article file
 * @param article the article as it is read from there, so that what was found and what was not can be shown
 */
public record ImportedArticle(Path file, Article article) {}
