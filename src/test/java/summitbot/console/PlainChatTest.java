package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import summitbot.answer.ModePreference;
import summitbot.question.Turn;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class PlainChatTest {
    private final ScriptedAnswerer answerer =
            ScriptedAnswerer.always(ScriptedAnswerer.quotes(SampleCorpus.harbour(), 2));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void repliesToEachLineUntilTheEnd() {
        chat("How long did the talks last?\n\n   \nWho said so?");

        assertThat(printed(out))
                .isEqualTo(("The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.\n"
                                + "— The Harbour Post · 2031-03-14 · Title of harbour\n\n")
                        .repeat(2));
        assertThat(answerer.requests()).hasSize(2);
    }

    @Test
    void remembersTheTurnsBefore() {
        chat("How long did the talks last?\nAnd who was there?\n");

        assertThat(answerer.requests().get(1).question().history())
                .extracting(Turn::role)
                .containsExactly(Turn.Role.USER, Turn.Role.BOT);
        assertThat(answerer.requests().get(1).question().history().get(0).text())
                .isEqualTo("How long did the talks last?");
    }

    @Test
    void leavesAtQuit() {
        chat("/quit\nHow long did the talks last?\n");

        assertThat(printed(out)).isEmpty();
        assertThat(answerer.requests()).isEmpty();
    }

    @Test
    void passesOverALineInAnotherEncoding() {
        chat("\uFFFD\uFFFD\uFFFD?\nHow long did the talks last?\n");

        assertThat(printed(err)).startsWith("This line is not UTF-8 text and was passed over");
        assertThat(answerer.requests()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithALineAndGoesOn() {
        chat("x".repeat(10_000) + "\n\u200B\u200B\nHow long did the talks last?\n");

        assertThat(printed(err).lines())
                .containsExactly(
                        "The question has 10000 characters; allowed are 1 to 2000. Please shorten it.",
                        "The question is empty; type 1 to 2000 characters.");
        assertThat(answerer.requests()).hasSize(1);
    }

    @Test
    void skipsTheRestOfALineWithoutEnd() {
        chat("x".repeat(3_000_000));

        assertThat(printed(err)).contains("allowed are 1 to 2000");
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() {
        chat("\uFEFFHow long did the talks last?\r\n/quit\r\n");

        assertThat(answerer.requests().get(0).question().text()).isEqualTo("How long did the talks last?");
        assertThat(answerer.requests()).hasSize(1);
    }

    private void chat(String input) {
        Conversation conversation =
                new Conversation(SampleChat.answering(answerer)::reply, SampleChat.REPLY_TEXT, ModePreference.AUTO);
        new PlainChat(conversation, new ConsoleRenderer(Screen.PLAIN, SampleChat.REPLY_TEXT), Throwable::getMessage)
                .run(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
