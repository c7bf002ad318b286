package summitbot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import summitbot.answer.ModePreference;
import summitbot.monitoring.Finding;
import summitbot.monitoring.Readiness;
import summitbot.telegram.TelegramBot;

/** The parts that taking questions on Telegram needs. Looks at what is there and builds nothing, so that a look at the start is quick. */
final class ReadyParts {
    /** Below this the database soon cannot write any more. */
    private static final long LEAST_FREE_BYTES = 20_000_000;

    private final Application application;
    private final Supplier<ModePreference> mode;
    private final Supplier<Optional<TelegramBot>> bot;

    private ReadyParts(Application application, Supplier<ModePreference> mode, Supplier<Optional<TelegramBot>> bot) {
        this.application = application;
        this.mode = mode;
        this.bot = bot;
    }

    /**
     * @param mode which way of answering is wanted now
     * @param bot what serves Telegram; empty before it is there
     */
    static Readiness of(Application application, Supplier<ModePreference> mode, Supplier<Optional<TelegramBot>> bot) {
        ReadyParts parts = new ReadyParts(application, mode, bot);
        Map<String, Supplier<Finding>> looks = new LinkedHashMap<>();
        looks.put("corpus", parts::corpus);
        looks.put("index", parts::index);
        looks.put("embedding", parts::embedding);
        looks.put("database", parts::database);
        looks.put("disk", parts::disk);
        looks.put("model", parts::model);
        looks.put("telegram", parts::telegram);
        return new Readiness(looks);
    }

    private Finding corpus() {
        if (!started()) {
            return starting();
        }
        int articles = application.corpus().articles().size();
        return articles > 0 ? Finding.up(Count.of(articles, "article")) : Finding.down("no article");
    }

    private Finding index() {
        if (!started()) {
            return starting();
        }
        try (Editions.Lease lease = application.editions().lease()) {
            return lease.edition().indexing().isFresh()
                    ? Finding.up("up to date")
                    : Finding.degraded("of another state of the articles");
        }
    }

    private Finding embedding() {
        if (!started()) {
            return starting();
        }
        return application.embedder().reachable()
                ? Finding.up(application.embedder().name())
                : Finding.degraded(application.embedder().name() + " is away; keywords alone are searched");
    }

    /** A transaction that changes nothing takes the same lock as one that does. */
    private Finding database() {
        if (!started()) {
            return starting();
        }
        Boolean written = application.state().write(connection -> true);
        return written ? Finding.up("writable") : Finding.down("not writable");
    }

    private Finding disk() {
        Path folder = application.dataFolder();
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String line = free / 1_000_000 + " MB free in the data folder";
            return free < LEAST_FREE_BYTES ? Finding.down(line) : Finding.up(line);
        } catch (IOException e) {
            return Finding.down("the data folder cannot be looked at");
        }
    }

    private Finding model() {
        if (mode.get() == ModePreference.QUOTES) {
            return Finding.up("not asked for");
        }
        if (!started()) {
            return starting();
        }
        String line = application.model().status().line();
        return application.model().available() ? Finding.up(line) : Finding.degraded(line);
    }

    private Finding telegram() {
        Optional<TelegramBot> running = bot.get().filter(TelegramBot::serving);
        if (running.isEmpty()) {
            return Finding.down("not served yet, or no longer");
        }
        return running.get().reached() ? Finding.up("reached") : Finding.down("out of reach");
    }

    private boolean started() {
        return application.editions().current().answers();
    }

    private static Finding starting() {
        return Finding.down("starting");
    }
}
