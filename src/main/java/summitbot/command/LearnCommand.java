package summitbot.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.command.Application.Variant;
import summitbot.config.Settings;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.learning.Learner;
import summitbot.learning.Learner.Lesson;
import summitbot.learning.QuestionSource;

/**
 * Learns the weights that sentences are ranked by, and those of the confidence, from question sets. The bot that runs keeps its own: they
 * are part of the program.
 */
@Command(name = "learn", mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
    private static final String HEADER = """
            # Learned from question sets by the command learn, which writes this file.
            """;

    private final Session session;

    @Option(
            names = "--set",
            paramLabel = "CORPUS=QUESTIONS",
            required = true,
            description = "a corpus folder and a question set about it, as corpus=corpus/questions/tuning.yaml;"
                    + " once for each set")
    List<String> sets = List.of();

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description =
                    "questions in the format of SQuAD 2.0 to learn from too; they count less than those about news")
    @Nullable
    Path squad;

    @Option(names = "--limit", paramLabel = "N", description = "learn from N questions of each set only, spread evenly")
    int limit = Integer.MAX_VALUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "the file to write the weights to, replaced when it exists. Those in use are built in:"
                    + " src/main/resources/summitbot/evidence/weights.yaml")
    Path out = Path.of("");

    LearnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new InvalidInputException("--limit is " + limit + "; allowed is 1 or more.");
        }
        // Before the work, which takes a minute.
        checkOut();
        List<QuestionSource> sources = sources();
        Settings settings = session.measuredApplication(Variant.NONE).settings();
        Lesson lesson = Learner.learn(sources, settings, limit, session::note);
        lesson.report().forEach(session::print);
        write(HEADER + lesson.weights().yaml());
        session.note("Weights: " + out);
        return 0;
    }

    private void checkOut() {
        if (Files.isDirectory(out)) {
            throw new InvalidInputException("--out " + out + " is a folder; name a file in it.");
        }
        Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent(), "no root of a file system");
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "--out " + out + ": there is no folder " + folder + "; make it, or name another file.");
        }
        boolean there = Files.exists(out);
        try {
            // Tried, as permissions alone do not tell whether a disk takes it.
            Files.newOutputStream(out, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            if (!there) {
                Files.delete(out);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private List<QuestionSource> sources() {
        List<QuestionSource> sources = new ArrayList<>();
        for (String set : sets) {
            int parted = set.indexOf('=');
            if (parted < 1 || parted == set.length() - 1) {
                throw new InvalidInputException(
                        "--set " + set
                                + ": name a corpus folder and a question set about it, as corpus=corpus/questions/tuning.yaml.");
            }
            Path corpus = Path.of(set.substring(0, parted));
            if (!Files.isDirectory(corpus)) {
                throw new InvalidInputException("--set " + set + ": there is no folder " + corpus
                        + "; name a corpus folder, as corpus=corpus/questions/tuning.yaml.");
            }
            sources.add(QuestionSource.news(corpus, Path.of(set.substring(parted + 1))));
        }
        if (squad != null) {
            sources.add(QuestionSource.squad(squad));
        }
        return sources;
    }

    private void write(String text) {
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UnavailableException unwritable(IOException e) {
        return new UnavailableException(out + " cannot be written (" + e.getMessage() + "); name another file.", e);
    }
}
