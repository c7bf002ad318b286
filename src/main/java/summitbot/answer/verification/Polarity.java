package summitbot.answer.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.text.StopWords;

/**
 * Which words some texts affirm and which they deny. A negation denies the words behind it up to the end of the clause; the few before it in
 * its clause are left open, since "no deal was signed" and "the deal was not signed" say the same (scopes as in Councill, McDonald and
 * Velikovich 2010, with punctuation and contrasting conjunctions as borders).
 */
final class Polarity {
    private static final WordLists LISTS = WordLists.ENGLISH;
    private static final Set<String> CONTRASTS =
            Set.of("but", "although", "though", "while", "whereas", "however", "yet", "still", "а", "но");
    private static final int OPEN_BEFORE = 4;

    private final Set<String> affirmed = new HashSet<>();
    private final Set<String> denied = new HashSet<>();
    private boolean negative;

    private Polarity() {}

    static Polarity of(List<ParsedText> texts) {
        Polarity polarity = new Polarity();
        texts.forEach(text -> polarity.add(text.words()));
        // What a text both affirms and denies, it leaves open.
        Set<String> both = new HashSet<>(polarity.affirmed);
        both.retainAll(polarity.denied);
        polarity.affirmed.removeAll(both);
        polarity.denied.removeAll(both);
        return polarity;
    }

    private void add(List<Word> words) {
        boolean[] open = new boolean[words.size()];
        boolean denying = false;
        int clause = 0;
        boolean[] deniedAt = new boolean[words.size()];
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (startsClause(word)) {
                denying = false;
                clause = i;
            }
            if (isNegation(words, i)) {
                negative = true;
                denying = true;
                for (int k = i - 1; k >= Math.max(clause, i - OPEN_BEFORE); k--) {
                    open[k] = true;
                }
            } else {
                deniedAt[i] = denying;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean content = !word.proper() && !StopWords.contains(word.folded()) && !isNegation(words, i);
            if (content && deniedAt[i]) {
                denied.add(word.stem());
            } else if (content && !open[i]) {
                affirmed.add(word.stem());
            }
        }
    }

    private static boolean startsClause(Word word) {
        return CONTRASTS.contains(word.folded())
                || word.gap().chars().anyMatch(c -> ",;:.!?—–()“”\"«»".indexOf(c) >= 0);
    }

    private static boolean isNegation(List<Word> words, int at) {
        Word word = words.get(at);
        if (LISTS.denials.contains(word.stem())) {
            return true;
        }
        boolean takenBack = at + 1 < words.size()
                && LISTS.notDenying.contains(words.get(at + 1).folded());
        return LISTS.negations.contains(word.folded()) && !takenBack;
    }

    /** Whether anything is denied. */
    boolean negative() {
        return negative;
    }

    boolean denies(String stem) {
        return denied.contains(stem);
    }

    /** How many words one side affirms and the other denies. */
    long conflicts(Polarity other) {
        return count(affirmed, other.denied) + count(denied, other.affirmed);
    }

    /** How many words both sides deny. */
    long sharedDenials(Polarity other) {
        return count(denied, other.denied);
    }

    private static long count(Set<String> stems, Set<String> others) {
        return stems.stream()
                .filter(stem -> others.stream().anyMatch(other -> LISTS.related(stem, other)))
                .count();
    }
}
