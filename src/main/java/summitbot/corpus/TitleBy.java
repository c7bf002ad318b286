package summitbot.corpus;

/** Who gave an article its title: its publisher, or the editor of this corpus where the publisher gave none. */
public enum TitleBy {
    PUBLISHER,
    EDITOR
}
