package summitbot.corpus.speaker;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which words of an article are printed with a capital inside a sentence: these are names at its start, too. */
final class WordCase {
    /** Nouns that are printed with a capital. */
    private static final Set<String> PARTIES =
            WordList.of("democrats republicans tories conservatives greens liberals");

    private final Set<String> capital = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    /** Learns from a sentence; headlines printed in capitals teach nothing. */
    void read(Tokens tokens) {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens.list()) {
            words += token.isWord() ? 1 : 0;
            capitals += token.capitalised() ? 1 : 0;
        }
        if (capitals * 10 > words * 7 && words > 4) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            if (token.isWord() && !token.capitalised()) {
                lower.add(token.bare());
            } else if (token.isWord() && i > 0 && tokens.at(i - 1).isWord()) {
                capital.add(token.bare());
            }
        }
    }

    /** Makes known a word of a name from elsewhere. */
    void addName(String word) {
        capital.add(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the article prints a word with a capital inside a sentence. */
    boolean isSeenName(String word) {
        return capital.contains(fold(word));
    }

    /** Whether a word at the start of a sentence is a name. */
    boolean isName(String word) {
        String key = fold(word);
        return capital.contains(key)
                || !isCommon(word) && !(key.endsWith("s") && !key.endsWith("ss")) && !key.endsWith("ed");
    }

    /** Whether a word at the start of a sentence is known not to be a name. */
    boolean isCommon(String word) {
        String key = fold(word);
        if (PARTIES.contains(key)) {
            return false;
        }
        return FunctionWords.DETERMINERS.contains(key)
                || !capital.contains(key)
                        && (lower.contains(key) || Nouns.speaks(key) || key.endsWith("ing") || key.endsWith("ly"));
    }

    private static String fold(String word) {
        return word.replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
