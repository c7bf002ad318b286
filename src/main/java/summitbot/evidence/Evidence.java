package summitbot.evidence;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param sentences quotable sentences, best first
 * @param confidence calibrated probability that the articles answer the question, and its signals
 */
public record Evidence(List<EvidenceSentence> sentences, Confidence confidence) {
    /** Nothing found. */
    public static final Evidence NONE = new Evidence(List.of(), Confidence.NONE);

    public Evidence {
        sentences = List.copyOf(sentences);
    }
}
