package summitbot.record;

import summitbot.evidence.EvidenceSentence;

/**
 * A sentence that was considered.
 *
 * @param article id of its article
 * @param sentence its number, counted from 1
 * @param score its relevance, 0 to 1
 */
public record RecordedEvidence(String article, int sentence, double score) {

    /** Takes down a sentence of the evidence. */
    public static RecordedEvidence of(EvidenceSentence evidence) {
        return new RecordedEvidence(
                evidence.article().id(), evidence.sentence().id().number(), evidence.score());
    }
}
