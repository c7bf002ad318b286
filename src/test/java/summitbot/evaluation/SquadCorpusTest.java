package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.evaluation.SquadCorpus.EvidenceQuestion;
import summitbot.index.Spread;

class SquadCorpusTest {
    private static final Path FILE = Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json");

    private final SquadCorpus squad = SquadCorpus.of(SquadReader.read(FILE), "hash");

    @Test
    void makesOneArticleOfEachWithItsTitle() {
        assertThat(squad.corpus().articles())
                .extracting(article -> article.attribution().title())
                .containsExactly("Grey Lighthouse", "Port: \"Kesh\"");
        assertThat(squad.corpus().articles().get(0).sentences()).hasSize(5);
    }

    @Test
    void evidenceIsTheSentenceInWhichAnAnswerBegins() {
        assertThat(squad.questions())
                .containsExactly(
                        question("q1", "Who built the lighthouse?", "squad-001", "It was built in 1874 by Ada Holm."),
                        new EvidenceQuestion("q2", "Who painted the lighthouse?", "squad-001", List.of()),
                        question("q3", "What was the name of the dog?", "squad-001", "The dog was called Salt."),
                        question(
                                "q4",
                                "When does the ferry of Port Kesh sail?",
                                "squad-002",
                                "Its ferry sails on Mondays."));
        assertThat(squad.answerable()).extracting(EvidenceQuestion::id).containsExactly("q1", "q3", "q4");
    }

    private static EvidenceQuestion question(String id, String text, String article, String evidence) {
        return new EvidenceQuestion(id, text, article, List.of(evidence));
    }

    @Test
    void asAQuestionSetItsEvidenceIsGold() {
        SquadQuestions questions = SquadQuestions.read(FILE);

        QuestionEntry answerable = questions.questions().entries().get(0);
        assertThat(answerable.answerable()).isTrue();
        assertThat(answerable.type()).isEqualTo("factoid");
        assertThat(answerable.points()).hasSize(1);
        assertThat(answerable.points().get(0).get(0).text()).isEqualTo("It was built in 1874 by Ada Holm.");
        QuestionEntry unanswerable = questions.questions().entries().get(1);
        assertThat(unanswerable.isUnanswerable()).isTrue();
        assertThat(unanswerable.type()).isEqualTo("unanswerable");
        assertThat(questions.questions().hash())
                .hasSize(64)
                .isEqualTo(questions.corpus().hash());
        for (GoldQuote gold : answerable.points().get(0)) {
            assertThat(questions.articles().withSource(gold.source()))
                    .anyMatch(article -> article.text().contains(gold.text()));
        }
    }

    @Test
    void aSampleIsSpreadEvenly() {
        assertThat(Spread.over(List.of(1, 2, 3), 10)).containsExactly(1, 2, 3);
        assertThat(Spread.over(List.of(1, 2, 3, 4, 5, 6), 3)).containsExactly(1, 3, 5);
        assertThat(Spread.over(List.of(1, 2, 3), 1)).containsExactly(1);
    }
}
