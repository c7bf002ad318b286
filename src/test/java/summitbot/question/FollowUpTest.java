package summitbot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;

/** An invented round of calls: Orlin phoned Brandt, Kessa and Dovan; Kessa and Dovan have nothing to do with each other. */
class FollowUpTest {
    private static final Corpus CORPUS = new Corpus(
            List.of(SampleCorpus.article(
                    "calls",
                    Optional.empty(),
                    Optional.empty(),
                    Line.of("Orlin told Brandt about the talks in Lomar."),
                    Line.of("Orlin then phoned Kessa, and Kessa thanked Orlin for the fuel."),
                    Line.of("Orlin also spoke with Dovan of Vestria."))),
            new Glossary(
                    List.of(
                            person("Viktor Orlin", "Orlin", "Орлин"),
                            person("Tavia Brandt", "Brandt", "Брандт"),
                            person("Mira Kessa", "Kessa", "the Sulland president", "Sulland president", "Кесса"),
                            person("Ilja Dovan", "Dovan", "Довану", "Dovan")),
                    List.of()),
            "0".repeat(64));

    private final QuestionReader reader = new QuestionReader(CORPUS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What did Orlin tell Brandt? | And Kessa? | What did Orlin tell Kessa?
                    What did Orlin tell Brandt? | and the Sulland president? | What did Orlin tell the Sulland president?
                    When did Orlin phone Kessa? | what about Dovan | When did Orlin phone Dovan?
                    What did Kessa thank Orlin for? | And Dovan? | What did Dovan thank Orlin for?
                    How long did Kessa and Orlin talk? | And the one with Dovan? | How long did Dovan and Orlin talk?
                    Кого Орлин поблагодарил? | А Брандт? | Кого Брандт поблагодарил?
                    """)
    void asksAboutWhomTheOneNamedDealtWith(String earlier, String followUp, String text) {
        assertThat(asked(followUp, earlier).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Что Орлин сказал Брандту? | А Кессе? | Что Орлин сказал Кессе?
                    Что Орлин сказал Брандту? | А Кесса? | Что Кесса сказал Брандту?
                    Orlin Brandt'a ne söyledi? | Peki Kessa'ya? | Orlin Kessa'ya ne söyledi?
                    Orlin Brandt'a ne söyledi? | Ya Kessa? | Kessa Brandt'a ne söyledi?
                    """)
    void goesByTheEndingWhereNamesHaveOne(String earlier, String followUp, String text) {
        assertThat(asked(followUp, earlier).text()).isEqualTo(text);
    }

    @Test
    void turnsTheQuestionRoundForAndHim() {
        assertThat(asked("And him?", "What did Orlin tell Brandt?").text()).isEqualTo("What did Brandt tell Orlin?");
        assertThat(asked("and her", "Did Orlin thank Kessa?").text()).isEqualTo("Did Kessa thank Orlin?");
    }

    @Test
    void takesHimFromTheReplyWhereTheQuestionNamesOnlyOne() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, "What did Kessa say?"),
                new Turn(Turn.Role.BOT, "Orlin then phoned Kessa, and Kessa thanked Orlin for the fuel."));

        assertThat(reader.read(new Question("And him?", history)).text()).isEqualTo("What did Viktor Orlin say?");
    }

    @Test
    void leavesAndHimOpenWhereNobodyElseIsNamed() {
        assertThat(asked("And him?", "What did Kessa say?").standalone())
                .isEqualTo("And Mira Kessa? (What did Kessa say?)");
    }

    @Test
    void theOneWhoAnswersIsTheOneWhoWasSpokenTo() {
        assertThat(asked("What did she answer?", "What did Orlin tell Kessa?").text())
                .isEqualTo("What did Mira Kessa answer?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    What was agreed in Lomar? | And in Brackwater? | What was agreed in Brackwater?
                    What did Kessa say? | and in Brackwater? | What did Kessa say in Brackwater?
                    Whom did Orlin phone on Monday? | And on Sunday? | Whom did Orlin phone on Sunday?
                    What did Kessa say about the fuel? | and about tariffs? | What did Kessa say about tariffs?
                    What did Kessa say on Monday about the fuel? | and about tariffs? | What did Kessa say on Monday about tariffs?
                    What happened in Lomar on 3 May? | and on 4 May? | What happened in Lomar on 4 May?
                    Что решили в Ломаре? | А в Брэкуотере? | Что решили в Брэкуотере?
                    Что сказала Кесса о топливе? | а о пошлинах? | Что сказала Кесса о пошлинах?
                    """)
    void asksOfAnotherPlaceTimeOrSubject(String earlier, String followUp, String text) {
        assertThat(asked(followUp, earlier).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    When did Orlin phone Kessa? | why? | Why did Orlin phone Kessa? | REASON
                    Where did Orlin meet Brandt? | And when? | When did Orlin meet Brandt? | DATE
                    Когда Орлин звонил Кессе? | почему? | Почему Орлин звонил Кессе? | REASON
                    """)
    void asksForAnotherThingInPlaceOfTheFirst(String earlier, String followUp, String text, AnswerKind kind) {
        UnderstoodQuestion question = asked(followUp, earlier);

        assertThat(question.text()).isEqualTo(text);
        assertThat(question.kinds()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who phoned Kessa? | when? | when? Who phoned Kessa?
                    What did Kessa say? | why? | why? What did Kessa say?
                    Who was in the delegation? | who else? | who else? Who was in the delegation?
                    """)
    void keepsTheWholeEarlierQuestionWhereItsWordCannotBeSpared(String earlier, String followUp, String text) {
        assertThat(asked(followUp, earlier).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Another question: who was in the delegation? | who was in the delegation?
                    Ok, thanks. Different topic - who signed? | who signed?
                    By the way, who signed? | who signed?
                    Другой вопрос: кто подписал? | кто подписал?
                    Басқа сұрақ: кім қол қойды? | кім қол қойды?
                    Başka bir soru: kim imzaladı? | kim imzaladı?
                    """)
    void forgetsWhatWasBeforeWhereAnotherTopicIsAnnounced(String text, String asked) {
        assertThat(asked(text, "What did Orlin tell Brandt?").standalone()).isEqualTo(asked);
    }

    @Test
    void aPronounStillPointsBackBehindAnotherQuestion() {
        assertThat(asked("Another question: when did he phone?", "What did Orlin say?")
                        .text())
                .isEqualTo("when did Viktor Orlin phone?");
    }

    @ParameterizedTest
    @CsvSource({"And what did it cost?", "and for how long?", "And who paid?"})
    void doesNotTakeAQuestionForAPhrase(String followUp) {
        assertThat(asked(followUp, "What was agreed in Lomar?").standalone())
                .isEqualTo(followUp + " (What was agreed in Lomar?)");
    }

    private UnderstoodQuestion asked(String followUp, String earlier) {
        return reader.read(new Question(followUp, List.of(new Turn(Turn.Role.USER, earlier))));
    }

    private static Glossary.Name person(String name, String... variants) {
        return new Glossary.Name(name, Glossary.Kind.PERSON, List.of(variants));
    }
}
