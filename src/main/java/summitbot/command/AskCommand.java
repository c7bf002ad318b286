package summitbot.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.ReplyJson;
import summitbot.console.ConsoleRenderer;
import summitbot.question.Turn;

/** One question, one answer. */
@Command(name = "ask", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "the question; - reads it from standard input")
    List<String> words = List.of();

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "earlier turns: a YAML or JSON list of role (user or bot) and text, oldest first")
    @Nullable
    Path history;

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    @Option(names = "--show-evidence", description = "add the sentences considered, with their scores")
    boolean showEvidence;

    AskCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Turn> turns = history == null ? List.of() : HistoryFile.read(history);
        Application application = session.application();
        application.recordAsConsole();
        ModePreference preference = ModeOption.of(mode, application.settings());
        application.beginLoading(preference);
        Reply reply = application.chat().reply(ChatMessage.of(question(), turns, preference));
        if (json) {
            ObjectNode node = application.replyJson().of(reply);
            session.print(showEvidence ? node.set("evidence", EvidenceOutput.json(reply)) : node);
        } else {
            session.printLaidOut(
                    new ConsoleRenderer(session.surroundings().outScreen(), application.replyText()).render(reply));
            if (showEvidence) {
                session.print("\n" + EvidenceOutput.text(reply));
            }
            reply.number().ifPresent(number -> session.note("Answer " + number + "."));
        }
        if (preference == ModePreference.MODEL
                && reply.kind() == Reply.Kind.QUESTION
                && reply.mode() == AnswerMode.QUOTES) {
            session.note(application.model().status().line());
        }
        return reply.status() == Reply.Status.ERROR ? Failures.UNAVAILABLE : 0;
    }

    private String question() {
        String typed = String.join(" ", words);
        return typed.equals("-") ? session.readAll() : typed;
    }

    @Override
    public ObjectNode error(String message) {
        return ReplyJson.error(Optional.empty(), String.join(" ", words), message);
    }
}
