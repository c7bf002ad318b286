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

    private static final double ON_TOPIC_KNOWN_SHARE = 0.4;

    /** Of a question for the main points of something that the coverage is about, as all its words are known. */
    private static final double SUMMARY_OF_A_SUBJECT = 0.9;

    /** Of a question that names somebody or something, and nothing that any article names. */
    private static final double ABOUT_OTHERS = 0.1;

    private static final int BEST = 3;

    public Confidence {
        signals = Map.copyOf(signals);
    }

    /** @param model says how likely the signals make an answer */
    static Confidence of(
            LogisticModel model, UnderstoodQuestion question, QueryTerms terms, List<EvidenceSentence> ranked) {
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
        if (question.expects(AnswerKind.SUMMARY) && terms.knownShare() == 1) {
            return new Confidence(SUMMARY_OF_A_SUBJECT, true, Map.of("summaryOfASubject", 1.0));
        }
        // In English only: a name in another script may be one that the articles have.
        if (terms.namesAreUnknown() && question.language().equals("en")) {
            return new Confidence(ABOUT_OTHERS, false, Map.of("unknownNames", 1.0));
        }
        Map<String, Double> best = ranked.get(0).features();
        List<EvidenceSentence> top = ranked.subList(0, Math.min(BEST, ranked.size()));
        Map<String, Double> signals = new LinkedHashMap<>();
        signals.put("termsAround", best.get("termsAround"));
        signals.put("kind", best.get("kind"));
        signals.put(
                "kindMissing",
                top.stream()
                        .mapToDouble(sentence -> sentence.features().get("kindMissing"))
                        .min()
                        .orElse(0));
        signals.put("knownShare", terms.knownShare());
        signals.put("sentenceMeaning", best.get("sentenceMeaning"));
        boolean onTopic = terms.knownShare() >= ON_TOPIC_KNOWN_SHARE && best.get("terms") > 0;
        return new Confidence(model.probability(signals), onTopic, signals);
    }

    /** Returns what each signal adds to the logarithm of the odds by {@link Weights#BUNDLED}, by name; empty where no sum was made. */
    public Map<String, Double> contributions() {
        return Weights.BUNDLED.confidence().contributions(signals);
    }
}
