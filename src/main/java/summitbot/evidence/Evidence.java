package summitbot.evidence;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param sentences quotable sentences, best first
 * @param confidence calibrated probability that the articles answer the question, and its signals
 * @param parts the sentences for each part of a question that asks for several things, best first; empty for one that asks one thing
 */
public record Evidence(List<EvidenceSentence> sentences, Confidence confidence, List<List<EvidenceSentence>> parts) {
    /** Nothing found. */
    public static final Evidence NONE = new Evidence(List.of(), Confidence.NONE, List.of());

    public Evidence {
        sentences = List.copyOf(sentences);
        parts = List.copyOf(parts);
    }
}
