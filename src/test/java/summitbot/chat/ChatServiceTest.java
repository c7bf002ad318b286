package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static summitbot.testing.SampleCorpus.HARBOUR;
import static summitbot.testing.SampleCorpus.harbour;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.AnswerMode;
import summitbot.answer.GroundedAnswer;
import summitbot.answer.ModePreference;
import summitbot.config.Settings.ChatSettings;
import summitbot.failure.InvalidInputException;
import summitbot.question.Turn;
import summitbot.record.Exchange;
import summitbot.record.Recorder;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class ChatServiceTest {
    private final List<Exchange> recorded = new ArrayList<>();
    private final List<Reply> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    private ChatService service(ScriptedAnswerer answerer) {
        Recorder recorder = exchange -> {
            recorded.add(exchange);
            return OptionalLong.of(recorded.size());
        };
        return new ChatService(
                answerer,
                SampleCorpus.corpus(),
                new KeyWording(),
                new ChatSettings(1_000, 4, 60),
                ScriptedAnswerer.PROVENANCE,
                recorder,
                told::add,
                () -> nanos.getAndAdd(2_000_000));
    }

    private static ScriptedAnswerer quoting() {
        return ScriptedAnswerer.always(ScriptedAnswerer.quotes(harbour(), 2));
    }

    @Test
    void answersAQuestionWithTheAnswerersQuotes() {
        Reply reply = service(quoting()).reply(ChatMessage.of("How long did the negotiations last?"));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.QUESTION);
        assertThat(reply.status()).isEqualTo(Reply.Status.ANSWERED);
        assertThat(reply.lead()).isEmpty();
        assertThat(reply.statements()).hasSize(1);
        assertThat(reply.number()).hasValue(1);
        assertThat(reply.latencyMillis()).isEqualTo(2);
    }

    @Test
    void greetsWithoutASearch() {
        ScriptedAnswerer answerer = quoting();

        Reply reply = service(answerer).reply(ChatMessage.of("Hi!"));

        assertThat(answerer.requests()).isEmpty();
        assertThat(reply.kind()).isEqualTo(Reply.Kind.SMALLTALK);
        assertThat(reply.status()).isEqualTo(Reply.Status.ANSWERED);
        assertThat(reply.lead()).isEqualTo("<en smalltalk.greeting>");
        assertThat(reply.statements()).isEmpty();
    }

    @Test
    void takesTheGreetingOffAQuestionButKeepsWhatWasTyped() {
        ScriptedAnswerer answerer = quoting();

        Reply reply = service(answerer).reply(ChatMessage.of("Hi, who was in the delegation?"));

        assertThat(answerer.requests().get(0).question().text()).isEqualTo("who was in the delegation?");
        assertThat(reply.question()).isEqualTo("Hi, who was in the delegation?");
        assertThat(recorded.get(0).question()).isEqualTo("Hi, who was in the delegation?");
    }

    @Test
    void answersInTheLanguageOfTheQuestion() {
        ChatService service =
                service(ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.OFF_TOPIC)));

        assertThat(service.reply(ChatMessage.of("Кто был в делегации?")).lead())
                .startsWith("<ru abstention.off-topic>");
        assertThat(service.reply(ChatMessage.of("Спасибо")).lead()).isEqualTo("<ru smalltalk.thanks>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"谈判持续了多久？", "كم استمرت المفاوضات؟", "Скільки тривали переговори з її участю?"})
    void saysWhichLanguagesItUnderstands(String question) {
        ChatService service =
                service(ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.OFF_TOPIC)));

        assertThat(service.reply(ChatMessage.of(question)).lead()).startsWith("<en abstention.other-language>");
    }

    @Test
    void fallsBackToTheLanguageOfTheConversation() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, "Кто был в делегации?"), new Turn(Turn.Role.BOT, "The delegation was small."));

        Reply reply = service(quoting()).reply(ChatMessage.of("/help", history, ModePreference.AUTO));

        assertThat(reply.language()).isEqualTo("ru");
    }

    @ParameterizedTest
    @EnumSource(Abstention.Reason.class)
    void saysWhyItAbstainsAndWhatTheArticlesSpan(Abstention.Reason reason) {
        Reply reply = service(ScriptedAnswerer.always(ScriptedAnswerer.abstention(reason)))
                .reply(ChatMessage.of("Who won the cup?"));

        assertThat(reply.status()).isEqualTo(Reply.Status.ABSTAINED);
        assertThat(reply.lead().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("<en abstention."
                                + reason.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + ">"))
                .anySatisfy(line -> assertThat(line).startsWith("<en coverage.summary articles=2"));
    }

    @Test
    void introducesTheNearestQuotesOfAnAbstention() {
        Answer quotes = ScriptedAnswerer.quotes(harbour(), 2);
        Answer abstention = new Abstention(AnswerMode.QUOTES, Abstention.Reason.NOT_STATED, quotes.statements());

        Reply reply =
                service(ScriptedAnswerer.always(abstention)).reply(ChatMessage.of("How many minutes did it last?"));

        assertThat(reply.lead()).endsWith("\n<en abstention.nearest>");
        assertThat(reply.statements()).hasSize(1);
    }

    @Test
    void saysThatSourcesDiffer() {
        Answer quotes = ScriptedAnswerer.quotes(harbour(), 2);
        Answer differing = new GroundedAnswer(AnswerMode.QUOTES, quotes.statements(), true);

        Reply reply = service(ScriptedAnswerer.always(differing)).reply(ChatMessage.of("How many hours did it last?"));

        assertThat(reply.lead()).isEqualTo("<en answer.sources-differ>");
    }

    @ParameterizedTest
    @CsvSource({
        "/help, smalltalk.capabilities",
        "/start, smalltalk.greeting",
        "/articles, articles.intro",
        "/sources, articles.intro",
        "/about, smalltalk.identity",
        "/HELP@summit_bot, smalltalk.capabilities",
        "/help me, smalltalk.capabilities",
        "/nonsense, command.unknown",
        "/ask, smalltalk.capabilities",
    })
    void obeysCommandsWithoutASearch(String text, String key) {
        ScriptedAnswerer answerer = quoting();

        Reply reply = service(answerer).reply(ChatMessage.of(text));

        assertThat(answerer.requests()).isEmpty();
        assertThat(reply.kind()).isEqualTo(Reply.Kind.COMMAND);
        assertThat(reply.status()).isEqualTo(Reply.Status.ANSWERED);
        assertThat(reply.lead()).startsWith("<en " + key);
    }

    @Test
    void takesTheArgumentOfAskAsTheQuestion() {
        ScriptedAnswerer answerer = quoting();

        Reply reply = service(answerer).reply(ChatMessage.of("/ask@summit_bot How long did it last?"));

        assertThat(reply.kind()).isEqualTo(Reply.Kind.QUESTION);
        assertThat(answerer.requests().get(0).question().text()).isEqualTo("How long did it last?");
    }

    @Test
    void listsTheArticlesWithoutQuotationMarks() {
        Reply reply = service(quoting()).reply(ChatMessage.of("Which articles do you have?"));

        assertThat(reply.lead().lines())
                .containsExactly(
                        "<en articles.intro count=2>",
                        "• The Harbour Post · 2031-03-14 · Title of " + HARBOUR,
                        "• <en attribution.publisher-not-stated> · <en attribution.undated> · Title of ferry");
    }

    @Test
    void passesOnTheLastTurnsOnly() {
        ScriptedAnswerer answerer = quoting();
        List<Turn> history = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            history.add(new Turn(Turn.Role.USER, "turn " + i));
        }

        service(answerer).reply(ChatMessage.of("And then what happened?", history, ModePreference.QUOTES));

        assertThat(answerer.requests().get(0).question().history())
                .extracting(Turn::text)
                .containsExactly("turn 5", "turn 6", "turn 7", "turn 8");
        assertThat(answerer.requests().get(0).mode()).isEqualTo(ModePreference.QUOTES);
    }

    @Test
    void recordsWhatWasTypedAndUnderstandsWhatIsVisible() {
        ScriptedAnswerer answerer = quoting();
        String typed = "Who\u200b was\u0000 there?";

        service(answerer).reply(ChatMessage.of(typed));

        assertThat(recorded.get(0).question()).isEqualTo(typed);
        assertThat(answerer.requests().get(0).question().text()).isEqualTo("Who was there?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u200b"})
    void refusesAnEmptyQuestionAndRecordsNothing(String text) {
        ChatService service = service(quoting());

        assertThatThrownBy(() -> service.reply(ChatMessage.of(text))).isInstanceOf(InvalidInputException.class);

        assertThat(recorded).isEmpty();
    }

    @Test
    void answersWithoutANumberWhereNothingIsRecorded() {
        ChatService service = new ChatService(
                quoting(),
                SampleCorpus.corpus(),
                new KeyWording(),
                new ChatSettings(1_000, 4, 60),
                ScriptedAnswerer.PROVENANCE,
                Recorder.NONE);

        Reply reply = service.reply(ChatMessage.of("How long did it last?"));

        assertThat(reply.number()).isEmpty();
        assertThat(reply.statements()).isNotEmpty();
    }

    @Test
    void tellsOfWhatPeopleGetAndNotOfPreviews() {
        ChatService service = service(quoting());

        service.preview(ChatMessage.of("How long did it last?"));
        service.compose(ChatMessage.of("How long did it last?"));
        assertThat(told).isEmpty();
        service.reply(ChatMessage.of("How long did it last?"));

        assertThat(told).singleElement().extracting(Reply::status).isEqualTo(Reply.Status.ANSWERED);
    }
}
