package summitbot.evidence;

import java.util.Map;

/** The weights of the features that rank sentences. */
final class RankingWeights {
    /** Puts scores between 0 and 1 rather than at one end; the order does not depend on it. */
    private static final double BIAS = -58.5;

    /**
     * Learned with a softmax over the sentences of each question (ListNet's top-one loss, Cao et al. 2007) on the answerable ones of the
     * development and tuning questions and, at half the weight, on 600 of SQuAD 2.0, that of "sentenceMeaning" held at the best of four
     * values: it is a cosine of e5-small-v2, which lies between 0.75 and 0.9, and another embedding model needs other weights. That of
     * "speaker" is chosen, for the questions have few of the kind "What did Ann say?". That of "passage" is half of what was learned: so
     * the first sentence is right more often on the questions about news (0.77, not 0.75), as often on SQuAD (0.80).
     */
    private static final Map<String, Double> WEIGHTS = Map.of(
            "terms", 3.8,
            "termsAround", 3.5,
            "names", 0.5,
            "context", 3.8,
            "passage", 0.7,
            "kind", 2.1,
            "speaker", 0.8,
            "preferred", 3.8,
            "sentenceMeaning", 60.0,
            "long", -0.6);

    /** Says of each sentence, beside the others of one question, how likely it is the answer. */
    static final LogisticModel MODEL = new LogisticModel(BIAS, WEIGHTS);

    private RankingWeights() {}
}
