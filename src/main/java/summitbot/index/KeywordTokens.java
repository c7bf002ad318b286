package summitbot.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.stemmer.PorterStemmer;

/** Cuts texts into the words that FTS5's tokenizer {@code porter unicode61 remove_diacritics 2} finds in them. */
final class KeywordTokens {
    /** FTS5 stems words of this many bytes in UTF-8. */
    private static final int SHORTEST_STEMMED = 3;

    private static final int LONGEST_STEMMED = 64;

    private KeywordTokens() {}

    /** Returns the words in order, folded to lower case without diacritics. */
    static List<String> folded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            int folded = Unicode61.fold(codePoint);
            if (folded >= 0) {
                word.appendCodePoint(folded);
            } else if (folded == Unicode61.SEPARATES && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /**
     * Returns the stems of folded words. They are FTS5's but for words that are hardly more than an ending, such as {@code ies}, of which
     * it leaves a letter more.
     */
    static List<String> stemmed(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        return words.stream().map(word -> stem(stemmer, word)).toList();
    }

    /** FTS5 stems bytes, so that a letter outside ASCII counts as several consonants. */
    private static String stem(PorterStemmer stemmer, String word) {
        String bytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return bytes.length() < SHORTEST_STEMMED || bytes.length() > LONGEST_STEMMED
                ? word
                : new String(stemmer.stem(bytes).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
