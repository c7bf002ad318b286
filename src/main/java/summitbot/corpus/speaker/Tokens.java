package summitbot.corpus.speaker;

import java.util.List;

/**
 * The tokens of one sentence.
 *
 * @param list in order
 * @param startsQuoted whether the sentence begins inside a quotation that an earlier one opened
 * @param endsQuoted whether it leaves a quotation open for the next one
 */
record Tokens(List<Token> list, boolean startsQuoted, boolean endsQuoted) {
    int size() {
        return list.size();
    }

    /** The token at this index, {@link Token#END} outside the sentence. */
    Token at(int index) {
        return index < 0 || index >= list.size() ? Token.END : list.get(index);
    }

    /** Whether it opens with a quotation, its own or an earlier one's. */
    boolean beginsWithQuote() {
        return at(0).is(Token.Kind.QUOTE);
    }

    /** Number of words outside quotations. */
    int plainWords() {
        int words = 0;
        for (Token token : list) {
            words += token.isWord() ? 1 : 0;
        }
        return words;
    }

    /** Number of words inside quotations. */
    int quotedWords() {
        int words = 0;
        for (Token token : list) {
            words += token.is(Token.Kind.QUOTE) ? token.words() : 0;
        }
        return words;
    }
}
