package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;
import summitbot.testing.SampleCorpus;
import summitbot.yaml.YamlReader;

class WeightsTest {
    private static Evidence evidence() {
        Corpus corpus = SampleCorpus.corpus();
        Passage passage = new Passage(SampleCorpus.HARBOUR, 1, 9, "", "");
        List<RankedPassage> found =
                List.of(new RankedPassage(passage, 1, Optional.of(new LegScore(1, 0.84)), Optional.empty()));
        return new EvidenceFinder(corpus, (query, max) -> found, 1)
                .find(new QuestionReader(corpus).read(Question.first("Who accompanied Vessen?")));
    }

    @Test
    void thoseOfTheRankingBelongToFeaturesOfASentence() {
        assertThat(evidence().sentences().get(0).features())
                .containsKeys(Weights.BUNDLED.ranking().weights().keySet().toArray(String[]::new));
    }

    @Test
    void thoseOfTheConfidenceBelongToItsSignals() {
        assertThat(evidence().confidence().signals())
                .containsOnlyKeys(Weights.BUNDLED.confidence().weights().keySet());
    }

    @Test
    void areReadAsTheyWereWritten() {
        Weights weights = new Weights(
                new LogisticModel(-58.123456, Map.of("terms", 3.0006, "tiny", -0.00001, "long", -12345678.9)),
                new LogisticModel(0, Map.of("kind", 0.0004)));

        Weights read = YamlReader.read("weights.yaml", weights.yaml(), 1, Weights.class);

        assertThat(read)
                .isEqualTo(new Weights(
                        new LogisticModel(-58.123, Map.of("terms", 3.001, "tiny", 0.0, "long", -12345678.9)),
                        new LogisticModel(0, Map.of("kind", 0.0))));
    }

    @Test
    void areWrittenOneALineInTheOrderOfTheirNames() {
        Weights weights =
                new Weights(new LogisticModel(-1.5, Map.of("b", 2.0, "a", 1.0)), new LogisticModel(1, Map.of()));

        assertThat(weights.yaml()).isEqualTo("""
                ranking:
                  bias: -1.500
                  weights:
                    a: 1.000
                    b: 2.000
                confidence:
                  bias: 1.000
                  weights: {}
                """);
    }

    @Test
    void withoutAFeatureTheRestStays() {
        Weights without = Weights.BUNDLED.without(Set.of("terms", "luck"));

        assertThat(without.ranking().weights()).doesNotContainKey("terms").containsKey("termsAround");
        assertThat(without.confidence()).isEqualTo(Weights.BUNDLED.confidence());
    }
}
