package summitbot.learning;

import java.util.List;
import java.util.Map;

/**
 * A question with what was found for it and what of that is right. Immutable.
 *
 * @param source the question set it is from
 * @param general whether that is about anything rather than news ({@link QuestionSource#general})
 * @param fold the part of the cross-validation it belongs to, 0 to {@link #FOLDS} - 1
 * @param answerable whether the articles answer it
 * @param sentences those found, in any order; empty when nothing was found
 * @param signals what the confidence is made of; empty where it needs none
 */
record LabelledQuestion(
        String source,
        boolean general,
        int fold,
        boolean answerable,
        List<LabelledSentence> sentences,
        Map<String, Double> signals) {
    /** Parts of the cross-validation. */
    static final int FOLDS = 10;

    LabelledQuestion {
        sentences = List.copyOf(sentences);
        signals = Map.copyOf(signals);
    }

    /**
     * A sentence found.
     *
     * @param features what it is ranked by
     * @param gold whether it makes a point of a right answer
     */
    record LabelledSentence(Map<String, Double> features, boolean gold) {}

    /** Whether there is something to rank: a right sentence, and nothing that is ranked in another way. */
    boolean teachesRanking() {
        return answerable && teachesConfidence() && sentences.stream().anyMatch(LabelledSentence::gold);
    }

    /** Whether the confidence is made of its signals: something was asked and found. */
    boolean teachesConfidence() {
        return !signals.isEmpty();
    }
}
