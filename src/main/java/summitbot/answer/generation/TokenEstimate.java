package summitbot.answer.generation;

/**
 * How many tokens a text costs at most, without the model's tokenizer. Tuned to err upwards on the smallest vocabulary in use (SmolLM2,
 * 49,000 entries, made for English), where it was measured against the counts of a server: English news 1.6 to 1.8 times the real
 * count, Russian 1.3, Kazakh, Turkish, Arabic, Georgian, Chinese and emoji 1.0 to 1.2. Larger vocabularies need fewer tokens.
 */
final class TokenEstimate {
    /** A rare capitalised word is cut into pieces of about three letters, a common word is one piece or two. */
    private static final double LETTERS_OF_NAME = 2.8;

    private static final double LETTERS_OF_WORD = 5;
    private static final double LETTERS_OF_FOREIGN_WORD = 1.6;
    private static final double LETTERS_OF_JUMBLE = 1.1;
    private static final double TOKENS_OF_TWO_BYTES = 1.1;
    private static final double TOKENS_OF_A_BYTE = 0.8;
    private static final int LONGEST_WORD = 24;

    private TokenEstimate() {}

    /** Returns a careful estimate in tokens; 0 for an empty text. */
    static int of(String text) {
        double tokens = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                int end = endOfWord(text, i);
                tokens += word(text.substring(i, end));
                i = end;
            } else {
                tokens += c == ' ' ? 0 : other(c);
                i += Character.charCount(c);
            }
        }
        return (int) Math.ceil(tokens);
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length() && Character.isLetter(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static double word(String word) {
        boolean ascii = word.chars().allMatch(c -> c < 0x80);
        if (!ascii) {
            return word.codePoints()
                    .mapToDouble(c -> c < 0x80 ? 1 / LETTERS_OF_FOREIGN_WORD : other(c))
                    .sum();
        }
        if (isJumble(word)) {
            return word.length() / LETTERS_OF_JUMBLE;
        }
        double letters = Character.isUpperCase(word.charAt(0)) ? LETTERS_OF_NAME : LETTERS_OF_WORD;
        return 1 + (word.length() - 1) / letters;
    }

    /** Letters that form no word, as in keys and encodings: hardly two of them ever share a token. */
    private static boolean isJumble(String word) {
        int consonants = 0;
        int mostConsonants = 0;
        boolean vowel = false;
        boolean innerCapital = false;
        for (int i = 0; i < word.length(); i++) {
            boolean isVowel = "aeiouyAEIOUY".indexOf(word.charAt(i)) >= 0;
            vowel |= isVowel;
            consonants = isVowel ? 0 : consonants + 1;
            mostConsonants = Math.max(mostConsonants, consonants);
            innerCapital |= i > 0 && Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
        }
        return word.length() > LONGEST_WORD || mostConsonants > 4 || innerCapital || (!vowel && word.length() > 2);
    }

    private static double other(int c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 ? TOKENS_OF_TWO_BYTES : (c < 0x10000 ? 3 : 4) * TOKENS_OF_A_BYTE;
    }
}
