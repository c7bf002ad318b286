package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.SampleCorpus.harbour;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.answer.Abstention;
import summitbot.answer.ModePreference;
import summitbot.config.Settings.ChatSettings;
import summitbot.question.Turn;
import summitbot.record.Recorder;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

/** Copied words get the sentence that prints them, without asking the answerer. */
class ExcerptReplyTest {
    private final ScriptedAnswerer answerer = ScriptedAnswerer.always(ScriptedAnswerer.quotes(harbour(), 2));
    private final ChatService service = service(answerer);

    private static ChatService service(ScriptedAnswerer answerer) {
        return new ChatService(
                answerer,
                SampleCorpus.corpus(),
                new KeyWording(),
                new ChatSettings(1_000, 4, 60),
                ScriptedAnswerer.PROVENANCE,
                Recorder.NONE);
    }

    private Reply reply(String text) {
        return service.reply(ChatMessage.of(text));
    }

    private static List<String> quotes(Reply reply) {
        return reply.statements().stream()
                .flatMap(statement -> statement.quotes().stream())
                .map(quote -> quote.text())
                .toList();
    }

    @Test
    void quotesTheSentenceThatPrintsTheWords() {
        Reply reply = reply("Quill said Nordia had not promised to open the border before 1 May 2031.");

        assertThat(reply.lead()).isEqualTo("<en excerpt.exact>");
        assertThat(quotes(reply)).containsExactly(harbour().sentence(6).text());
        assertThat(reply.status()).isEqualTo(Reply.Status.ANSWERED);
        assertThat(answerer.requests()).isEmpty();
    }

    @Test
    void saysThatOnlyPunctuationDiffers() {
        assertThat(reply("quill said nordia had not promised to open the border before 1 may 2031")
                        .lead())
                .isEqualTo("<en excerpt.same-words>");
    }

    @Test
    void listsWhatDiffersOutsideTheQuotes() {
        Reply reply = reply("Quill said Nordia had promised to open the harbour before 1 May 2031 at noon.");

        assertThat(reply.lead().lines())
                .containsExactly(
                        "<en excerpt.near>",
                        "<en excerpt.left-out printed=not>",
                        "<en excerpt.changed printed=border typed=harbour>",
                        "<en excerpt.added typed=at noon>");
        assertThat(quotes(reply)).containsExactly(harbour().sentence(6).text());
    }

    @Test
    void saysWhatItDoesNotQuote() {
        Reply reply = reply("Which article is this from: “Support us from just $3 a month.”");

        assertThat(reply.lead())
                .isEqualTo("<en excerpt.unquoted article=The Harbour Post · 2031-03-14 · Title of harbour>");
        assertThat(reply.statements()).isEmpty();
    }

    @Test
    void saysThatTheWordsAreNotInTheCoverage() {
        Reply reply = reply("Which article is this from: “The cup final ended in a draw after a long delay.”");

        assertThat(reply.status()).isEqualTo(Reply.Status.ABSTAINED);
        assertThat(reply.lead()).startsWith("<en excerpt.not-found>\n<en coverage.summary");
        assertThat(reply.statements()).isEmpty();
    }

    @Test
    void looksUpWhatIsForwardedEvenWhereItCouldBeATopic() {
        ChatMessage forwarded = new ChatMessage(
                "the border deal with the neighbours",
                List.of(),
                ModePreference.AUTO,
                () -> false,
                true,
                Optional.empty());

        assertThat(service.reply(forwarded).lead()).startsWith("<en excerpt.not-found>");
    }

    @Test
    void previewsWithoutRecordingAndSaysWhetherTheModelCouldAddAnything() {
        assertThat(service.preview(ChatMessage.of("Hello")).settled()).isTrue();
        assertThat(service.preview(ChatMessage.of("How long did it last?")).settled())
                .isFalse();
        assertThat(answerer.requests().get(0).mode()).isEqualTo(ModePreference.QUOTES);
    }

    @Test
    void needsNoModelForWhatIsNotInTheCoverageAtAll() {
        ChatService offTopic =
                service(ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.OFF_TOPIC)));
        List<Turn> history = List.of(new Turn(Turn.Role.USER, "Who won?"));

        assertThat(offTopic.preview(ChatMessage.of("Who won the cup?")).settled())
                .isTrue();
        assertThat(offTopic.preview(ChatMessage.of("And who lost?", history, ModePreference.AUTO))
                        .settled())
                .isFalse();
        assertThat(service(ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED)))
                        .preview(ChatMessage.of("Who won the cup?"))
                        .settled())
                .isFalse();
    }

    @Test
    void speaksTheLanguageThePersonHasChosen() {
        ChatMessage message = new ChatMessage(
                "Which article is this from: “No such words were ever printed anywhere.”",
                List.of(),
                ModePreference.AUTO,
                () -> false,
                false,
                Optional.of("kk"));

        assertThat(service.reply(message).lead()).startsWith("<kk excerpt.not-found>");
    }
}
