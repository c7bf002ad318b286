package summitbot.benchmark;

import java.util.List;
import summitbot.evaluation.SquadCorpus.EvidenceQuestion;

/** Counts how well rankings hold the evidence: Hits@1, MRR@10, and the share whose evidence stands in the first 1,500 characters. */
final class RetrievalMeasures {
    static final int CUTOFF = 10;
    static final int CHARACTERS = 1500;

    private int questions;
    private int hitsAtOne;
    private double reciprocalRanks;
    private int within;

    /** @param question one with an answer; the first person's evidence is looked for */
    void add(List<Retrieved> ranking, EvidenceQuestion question) {
        List<Retrieved> counted = ranking.subList(0, Math.min(CUTOFF, ranking.size()));
        String evidence = question.evidence().get(0);
        int rank = Retrieved.rank(counted, question.article(), evidence);
        questions++;
        hitsAtOne += rank == 1 ? 1 : 0;
        reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
        within += Retrieved.isWithin(ranking, question.article(), evidence, CHARACTERS) ? 1 : 0;
    }

    /** Share of the questions whose evidence stands in the first text retrieved; 0 without questions. */
    double hitsAtOne() {
        return share(hitsAtOne);
    }

    /** Mean of 1/rank of the first text with the evidence among the first ten, 0 where none has it. */
    double meanReciprocalRank() {
        return share(reciprocalRanks);
    }

    /** Share of the questions whose evidence stands whole in the first 1,500 characters: fair between texts of unlike length. */
    double within() {
        return share(within);
    }

    private double share(double sum) {
        return questions == 0 ? 0 : sum / questions;
    }
}
