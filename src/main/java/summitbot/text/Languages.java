package summitbot.text;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Tells English, Russian, Kazakh and Turkish apart by script, letters and function words. A model of its own would weigh more than
 * the rest of the program; for these four, counting is enough. Thread-safe.
 */
public final class Languages {
    /** What {@link #detect} returns when nothing speaks for one of the four. */
    public static final String UNDETERMINED = "und";

    private static final String KAZAKH_LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
    private static final String UKRAINIAN_LETTERS = "їєґЇЄҐ";
    private static final String TURKISH_LETTERS = "ığşİĞŞ";

    /** A letter that only one of the languages has says as much as two function words. */
    private static final int LETTER_WEIGHT = 2;

    private Languages() {}

    /**
     * Returns {@code en}, {@code ru}, {@code kk} or {@code tr}, or {@code und} for another script and for a text without a
     * word that tells, as names alone. Another language in one of the two scripts can pass for one of the four when it shares
     * their function words.
     */
    public static String detect(String text) {
        UnicodeScript script = Scripts.dominant(text);
        if (script == UnicodeScript.CYRILLIC) {
            return detectCyrillic(text);
        }
        return script == UnicodeScript.LATIN ? detectLatin(text) : UNDETERMINED;
    }

    private static String detectCyrillic(String text) {
        List<String> words = Tokens.folded(text);
        int kazakh = LETTER_WEIGHT * count(text, KAZAKH_LETTERS) + count(words, "kk");
        int russian = count(words, "ru");
        if (count(text, UKRAINIAN_LETTERS) > 0) {
            return UNDETERMINED;
        }
        return kazakh > russian ? "kk" : "ru";
    }

    private static String detectLatin(String text) {
        List<String> words = Tokens.folded(text);
        int turkish = LETTER_WEIGHT * count(text, TURKISH_LETTERS) + count(words, "tr");
        int english = count(words, "en");
        if (turkish == 0 && english == 0) {
            return UNDETERMINED;
        }
        // On a tie English wins: a Turkish name in an English question brings Turkish letters with it.
        return turkish > english ? "tr" : "en";
    }

    private static int count(List<String> words, String language) {
        int count = 0;
        for (String word : words) {
            if (StopWords.contains(word, language)) {
                count++;
            }
        }
        return count;
    }

    private static int count(String text, String letters) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (letters.indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }
}
