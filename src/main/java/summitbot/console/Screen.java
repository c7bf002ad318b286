package summitbot.console;

/**
 * What output is printed on.
 *
 * @param terminal whether it is a terminal; a pipe or a file is not
 * @param colours whether it shows colours
 * @param width columns of a terminal, at least {@value #NARROWEST}; without meaning otherwise
 */
public record Screen(boolean terminal, boolean colours, int width) {
    /** Narrower than this nothing can be laid out. */
    public static final int NARROWEST = 20;

    /** Longer lines are hard to read, however wide the window is. */
    private static final int WIDEST_TEXT = 100;

    /** A pipe or a file: text as it is. */
    public static final Screen PLAIN = new Screen(false, false, 80);

    public Screen {
        width = Math.max(NARROWEST, width);
    }

    /** A terminal of this width; a width of 0 or less means unknown, and 80 is taken. */
    public static Screen terminal(int width, boolean colours) {
        return new Screen(true, colours, width <= 0 ? 80 : width);
    }

    /** Returns how many columns running text may use. */
    int textWidth() {
        // The last column is left free: some terminals wrap when it is written to.
        return Math.min(WIDEST_TEXT, width - 1);
    }
}
