package summitbot.console;

/**
 * Text as a terminal may be given it. An escape sequence in a question or an article could otherwise recolour, overwrite or retitle
 * the window, and an invisible character could hide in a quote.
 */
public final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final char DELETE_PICTURE = '\u2421';

    private VisibleText() {}

    /**
     * Returns the text with control characters as their pictures (␛ for ESC), without zero-width and other format characters,
     * broken surrogates as the replacement character. Line breaks and what can be seen stay; a tab becomes a space.
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL -> visible.append(picture(point));
            case Character.FORMAT -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append('\n');
            case Character.SURROGATE -> visible.append('\uFFFD');
            default -> visible.appendCodePoint(point);
        }
    }

    private static char picture(int control) {
        if (control == '\n') {
            return '\n';
        }
        if (control == '\t') {
            return ' ';
        }
        if (control < ' ') {
            return (char) (CONTROL_PICTURES + control);
        }
        // The controls above DEL have no pictures of their own.
        return control == 0x7F ? DELETE_PICTURE : '\uFFFD';
    }
}
