package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * A word as it is compared with a printed one: without case, accents, kind of apostrophe, and cut at every dash.
 *
 * @param folded what is compared
 * @param start offset of its first character in the text it comes from, in UTF-16 units
 * @param end offset behind its last character
 */
record PlainWord(String folded, int start, int end) {
    private static final Set<Integer> DASHES =
            Set.of((int) '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212);

    /** Returns the words of a text in order. */
    static List<PlainWord> of(String text) {
        // A dash becomes a blank: whoever retypes a text writes another dash, or none.
        StringBuilder cut = new StringBuilder(text);
        for (int i = 0; i < cut.length(); i++) {
            if (DASHES.contains((int) cut.charAt(i))) {
                cut.setCharAt(i, ' ');
            }
        }
        List<PlainWord> words = new ArrayList<>();
        for (Token token : Tokens.of(cut.toString())) {
            words.add(new PlainWord(token.folded(), token.start(), token.end()));
        }
        return words;
    }
}
