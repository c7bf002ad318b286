package summitbot.corpus;

/** The form of an article, which decides how its speakers are found. */
public enum ArticleKind {
    NEWS,
    INTERVIEW
}
