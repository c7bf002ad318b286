package summitbot.telegram.rendering;

/** Halves of surrogate pairs, which are no characters. */
final class Surrogates {
    private Surrogates() {}

    /** Returns the text with each lone half as the replacement character; offsets stay the same. */
    static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired.toString();
    }
}
