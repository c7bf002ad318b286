package summitbot.learning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import summitbot.config.Settings;
import summitbot.config.Settings.IndexSettings;
import summitbot.evidence.LogisticModel;
import summitbot.evidence.Weights;
import summitbot.failure.InvalidInputException;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;
import summitbot.storage.TemporaryFolder;

/**
 * Learns the weights of the ranking and of the confidence from question sets. No chance is involved: the same questions, articles and
 * settings give the same weights in every run.
 */
public final class Learner {
    /** The features that rank: those that have a weight already, so that a new one is entered in weights.yaml with a weight of 0. */
    private static final List<String> FEATURES =
            List.copyOf(Weights.BUNDLED.ranking().weights().keySet());

    /** The signals that make the confidence, as the features. */
    private static final List<String> SIGNALS =
            List.copyOf(Weights.BUNDLED.confidence().weights().keySet());

    /** What the general questions count in all, those about news in all being 1: the bot is about news. */
    private static final double GENERAL_RANKING = 0.5;

    /** Less, as the general questions without an answer are asked about a passage that all but answers them. */
    private static final double GENERAL_CONFIDENCE = 0.1;

    private Learner() {}

    /**
     * What was learned.
     *
     * @param weights for the features and signals that {@link Weights#BUNDLED} has weights for
     * @param report how well the same procedure does on questions that it has not learned from, one line each
     */
    public record Lesson(Weights weights, List<String> report) {}

    /**
     * Learns from all sources together. Takes some seconds for a set about five articles, and minutes for one of thousands of questions.
     * Indexes lie in a temporary folder that is gone afterwards.
     *
     * @param sources at least one; together they need questions with an answer that is found, and questions without an answer
     * @param settings of index and retrieval; the embedding model must be one that runs in process
     * @param maxQuestions of a source at most, spread evenly, at least 1
     * @param progress told in one line what has been done
     * @throws InvalidInputException when the questions do not suffice, or the embedding model does not run in process
     * @throws summitbot.failure.UnavailableException when no temporary files can be written
     */
    public static Lesson learn(
            List<QuestionSource> sources, Settings settings, int maxQuestions, Consumer<String> progress) {
        IndexSettings index = settings.index();
        List<Observation> observations = new ArrayList<>();
        try (PassageEmbedder embedder = EmbeddingModels.of(index.embeddingModel(), index.workers());
                TemporaryFolder folder = TemporaryFolder.make("summit-bot-learn")) {
            try {
                for (QuestionSource source : sources) {
                    Path file = folder.path().resolve(observations.size() + ".db");
                    observations.add(new Observation(source, settings, embedder, file, maxQuestions));
                    progress.accept(
                            source.name() + ": " + source.corpus().articles().size() + " articles indexed");
                }
                return learn(observations, progress);
            } finally {
                observations.forEach(Observation::close);
            }
        }
    }

    private static Lesson learn(List<Observation> observations, Consumer<String> progress) {
        RankingLearner ranking = new RankingLearner(FEATURES);
        ConfidenceLearner confidence = new ConfidenceLearner(SIGNALS);
        List<LabelledQuestion> found = observe(observations, Weights.BUNDLED);
        requireBothKinds(found);
        List<LabelledQuestion> before =
                found.stream().filter(LabelledQuestion::teachesRanking).toList();
        progress.accept(before.size() + " questions to learn the ranking from");
        Function<List<LabelledQuestion>, LogisticModel> learnRanking =
                questions -> ranking.learn(questions, weighing(questions, GENERAL_RANKING));
        LogisticModel learnedRanking = learnRanking.apply(before);
        List<String> report = new ArrayList<>(CrossValidation.ofRanking(before, learnRanking));
        // What is the best sentence, and so most signals, depends on the ranking.
        List<LabelledQuestion> after =
                observe(observations, new Weights(learnedRanking, Weights.BUNDLED.confidence())).stream()
                        .filter(LabelledQuestion::teachesConfidence)
                        .toList();
        progress.accept(after.size() + " questions to learn the confidence from");
        Function<List<LabelledQuestion>, LogisticModel> learnConfidence =
                questions -> confidence.learn(questions, weighing(questions, GENERAL_CONFIDENCE));
        report.addAll(CrossValidation.ofConfidence(after, learnConfidence));
        return new Lesson(new Weights(learnedRanking, learnConfidence.apply(after)), report);
    }

    /** Before anything is learned, which takes longer than looking. */
    private static void requireBothKinds(List<LabelledQuestion> found) {
        if (found.stream().noneMatch(LabelledQuestion::teachesRanking)) {
            throw new InvalidInputException(
                    "There is nothing to learn the ranking from: for none of these questions a right"
                            + " sentence is found. Name questions that the articles answer with --set, or leave out --limit.");
        }
        if (found.stream().filter(LabelledQuestion::teachesConfidence).allMatch(LabelledQuestion::answerable)) {
            throw new InvalidInputException(
                    "There is nothing to learn the confidence from: the articles answer all these"
                            + " questions. Name questions that they do not answer too with --set, or leave out --limit.");
        }
    }

    private static List<LabelledQuestion> observe(List<Observation> observations, Weights weights) {
        return observations.stream()
                .flatMap(observation -> observation.questions(weights).stream())
                .toList();
    }

    private static ToDoubleFunction<LabelledQuestion> weighing(List<LabelledQuestion> questions, double general) {
        double ofGeneral = questions.stream().filter(LabelledQuestion::general).count();
        double ofNews = questions.size() - ofGeneral;
        double each = ofNews == 0 || ofGeneral == 0 ? 1 : general * ofNews / ofGeneral;
        return question -> question.general() ? each : 1;
    }
}
