package summitbot.answer.verification;

import java.util.List;
import java.util.Set;
import summitbot.text.Token;

/**
 * One word of a parsed text.
 *
 * @param token the word and its place
 * @param stems its stem, or those of its parts where it has hyphens
 * @param gap what stands between the word before and this one
 * @param opensSentence whether a sentence begins with it, so that its capital says nothing
 * @param names the glossary's forms of the names it belongs to or is; empty where the glossary has none
 * @param proper whether it is part of a name
 */
record Word(Token token, List<String> stems, String gap, boolean opensSentence, Set<String> names, boolean proper) {
    String folded() {
        return token.folded();
    }

    String stem() {
        return stems.get(0);
    }

    boolean isNumber() {
        return token.isNumber();
    }

    /** Whether only a space, a hyphen or the point of an abbreviation parts it from the word before. */
    boolean followsDirectly() {
        return gap.isBlank() || gap.equals("-") || gap.equals(". ");
    }
}
