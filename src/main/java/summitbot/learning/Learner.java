package summitbot.learning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import summitbot.config.Settings;
import summitbot.evidence.LogisticModel;
import summitbot.evidence.Weights;
import summitbot.failure.UnavailableException;
import summitbot.index.EmbeddingModels;
import summitbot.index.PassageEmbedder;

/** Learns the weights of the ranking and of the confidence. The same questions give the same weights in every run. */
public final class Learner {
    private static final List<String> FEATURES = List.of(
            "terms", "termsAround", "context", "passage", "kind", "speaker", "preferred", "sentenceMeaning", "long");

    private static final List<String> SIGNALS =
            List.of("termsAround", "kind", "kindMissing", "knownShare", "sentenceMeaning");

    /** What the general questions count in all, beside those about news in all. */
    private static final double GENERAL_RANKING = 0.5;

    private static final double GENERAL_CONFIDENCE = 0.1;

    private Learner() {}

    /**
     * What was learned.
     *
     * @param report how well the same procedure does on questions that it has not learned from, one line each
     */
    public record Lesson(Weights weights, List<String> report) {}

    /**
     * Learns from all sources together. Takes about a minute for 1,000 questions.
     *
     * @param maxQuestions of a source at most, spread evenly
     * @param progress told in one line what has been done
     * @throws UnavailableException when no temporary files can be written
     */
    public static Lesson learn(
            List<QuestionSource> sources, Settings settings, int maxQuestions, Consumer<String> progress) {
        PassageEmbedder embedder = EmbeddingModels.of(
                settings.index().embeddingModel(), settings.index().workers());
        List<Observation> observations = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("summit-bot-learn");
            for (QuestionSource source : sources) {
                observations.add(new Observation(
                        source, settings, embedder, folder.resolve(observations.size() + ".db"), maxQuestions));
                progress.accept(
                        source.name() + ": " + source.corpus().articles().size() + " articles indexed");
            }
            return learn(observations, progress);
        } catch (IOException e) {
            throw new UnavailableException("No temporary files can be written: " + e.getMessage(), e);
        } finally {
            observations.forEach(Observation::close);
        }
    }

    private static Lesson learn(List<Observation> observations, Consumer<String> progress) {
        RankingLearner ranking = new RankingLearner(FEATURES);
        ConfidenceLearner confidence = new ConfidenceLearner(SIGNALS);
        List<LabelledQuestion> before = observe(observations, Weights.BUNDLED).stream()
                .filter(LabelledQuestion::teachesRanking)
                .toList();
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
