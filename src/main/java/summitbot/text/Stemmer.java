package summitbot.text;

import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Reduces words to their stems with the Snowball stemmers for English, Russian and Turkish (snowballstem.org, as packaged by
 * Apache OpenNLP, which LangChain4j brings along). Thread-safe.
 *
 * <p>Stems are for comparing, not for reading: {@code negotiations} and {@code negotiate} both give {@code negoti}.
 */
public final class Stemmer {
    private static final int SHORTEST = 3;

    /** Snowball programs keep the word in fields, so each thread has its own. */
    private static final ThreadLocal<SnowballStemmer> ENGLISH =
            ThreadLocal.withInitial(() -> new SnowballStemmer(ALGORITHM.ENGLISH));

    private static final ThreadLocal<SnowballStemmer> RUSSIAN =
            ThreadLocal.withInitial(() -> new SnowballStemmer(ALGORITHM.RUSSIAN));

    private static final ThreadLocal<SnowballStemmer> TURKISH =
            ThreadLocal.withInitial(() -> new SnowballStemmer(ALGORITHM.TURKISH));

    private Stemmer() {}

    /** Returns the stem of a folded word: as Russian when it holds a Cyrillic letter, else as English. Never empty for a word. */
    public static String stem(String foldedWord) {
        return stem(foldedWord, Scripts.hasCyrillic(foldedWord) ? "ru" : "en");
    }

    /**
     * Returns the stem of a folded word.
     *
     * @param language {@code en}, {@code ru}, {@code kk} or {@code tr}; words of any other stay as they are
     */
    public static String stem(String foldedWord, String language) {
        if (foldedWord.length() <= SHORTEST || Character.isDigit(foldedWord.charAt(0))) {
            return foldedWord;
        }
        String stem = switch (language) {
            case "en" -> ENGLISH.get().stem(foldedWord).toString();
            case "ru" -> RUSSIAN.get().stem(foldedWord).toString();
            case "tr" -> TURKISH.get().stem(foldedWord).toString();
            case "kk" -> KazakhEndings.strip(foldedWord);
            default -> foldedWord;
        };
        return stem.isEmpty() ? foldedWord : stem;
    }
}
