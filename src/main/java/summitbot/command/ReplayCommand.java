package summitbot.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.record.AnswerChanges;
import summitbot.record.RecordedAnswer;

/** Answers a recorded question again, with the corpus, prompts and settings of today. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(paramLabel = "ANSWER", description = "the number shown after ask, and in its JSON")
    long number;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    ReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        RecordedAnswer recorded = application.recorder().require(number);
        AnswerChanges changes = application.replay().replay(recorded);
        if (json) {
            ObjectNode node = changes.json();
            node.put("answer", number);
            node.put("question", recorded.exchange().question());
            session.print(node);
        } else {
            session.print("Answer " + number + " of " + recorded.at() + ": "
                    + recorded.exchange().question());
            changes.lines().forEach(session::print);
            if (changes.textChanged()) {
                session.print("\nBefore:\n" + changes.textBefore() + "\n\nNow:\n" + changes.textAfter());
            }
        }
        return 0;
    }
}
