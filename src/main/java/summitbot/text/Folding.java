package summitbot.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which spellings are compared: no case, no accents, one kind of quote, dash and space. Thread-safe.
 *
 * <p>{@code “Jean‑Paul”} and {@code "jean-paul"} fold to the same text, and so do {@code Yaşar} and {@code yasar}.
 */
public final class Folding {
    private Folding() {}

    /**
     * Returns the folded form: NFKC, lower case without regard to the locale (Turkish dotted and dotless i become {@code i}),
     * accents of Latin and Greek letters and Cyrillic stress marks off, {@code ё} as {@code е}, typographic quotes, apostrophes
     * and dashes as their ASCII forms, every white space as a blank, zero-width and control characters left out.
     *
     * <p>Folding a folded text changes nothing. Cyrillic letters with a mark of their own ({@code й}, {@code ї}) stay.
     */
    public static String fold(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x7f || c < ' ' || (c >= 'A' && c <= 'Z') || c == '`') {
                return c >= 0x7f || !isAscii(text) ? foldUnicode(text) : foldAscii(text);
            }
        }
        return text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String foldAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (c == '`') {
                folded.append('\'');
            } else if (c >= ' ') {
                folded.append(c);
            } else if (Character.isWhitespace(c)) {
                folded.append(' ');
            }
        }
        return folded.toString();
    }

    private static String foldUnicode(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        // Twice: lower case can leave letters with marks that only the compatibility form joins again.
        String decomposed = Normalizer.normalize(compatible, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean cyrillicBase = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                if (cyrillicBase ? isLetterMark(c) : !isAccent(c)) {
                    folded.appendCodePoint(c);
                }
                continue;
            }
            cyrillicBase = Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
            appendBase(folded, c, type);
        }
        String composed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        return composed.indexOf('ё') < 0 ? composed : composed.replace('ё', 'е');
    }

    /** Breve and diaeresis make letters of their own of Cyrillic ones; acute and grave only mark the stress. */
    private static boolean isLetterMark(int mark) {
        return mark != 0x300 && mark != 0x301;
    }

    /** The combining marks of European scripts; the vowel signs of other scripts stay. */
    private static boolean isAccent(int mark) {
        return (mark >= 0x300 && mark <= 0x36f)
                || (mark >= 0x1ab0 && mark <= 0x1aff)
                || (mark >= 0x1dc0 && mark <= 0x1dff)
                || (mark >= 0xfe00 && mark <= 0xfe0f);
    }

    private static void appendBase(StringBuilder folded, int c, int type) {
        switch (type) {
            case Character.CONTROL -> {
                if (Character.isWhitespace(c) || c == 0x85) {
                    folded.append(' ');
                }
            }
            case Character.FORMAT, Character.SURROGATE -> {}
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                folded.append(' ');
            case Character.DASH_PUNCTUATION -> folded.append('-');
            default -> appendMapped(folded, c);
        }
    }

    private static void appendMapped(StringBuilder folded, int c) {
        switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', 'ʻ', '`', '´', '′', '‹', '›' -> folded.append('\'');
            case '“', '”', '„', '‟', '«', '»', '″' -> folded.append('"');
            case '−' -> folded.append('-');
            case 'ı' -> folded.append('i');
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            default -> folded.appendCodePoint(c);
        }
    }
}
