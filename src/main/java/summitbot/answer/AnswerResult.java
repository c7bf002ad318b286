package summitbot.answer;

import java.util.List;
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
 */
public record AnswerResult(
        String standalone,
        Answer answer,
        List<EvidenceSentence> evidence,
        double confidence,
        Timings timings,
        Provenance provenance) {
    public AnswerResult {
        evidence = List.copyOf(evidence);
    }
}
