package summitbot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.evaluation.SquadCorpus.EvidenceQuestion;

class RetrievedTest {
    private static final List<Retrieved> RANKING = List.of(
            new Retrieved("a", "One came.  Two\nleft."),
            new Retrieved("b", "Two left. Three stayed."),
            new Retrieved("a", "Four slept."));

    @Test
    void ranksTheFirstTextOfTheArticleThatHoldsTheEvidenceWhole() {
        assertThat(Retrieved.rank(RANKING, "a", "Two left.")).isEqualTo(1);
        assertThat(Retrieved.rank(RANKING, "b", "Two left.")).isEqualTo(2);
        assertThat(Retrieved.rank(RANKING, "a", "Three stayed.")).isZero();
        assertThat(Retrieved.rank(List.of(), "a", "Two left.")).isZero();
    }

    @Test
    void countsTheCharactersBeforeTheEndOfTheEvidence() {
        assertThat(Retrieved.isWithin(RANKING, "a", "Two left.", 19)).isTrue();
        assertThat(Retrieved.isWithin(RANKING, "a", "Two left.", 18)).isFalse();
        assertThat(Retrieved.isWithin(RANKING, "a", "Four slept.", 19 + 23 + 11))
                .isTrue();
        assertThat(Retrieved.isWithin(RANKING, "a", "Four slept.", 19 + 23 + 10))
                .isFalse();
    }

    @Test
    void measuresAreSharesOfTheQuestions() {
        RetrievalMeasures measures = new RetrievalMeasures();
        assertThat(measures.hitsAtOne()).isZero();

        measures.add(RANKING, new EvidenceQuestion("", "", "a", List.of("Two left.")));
        measures.add(RANKING, new EvidenceQuestion("", "", "b", List.of("Three stayed.")));

        assertThat(measures.hitsAtOne()).isEqualTo(0.5);
        assertThat(measures.meanReciprocalRank()).isEqualTo(0.75);
        assertThat(measures.within()).isEqualTo(1);
    }
}
