package summitbot.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.ReplyJson;
import summitbot.console.SideBySide;
import summitbot.console.SideBySide.Side;
import summitbot.failure.InvalidInputException;
import summitbot.model.ModelStatus;
import summitbot.record.AnswerChanges;
import summitbot.record.Exchange;

/** One question answered in two ways, side by side. Nothing is recorded. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Name --prompts or --config twice: summit-bot compare \"Who spoke?\" --prompts prompts --prompts mine"
        })
final class CompareCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "the question")
    List<String> words = List.of();

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    @Option(names = "--mode", paramLabel = "MODE", description = ModeOption.DESCRIPTION)
    @Nullable
    ModePreference mode;

    CompareCommand(Session session) {
        this.session = session;
    }

    /** A reply with what it would have been recorded as. */
    private record Answered(Side side, Exchange exchange, ObjectNode json) {}

    @Override
    public Integer call() {
        List<Path> prompts = session.options().prompts;
        List<Path> configs = session.options().config;
        int ways = Math.max(prompts.size(), configs.size());
        if (ways != 2) {
            throw new InvalidInputException("compare needs two ways to answer; name --prompts or --config twice"
                    + (ways > 2 ? ", not " + ways + " times." : "."));
        }
        Answered left = answered(prompts, configs, 0);
        Answered right = answered(prompts, configs, 1);
        AnswerChanges changes = AnswerChanges.between(left.exchange, right.exchange);
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("question", question());
            node.set("first", left.json);
            node.set("second", right.json);
            node.set("changes", changes.json());
            session.print(node);
        } else {
            session.printLaidOut(new SideBySide(session.surroundings().outScreen()).render(left.side, right.side));
            session.print("");
            changes.lines().forEach(session::print);
        }
        return 0;
    }

    private Answered answered(List<Path> prompts, List<Path> configs, int way) {
        Folders folders = session.folders(prompts, configs, way);
        try (Application application =
                Application.measured(folders, session.surroundings(), Application.Variant.NONE)) {
            ModePreference preference = ModeOption.of(mode, application.settings());
            application.beginLoading(preference);
            if (preference != ModePreference.QUOTES) {
                ModelStatus status = application.modelStatus().join();
                if (!status.usable()) {
                    session.note(status.line() + " Prompts make no difference without it.");
                }
            }
            ChatMessage message = ChatMessage.of(question(), List.of(), preference);
            Reply reply = application.chat().compose(message);
            return new Answered(
                    new Side(title(prompts, configs, way), reply, application.replyText()),
                    application.chat().exchange(message, reply),
                    application.replyJson().of(reply));
        }
    }

    private static String title(List<Path> prompts, List<Path> configs, int way) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(prompts, configs)
                        .filter(named -> named.size() == 2)
                        .map(named -> named.get(way).toString())
                        .toList());
    }

    private String question() {
        return String.join(" ", words);
    }

    @Override
    public ObjectNode error(String message) {
        return ReplyJson.error(Optional.empty(), question(), message);
    }
}
