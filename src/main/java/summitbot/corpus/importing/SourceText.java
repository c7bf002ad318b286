package summitbot.corpus.importing;

/**
 * An article as found in a source.
 *
 * @param details what the source states about it
 * @param text the article's text
 */
record SourceText(ArticleDetails details, String text) {}
