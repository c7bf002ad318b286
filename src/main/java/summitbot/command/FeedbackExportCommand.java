package summitbot.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.record.Complaint;
import summitbot.record.DraftQuestion;
import summitbot.record.SqlComplaints;
import summitbot.record.SqlModeration;

/** Writes what people complained about, and what was refused, as drafts of questions. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Answers with 👎 and refused questions as draft entries of a question set. What people wrote stands in it only"
                        + " where they agreed, and nowhere who they are.")
final class FeedbackExportCommand implements Callable<Integer> {
    private static final String HEADER = """
            # Drafts of questions, made of answers with 👎 and of refused questions. Finish each: the question where it is blank, type,
            # answerable and gold_quotes; corpus/questions/summit.yaml explains the fields. An entry with a blank question is refused.

            """;

    private final Session session;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write; it must not exist")
    Path out = Path.of("");

    FeedbackExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        SqlModeration moderation =
                new SqlModeration(application.state(), session.surroundings().clock());
        List<Complaint> complaints = new SqlComplaints(application.state(), application.recorder(), moderation).all();
        if (complaints.isEmpty()) {
            session.note("There are no answers with 👎 and no refused questions; nothing is written.");
            return 0;
        }
        StringBuilder text = new StringBuilder(HEADER);
        complaints.forEach(
                complaint -> text.append(DraftQuestion.yaml(complaint)).append('\n'));
        write(text.toString().stripTrailing() + "\n");
        long blank =
                complaints.stream().filter(complaint -> !complaint.shared()).count();
        session.print("Drafts written to " + out + ": " + complaints.size() + ", of them without the question: " + blank
                + ".");
        return 0;
    }

    private void write(String text) {
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(
                    out + " exists already; name another file, for drafts in it may be finished.", e);
        } catch (IOException e) {
            throw new UnavailableException(out + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
