package summitbot.index;

/** Finds where a text is best cut in two. */
final class TextHalves {
    private TextHalves() {}

    /** Returns the offset of the space nearest to the middle, or the middle itself where there is none; never inside a character. */
    static int middle(String text) {
        int middle = text.length() / 2;
        for (int distance = 0; distance < middle; distance++) {
            if (Character.isWhitespace(text.charAt(middle - distance))) {
                return middle - distance;
            }
            if (Character.isWhitespace(text.charAt(middle + distance))) {
                return middle + distance;
            }
        }
        return Character.isSurrogatePair(text.charAt(middle - 1), text.charAt(middle)) ? middle + 1 : middle;
    }
}
