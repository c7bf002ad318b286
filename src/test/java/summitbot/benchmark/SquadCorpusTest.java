package summitbot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import summitbot.benchmark.SquadCorpus.EvidenceQuestion;
import summitbot.evaluation.SquadReader;

class SquadCorpusTest {
    private final SquadCorpus squad =
            SquadCorpus.of(SquadReader.read(Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json")));

    @Test
    void makesOneArticleOfEachWithItsTitle() {
        assertThat(squad.corpus().articles())
                .extracting(article -> article.attribution().title())
                .containsExactly("Grey Lighthouse", "Port: \"Kesh\"");
        assertThat(squad.corpus().articles().get(0).sentences()).hasSize(5);
    }

    @Test
    void evidenceIsTheSentenceInWhichTheFirstAnswerBegins() {
        assertThat(squad.questions())
                .containsExactly(
                        new EvidenceQuestion(
                                "Who built the lighthouse?", "squad-001", "It was built in 1874 by Ada Holm."),
                        new EvidenceQuestion("What was the name of the dog?", "squad-001", "The dog was called Salt."),
                        new EvidenceQuestion(
                                "When does the ferry of Port Kesh sail?", "squad-002", "Its ferry sails on Mondays."));
    }

    @Test
    void aSampleIsSpreadEvenly() {
        assertThat(squad.sample(10)).hasSize(3);
        assertThat(squad.sample(1)).containsExactly(squad.questions().get(0));
        assertThat(squad.sample(2))
                .containsExactly(squad.questions().get(0), squad.questions().get(1));
    }
}
