package summitbot.text;

import java.lang.Character.UnicodeScript;

/** Which writing a text uses. Thread-safe. */
public final class Scripts {
    private Scripts() {}

    /** Whether the text holds a Cyrillic letter. */
    public static boolean hasCyrillic(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x400 && c <= 0x52f) {
                return true;
            }
        }
        return false;
    }

    /** Returns the script of most letters of the text; {@link UnicodeScript#UNKNOWN} when it has none. */
    public static UnicodeScript dominant(String text) {
        int[] counts = new int[UnicodeScript.values().length];
        UnicodeScript best = UnicodeScript.UNKNOWN;
        int most = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                UnicodeScript script = UnicodeScript.of(c);
                int count = ++counts[script.ordinal()];
                if (count > most) {
                    most = count;
                    best = script;
                }
            }
        }
        return best;
    }
}
