package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.ModePreference;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class TerminalChatTest {
    @TempDir
    Path folder;

    private final ScriptedAnswerer answerer =
            ScriptedAnswerer.always(ScriptedAnswerer.quotes(SampleCorpus.harbour(), 2));

    @Test
    void greetsRepliesAndLeavesAtQuit() throws IOException {
        String screen = chat("How long did the talks last?\n/quit\nnever read\n");

        assertThat(screen)
                .contains("Hello there.")
                .contains("┃ The negotiations at the Grey Lighthouse in Port Kesh")
                .contains("┃ — The Harbour Post · 2031-03-14");
        assertThat(answerer.requests()).hasSize(1);
    }

    @Test
    void leavesAtTheEndOfInput() throws IOException {
        assertThat(chat("")).contains("Hello there.");
    }

    @Test
    void saysWhatIsWrongAndGoesOn() throws IOException {
        String screen = chat("x".repeat(2_500) + "\nHow long did the talks last?\n");

        assertThat(screen).contains("allowed are 1 to 2000");
        assertThat(answerer.requests()).hasSize(1);
    }

    @Test
    void takesQuotationMarksAndBackslashesAsTheyAre() throws IOException {
        chat("Who said \"peace and C:\\temp!!?\n");

        assertThat(answerer.requests().get(0).question().text()).isEqualTo("Who said \"peace and C:\\temp!!?");
    }

    @Test
    void remembersLinesInTheHistoryFile() throws IOException {
        chat("How long did the talks last?\n");

        assertThat(Files.readString(folder.resolve("history"))).contains("How long did the talks last?");
    }

    @Test
    void completesCommandsOnlyAtTheStartOfALine() {
        CommandCompleter completer = new CommandCompleter(List.of("/help", "/quit"));

        assertThat(candidates(completer, "/h")).containsExactly("/help", "/quit");
        assertThat(candidates(completer, "what")).isEmpty();
        assertThat(candidates(completer, "/ask wh")).isEmpty();
    }

    private static List<String> candidates(CommandCompleter completer, String line) {
        List<Candidate> found = new java.util.ArrayList<>();
        completer.complete(null, new DefaultParser().parse(line, line.length()), found);
        return found.stream().map(Candidate::value).toList();
    }

    private String chat(String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Terminal terminal = new DumbTerminal(
                "test",
                "dumb",
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                StandardCharsets.UTF_8)) {
            Conversation conversation =
                    new Conversation(SampleChat.answering(answerer)::reply, SampleChat.REPLY_TEXT, ModePreference.AUTO);
            new TerminalChat(
                            conversation,
                            SampleChat.REPLY_TEXT,
                            new ConsoleTexts(SampleChat.MESSAGES, "en"),
                            Throwable::getMessage)
                    .run(terminal, false, "Hello there.", List.of("/help"), Optional.of(folder.resolve("history")));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
