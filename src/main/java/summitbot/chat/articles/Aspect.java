package summitbot.chat.articles;

/** What people ask about an article itself. */
public enum Aspect {
    AUTHOR,
    PUBLISHER,
    DATE,
    TITLE,
    LINK,
    /** Which articles of some kind there are, and how many. */
    LIST,
    OLDEST,
    NEWEST
}
