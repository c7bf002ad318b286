package summitbot.evidence;

import java.util.ArrayList;
import java.util.List;
import summitbot.text.Stemmer;
import summitbot.text.Token;
import summitbot.text.Tokens;

/** Texts as runs of stems, so that a phrase is found by comparing strings. */
final class Stems {
    private Stems() {}

    /** Returns the stems in order; words with hyphens give one stem for each part. */
    static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            for (String part : token.parts()) {
                stems.add(Stemmer.stem(part));
            }
        }
        return stems;
    }

    /** Returns the stems parted by one space, with a space before the first and behind the last. */
    static String line(String text) {
        return " " + String.join(" ", of(text)) + " ";
    }
}
