package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.corpus.Article;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;
import summitbot.testing.SampleCorpus;

class DisagreementTest {
    private static final String FIRST = "In Port Kesh, Ilmar Vessen met Dorota Quill on Friday.";

    @Test
    void anotherDayForTheSameEventIsADisagreement() {
        assertThat(against("In a talk on Saturday Vessen met Quill at the lighthouse."))
                .isPresent();
    }

    @Test
    void theDayOnWhichSomebodySpokeIsNone() {
        assertThat(against("An aide said on Sunday that Vessen and Quill met at the lighthouse."))
                .isEmpty();
        assertThat(against("An aide told reporters on Sunday that Vessen and Quill met."))
                .isEmpty();
    }

    @Test
    void anotherDayOfSomethingElseIsNone() {
        assertThat(against("The ferry of the harbour company left on Monday.")).isEmpty();
    }

    @Test
    void whereNobodyIsNamedNothingTellsThatItIsTheSameEvent() {
        assertThat(against("When was the meeting?", "In a talk on Saturday Vessen met Quill at the lighthouse."))
                .isEmpty();
    }

    @Test
    void whereSomebodyElseTakesPartItIsAnotherEvent() {
        assertThat(against(
                        "When did Vessen meet Quill?",
                        "On Saturday Ilmar Vessen spoke with Brandt ahead of the Port Kesh talks."))
                .isEmpty();
    }

    @Test
    void anotherNumberOfTheSameThingIsADisagreement() {
        assertThat(numberAgainst("b", "The talks went on for almost seven hours.", Set.of("talks")))
                .isPresent();
    }

    @Test
    void anotherNumberOfWhatIsNotAskedIsNone() {
        assertThat(numberAgainst("b", "The ferry took almost seven hours.", Set.of()))
                .isEmpty();
    }

    @Test
    void oneArticleDoesNotDisagreeWithItselfAboutNumbers() {
        assertThat(numberAgainst("a", "The talks went on for almost seven hours.", Set.of("talks")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Did Vessen call Quill? | Ilmar Vessen phoned Dorota Quill on Friday about the border. | On Friday President Dorota Quill called Vessen about the border.
                    Who briefed Quill? | Vessen briefed Quill on the talks at the lighthouse. | Quill was briefed on the talks at the lighthouse by Tavia Brandt.
                    Who told Quill about the talks? | Ilmar Vessen told Quill about the talks at the lighthouse. | Tavia Brandt had on Friday informed Dorota Quill about the talks at the lighthouse.
                    Whom did Vessen invite? | Vessen invited Dorota Quill to a second round in June. | Vessen has invited Tavia Brandt to a second round in June.
                    Who called whom? | Vessen later called Quill about the ferry. | Quill first called Vessen about the ferry.
                    """)
    void otherPeopleInTheSameTalkAreADisagreement(String question, String best, String other) {
        assertThat(between(question, best, "b", other)).isPresent();
        assertThat(between(question, other, "b", best)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who briefed Quill? | Vessen briefed Quill on the talks at the lighthouse. | Quill was briefed on the talks at the lighthouse by Ilmar Vessen.
                    Who told Quill about the talks? | Vessen told Quill about the talks at the lighthouse. | Brandt told Quill about the price of herring.
                    Did Vessen call Quill? | Vessen phoned Quill about the border. | Quill thanked Vessen for patience at the border.
                    Who called Quill? | Vessen called Quill about the ferry. | She called him about the ferry.
                    What did Vessen tell Quill? | Vessen told Quill about the talks. | Quill told Vessen about the talks.
                    Who called the border open? | Quill called the border open. | Brandt called the border open.
                    """)
    void otherTalksAndTheSamePeopleAreNone(String question, String best, String other) {
        assertThat(between(question, best, "b", other)).isEmpty();
    }

    @Test
    void oneArticleMayTellOfCallsInBothDirections() {
        assertThat(between("Did Vessen call Quill?", "Vessen phoned Quill.", "a", "Quill phoned Vessen."))
                .isEmpty();
    }

    private static Optional<EvidenceSentence> between(String asked, String best, String article, String other) {
        UnderstoodQuestion question = new QuestionReader(SampleCorpus.corpus()).read(Question.first(asked));
        List<EvidenceSentence> ranked = List.of(evidence("a", best, 0.5), evidence(article, other, 0.3));
        return Disagreement.with(question, ranked.get(0), ranked);
    }

    private static Optional<EvidenceSentence> numberAgainst(String article, String other, Set<String> mentions) {
        UnderstoodQuestion question =
                new QuestionReader(SampleCorpus.corpus()).read(Question.first("How many hours did the talks last?"));
        List<EvidenceSentence> ranked = List.of(
                mentioning(evidence("a", "Their talks lasted about five hours.", 0.5), Set.of("talks")),
                mentioning(evidence(article, other, 0.3), mentions));
        return Disagreement.with(question, ranked.get(0), ranked);
    }

    private static EvidenceSentence mentioning(EvidenceSentence sentence, Set<String> mentions) {
        return new EvidenceSentence(
                sentence.article(), sentence.sentence(), sentence.score(), sentence.features(), mentions);
    }

    private static Optional<EvidenceSentence> against(String other) {
        return against("When did Vessen meet Quill?", other);
    }

    private static Optional<EvidenceSentence> against(String asked, String other) {
        UnderstoodQuestion question = new QuestionReader(SampleCorpus.corpus()).read(Question.first(asked));
        List<EvidenceSentence> ranked = List.of(evidence("a", FIRST, 0.5), evidence("b", other, 0.3));
        return Disagreement.with(question, ranked.get(0), ranked);
    }

    private static EvidenceSentence evidence(String id, String text, double score) {
        Article article = SampleCorpus.article(id, Optional.empty(), Optional.empty(), SampleCorpus.Line.of(text));
        return new EvidenceSentence(article, article.sentences().get(0), score, Map.of());
    }
}
