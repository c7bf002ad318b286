package summitbot.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.evidence.LogisticModel;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.learning.Learner;
import summitbot.learning.Learner.Lesson;
import summitbot.learning.QuestionSource;

/** Learns the weights that sentences are ranked by, and those of the confidence, from question sets. */
@Command(name = "learn", mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--set",
            paramLabel = "CORPUS=QUESTIONS",
            required = true,
            description =
                    "a corpus folder and a question set about it, as corpus=corpus/questions/tuning.yaml; once for each set")
    List<String> sets = List.of();

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description = "questions in the format of SQuAD 2.0 to learn from too")
    @Nullable
    Path squad;

    @Option(names = "--limit", paramLabel = "N", description = "learn from N questions of each set only, spread evenly")
    int limit = Integer.MAX_VALUE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description =
                    "where the weights are written; those in use are src/main/resources/summitbot/evidence/weights.yaml")
    Path out = Path.of("");

    LearnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<QuestionSource> sources = new ArrayList<>();
        for (String set : sets) {
            int parted = set.indexOf('=');
            if (parted < 1) {
                throw new InvalidInputException(
                        "--set " + set
                                + ": name a corpus folder and a question set about it, as corpus=corpus/questions/tuning.yaml.");
            }
            sources.add(QuestionSource.news(Path.of(set.substring(0, parted)), Path.of(set.substring(parted + 1))));
        }
        if (squad != null) {
            sources.add(QuestionSource.squad(squad));
        }
        Lesson lesson = Learner.learn(
                sources, session.measuredApplication(Application.Variant.NONE).settings(), limit, session::note);
        lesson.report().forEach(session::print);
        write("# Learned from question sets by the command learn, which writes this file.\nranking:\n"
                + yaml(lesson.weights().ranking()) + "confidence:\n"
                + yaml(lesson.weights().confidence()));
        return 0;
    }

    private static String yaml(LogisticModel model) {
        StringBuilder yaml = new StringBuilder(String.format(Locale.ROOT, "  bias: %.3f\n  weights:\n", model.bias()));
        model.weights()
                .forEach((name, weight) -> yaml.append(String.format(Locale.ROOT, "    %s: %.3f\n", name, weight)));
        return yaml.toString();
    }

    private void write(String text) {
        try {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnavailableException(out + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
