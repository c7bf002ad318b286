package summitbot.answer;

import java.util.List;
import summitbot.evidence.EvidenceSentence;

/**
 * How much a model's choice counts beside the bot's own ranking. A small model chooses ids almost at random (135 million parameters), a
 * large one often better than the ranking: what it says is a signal among others, so that model mode is never worse than quotes mode.
 *
 * @param evidence the sentences shown to the model, best first, at least one
 */
record Blend(List<EvidenceSentence> evidence) {
    /** A citation that the ranking holds for less likely than this, beside the best sentence, is not trusted. */
    private static final double TRUSTED = 0.05;

    /** At least one citation must be so likely beside the best sentence, or the ranking and the model disagree. */
    private static final double STRONG = 0.3;

    /** In log-odds: "answered" with verified words moves a confidence of 0.40 to 0.50; small models say it nearly always. */
    private static final double ANSWERED = 0.4;

    /** In log-odds: "not answered" moves a confidence of 0.73 to 0.50, and leaves what is surer than that above. */
    private static final double NOT_ANSWERED = -1;

    /** Whether a citation of this sentence is worth anything. */
    boolean trusts(EvidenceSentence cited) {
        return cited.besides(evidence.get(0)) >= TRUSTED;
    }

    /** Whether the ranking also counts this sentence among the best. */
    boolean isStrong(EvidenceSentence cited) {
        return cited.besides(evidence.get(0)) >= STRONG;
    }

    /** Returns the confidence after the model's verdict, 0 to 1. */
    static double confidence(double own, ModelAnswer.Outcome outcome) {
        double shift = switch (outcome) {
            case ANSWERED -> ANSWERED;
            case NOT_ANSWERED -> NOT_ANSWERED;
            case FALLBACK -> 0;
        };
        if (own <= 0 || own >= 1) {
            return own;
        }
        return 1 / (1 + Math.exp(-(Math.log(own / (1 - own)) + shift)));
    }
}
