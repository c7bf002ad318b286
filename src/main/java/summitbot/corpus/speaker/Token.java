package summitbot.corpus.speaker;

import java.util.Locale;
import java.util.Set;

/**
 * A word, a punctuation mark or a whole quotation, of which the rules only need to know that it is there.
 *
 * @param kind what it is
 * @param text as printed; for a quotation its first word
 * @param lower in lower case, with straight apostrophes
 * @param words number of words of a quotation, otherwise 1
 */
record Token(Kind kind, String text, String lower, int words) {
    enum Kind {
        WORD,
        QUOTE,
        COMMA,
        DASH,
        COLON,
        SEMICOLON,
        STOP
    }

    /** Names in capitals that would be read as small words. */
    private static final Set<String> ACRONYMS = Set.of("WHO", "IT", "NO", "US", "OR", "IN", "AS", "AN");

    /** What stands before the first and behind the last token. */
    static final Token END = new Token(Kind.STOP, "", "", 0);

    static Token word(String text) {
        String lower = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        boolean acronym = ACRONYMS.contains(text);
        return new Token(Kind.WORD, text, acronym ? text : lower, 1);
    }

    static Token mark(Kind kind) {
        return new Token(kind, "", "", 0);
    }

    static Token quote(String firstWord, int words) {
        return new Token(Kind.QUOTE, firstWord, "", words);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean in(Set<String> words) {
        return words.contains(lower);
    }

    /** Whether it begins with a capital letter. */
    boolean capitalised() {
        return isWord() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean numeric() {
        return isWord() && Character.isDigit(text.charAt(0));
    }

    /** Whether it ends in {@code 's} or {@code s'}. */
    boolean possessive() {
        return isWord() && (lower.endsWith("'s") || lower.endsWith("s'"));
    }

    /** The printed word without a possessive ending. */
    String bareText() {
        if (!possessive()) {
            return text;
        }
        return text.substring(0, text.length() - (lower.endsWith("'s") ? 2 : 1));
    }

    /** The lower-case word without a possessive ending. */
    String bare() {
        if (!possessive()) {
            return lower;
        }
        return lower.substring(0, lower.length() - (lower.endsWith("'s") ? 2 : 1));
    }
}
