package summitbot.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import summitbot.question.AnswerKind;
import summitbot.question.UnderstoodQuestion;

/**
 * How sure it is that the articles answer a question.
 *
 * @param probability calibrated probability, 0 to 1
 * @param onTopic whether the question concerns a subject of the coverage at all
 * @param signals what the probability is made of, by name
 */
public record Confidence(double probability, boolean onTopic, Map<String, Double> signals) {
    /** No chance of an answer. */
    public static final Confidence NONE = new Confidence(0, false, Map.of());

    private static final double BIAS = -5.5;
    private static final double ON_TOPIC_KNOWN_SHARE = 0.4;

    private static final Map<String, Double> WEIGHTS = Map.of(
            "score", 3.0,
            "terms", 2.0,
            "termsAround", 3.0,
            "names", 1.0,
            "knownShare", 2.0,
            "unknownName", -3.0,
            "kind", 1.0,
            "kindMissing", -2.5);

    public Confidence {
        signals = Map.copyOf(signals);
    }

    static Confidence of(UnderstoodQuestion question, QueryTerms terms, List<EvidenceSentence> ranked) {
        if (ranked.isEmpty()) {
            return NONE;
        }
        if (question.expects(AnswerKind.SUMMARY)
                && !question.preferredArticles().isEmpty()) {
            return new Confidence(1, true, Map.of("summaryOfAnArticle", 1.0));
        }
        if (terms.own().isEmpty()) {
            return NONE;
        }
        EvidenceSentence best = ranked.get(0);
        Map<String, Double> signals = new LinkedHashMap<>();
        signals.put("score", best.score());
        signals.put("terms", best.features().get("terms"));
        signals.put("termsAround", best.features().get("termsAround"));
        signals.put("names", best.features().get("names"));
        signals.put("kind", question.kinds().isEmpty() ? 0.5 : best.features().get("kind"));
        signals.put("kindMissing", best.features().get("kindMissing"));
        signals.put("knownShare", terms.knownShare());
        signals.put("unknownName", terms.hasUnknownName() ? 1.0 : 0.0);
        double sum = BIAS;
        for (Map.Entry<String, Double> signal : signals.entrySet()) {
            sum += WEIGHTS.get(signal.getKey()) * signal.getValue();
        }
        boolean onTopic =
                terms.knownShare() >= ON_TOPIC_KNOWN_SHARE && best.features().get("terms") > 0;
        return new Confidence(1 / (1 + Math.exp(-sum)), onTopic, signals);
    }
}
