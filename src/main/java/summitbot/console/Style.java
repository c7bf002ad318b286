package summitbot.console;

/** The few ways in which text is set off: legible on dark and light backgrounds alike. */
public enum Style {
    /** What the bot says in words of its own. */
    OWN_WORDS("1"),
    /** The line beside a quote. */
    QUOTE_BAR("36"),
    /** Where a quote comes from; hints. */
    FAINT("2"),
    /** What went wrong. */
    PROBLEM("31");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Returns the text so styled where the screen shows colours, else as it is. */
    public String on(Screen screen, String text) {
        return screen.colours() && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
