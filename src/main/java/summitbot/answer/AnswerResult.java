package summitbot.answer;

import java.util.List;
import java.util.Optional;
import summitbot.evidence.EvidenceSentence;

/**
 * An answer with all that led to it.
 *
 * @param standalone the question after rewriting; the question itself where nothing had to be put in
 * @param answer the outcome
 * @param evidence the sentences considered, best first
 * @param confidence calibrated probability that the articles answer the question, 0 to 1
 * @param timings time per stage
 * @param provenance what it was made with
 * @param modelUse what asking the model took; empty when it was not asked
 * @param fallback why quotes answer although the model was wanted; empty where it answered, was not wanted, or had nothing to add
 */
public record AnswerResult(
        String standalone,
        Answer answer,
        List<EvidenceSentence> evidence,
        double confidence,
        Timings timings,
        Provenance provenance,
        Optional<ModelUse> modelUse,
        Optional<Fallback> fallback) {
    public AnswerResult {
        evidence = List.copyOf(evidence);
    }

    /** An answer that no model was wanted for. */
    public AnswerResult(
            String standalone,
            Answer answer,
            List<EvidenceSentence> evidence,
            double confidence,
            Timings timings,
            Provenance provenance) {
        this(standalone, answer, evidence, confidence, timings, provenance, Optional.empty(), Optional.empty());
    }
}
