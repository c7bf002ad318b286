package summitbot.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import summitbot.corpus.Sentence;
import summitbot.failure.UnavailableException;
import summitbot.index.PassageEmbedder;
import summitbot.model.ModelStatus;
import summitbot.storage.Database;
import summitbot.telegram.Profile;
import summitbot.telegram.api.ApiAddress;
import summitbot.telegram.api.BotToken;

/** Looks at each part the bot is made of. A broken part does not keep the others from being looked at. */
final class HealthCheck {
    private final Session session;
    private final List<Finding> findings = new ArrayList<>();

    HealthCheck(Session session) {
        this.session = session;
    }

    /** How a part is. */
    enum Health {
        /** Works. */
        OK,
        /** Missing or left out, and the bot answers all the same. */
        NOTE,
        /** Keeps the bot from answering. */
        BROKEN
    }

    /**
     * How one part was found.
     *
     * @param part its name
     * @param line what was found and, where something is missing, what to do
     */
    record Finding(String part, Health health, String line) {}

    /** Returns the findings in order; each is also told as soon as it is there, for some take seconds. */
    List<Finding> run(Consumer<Finding> told) {
        check("java", told, this::java);
        boolean configured = check("config", told, this::config);
        boolean read = check("corpus", told, this::corpus);
        if (configured) {
            check("prompts", told, this::prompts);
        }
        boolean stored = check("database", told, () -> database(configured));
        if (configured) {
            check("embedding", told, this::embedding);
        }
        if (configured && read && stored) {
            check("index", told, this::index);
        }
        if (configured) {
            check(modelKind(), told, this::model);
        }
        check("telegram", told, this::telegram);
        return List.copyOf(findings);
    }

    private boolean check(String part, Consumer<Finding> told, Supplier<Finding> look) {
        Finding finding;
        try {
            finding = look.get();
        } catch (RuntimeException | LinkageError failure) {
            finding = new Finding(part, Health.BROKEN, Failures.line(failure).replaceAll("\\R", " / "));
        }
        findings.add(finding);
        told.accept(finding);
        return finding.health() != Health.BROKEN;
    }

    private Finding java() {
        return ok(
                "java",
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                        + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB of memory at most");
    }

    private Finding config() {
        String hash = session.application().settings().hash().substring(0, 12);
        session.application().messages();
        var folder = session.folders().config();
        return ok("config", Files.isDirectory(folder) ? folder + ", settings " + hash : "built-in defaults, " + hash);
    }

    private Finding corpus() {
        var corpus = session.application().corpus();
        long quotable = corpus.articles().stream()
                .flatMap(article -> article.sentences().stream())
                .filter(Sentence::quotable)
                .count();
        return ok(
                "corpus",
                session.folders().corpus() + ": " + Count.of(corpus.articles().size(), "article") + ", " + quotable
                        + " quotable sentences");
    }

    private Finding prompts() {
        String hash = session.application().prompts().hash().substring(0, 12);
        var folder = session.folders().prompts();
        return ok("prompts", (Files.isDirectory(folder) ? folder.toString() : "built-in") + ", " + hash);
    }

    private Finding database(boolean configured) {
        if (!configured) {
            // Which one it is to be stands in the settings, too.
            try (Database file =
                    new Storage(Storage.Kind.SQLITE, session.folders().data(), session.surroundings()).state()) {
                return ok("database", file.place());
            }
        }
        Database database = session.application().state();
        return ok(
                "database",
                database.place() + ", " + session.application().recorder().count() + " answers recorded");
    }

    private Finding embedding() {
        PassageEmbedder embedder = session.application().embedder();
        return embedder.mayBeAway() ? servedEmbedding(embedder) : embeddingInProcess(embedder);
    }

    private static Finding embeddingInProcess(PassageEmbedder embedder) {
        long start = System.nanoTime();
        embedder.embedQuery("warm-up");
        return ok(
                "embedding",
                embedder.name() + ", in process, ready after " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private Finding servedEmbedding(PassageEmbedder embedder) {
        try {
            String identity = embedder.identity();
            long start = System.nanoTime();
            int dimension = embedder.embedQuery("warm-up").length;
            return ok(
                    "embedding",
                    identity + ", " + dimension + " dimensions, ready after " + (System.nanoTime() - start) / 1_000_000
                            + " ms");
        } catch (UnavailableException e) {
            if (!session.application().indexing().canDoWithoutModel()) {
                throw e;
            }
            return new Finding(
                    "embedding", Health.NOTE, e.getMessage() + "; questions are answered by keywords alone meanwhile.");
        }
    }

    private Finding index() {
        return session.application().indexing().isFresh()
                ? ok("index", "up to date")
                : new Finding(
                        "index",
                        Health.NOTE,
                        "not up to date; the next question or the command index embeds what is new");
    }

    private String modelKind() {
        return session.application().settings().model().kind();
    }

    private Finding model() {
        ModelStatus status = session.application().model().tryOut();
        boolean complete = status instanceof ModelStatus.Several several ? several.complete() : status.usable();
        return new Finding(modelKind(), complete ? Health.OK : Health.NOTE, status.line());
    }

    private Finding telegram() {
        String token = TelegramToken.describe(session.surroundings());
        if (!TelegramToken.present(session.surroundings())) {
            return new Finding("telegram", Health.NOTE, token);
        }
        Profile profile = Profile.ask(
                new BotToken(TelegramToken.require(session.surroundings())),
                ApiAddress.fromEnvironment(session.surroundings().environment()));
        return new Finding(
                "telegram", profile.bot().isPresent() ? Health.OK : Health.NOTE, token + "; " + profile.line());
    }

    private static Finding ok(String part, String line) {
        return new Finding(part, Health.OK, line);
    }
}
