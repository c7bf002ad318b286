package summitbot.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import summitbot.answer.ModePreference;
import summitbot.config.Settings.ModelSettings;
import summitbot.corpus.Corpus;
import summitbot.evaluation.MeasuredBot;
import summitbot.evaluation.Setup;
import summitbot.evaluation.Setup.ModelSetup;
import summitbot.evidence.EvidenceFinder;
import summitbot.model.ModelStatus;
import summitbot.model.ServerSoftware;
import summitbot.question.Question;
import summitbot.question.QuestionReader;

/** The bot of this program as an evaluation sees it. */
final class RunSetup {
    private RunSetup() {}

    /** Returns the bot whose replies are measured. */
    static MeasuredBot bot(Application application) {
        Corpus corpus = application.corpus();
        QuestionReader reader = application.questionReader();
        EvidenceFinder finder = application.finder();
        // The first search loads the embedding model; the latency measured is that of a bot that runs already.
        finder.passages(reader.read(Question.first("?")));
        return MeasuredBot.of(
                application.chat()::reply,
                application.replyJson(),
                question -> finder.passages(reader.read(question)).stream()
                        // Whole articles, added for summaries, were not found by either leg.
                        .filter(ranked -> ranked.embedding().isPresent()
                                || ranked.keyword().isPresent())
                        .map(ranked -> ranked.passage())
                        .toList(),
                corpus,
                application.settings().index().passageCharacters(),
                application.settings().answer().maxEvidence());
    }

    /**
     * Returns what a run is made with. Unless quotes alone are wanted it asks the model's server once.
     *
     * @param without parts of the ranking that are switched off
     * @param session told when the model cannot be asked
     */
    static Setup of(Application application, ModePreference mode, Set<String> without, Session session) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("summit_bot", Version.text());
        versions.put("program", ProgramHash.get());
        versions.put("java", Runtime.version().toString());
        versions.put("langchain4j", Version.langChain4j());
        if (!without.isEmpty()) {
            versions.put("without", String.join(",", new TreeSet<>(without)));
        }
        Optional<ModelSetup> model = Optional.empty();
        if (mode != ModePreference.QUOTES) {
            ModelStatus status = application.modelStatus().join();
            if (status.usable()) {
                software(status)
                        .filter(software -> !software.version().isEmpty())
                        .forEach(software -> versions.merge(
                                software.name().toLowerCase(Locale.ROOT),
                                software.version(),
                                (one, other) -> one + ", " + other));
                model = Optional.of(model(application));
            } else {
                session.note(status.line());
            }
        }
        return new Setup(
                application.provenance(), application.settings().index().embeddingModel(), model, versions);
    }

    private static ModelSetup model(Application application) {
        ModelSettings settings = application.settings().model();
        return new ModelSetup(
                application.model().identity(), settings.contextTokens(), settings.seed(), settings.temperature());
    }

    /** Returns what serves the model, each once. */
    private static Stream<ServerSoftware> software(ModelStatus status) {
        if (status instanceof ModelStatus.Several several) {
            return several.hosts().stream()
                    .flatMap(host -> software(host.status()))
                    .distinct();
        }
        if (status instanceof ModelStatus.Installed installed) {
            return Stream.of(installed.software());
        }
        return status instanceof ModelStatus.Ready ready ? Stream.of(ready.software()) : Stream.empty();
    }
}
