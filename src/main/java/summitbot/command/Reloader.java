package summitbot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.command.Reload.Outcome;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.index.IndexReport;
import summitbot.model.ModelStatus;
import summitbot.prompts.PromptTask;

/**
 * Reads the editors' files again while the bot runs. They are checked as a whole; then all of it is in use at once, or nothing of it.
 * Safe for concurrent use: one reload at a time.
 */
final class Reloader {
    private static final Logger LOG = LoggerFactory.getLogger(Reloader.class);

    private final Editions editions;

    Reloader(Editions editions) {
        this.editions = editions;
    }

    /** Reads everything again. Never throws because of what is in the files. */
    synchronized Reload reload() {
        Edition before = editions.current();
        Reload reload;
        try {
            // With its mistakes told as they stand there, whatever stays as it was.
            reload = exchange(before, before.readAgain());
        } catch (InvalidInputException | UnavailableException e) {
            reload = new Reload(Outcome.REFUSED, e.getMessage().lines().toList());
        }
        LOG.info("{}", reload.text());
        return reload;
    }

    private Reload exchange(Edition before, Edition next) {
        List<String> lines = new ArrayList<>(next.sources().changedSince(before.sources()));
        prompts(before, next, lines);
        if (!next.messages().equals(before.messages())) {
            lines.add("messages.yaml has changed.");
        }
        boolean articles = !next.corpus().hash().equals(before.corpus().hash());
        List<String> waiting = next.sources().waitingForRestart();
        boolean changed =
                !lines.isEmpty() || articles || !waiting.equals(before.sources().waitingForRestart());
        if (!changed) {
            next.close();
            return new Reload(Outcome.UNCHANGED, waiting);
        }
        IndexReport report = prepare(before, next, articles);
        if (articles) {
            lines.add(articles(next, report));
        }
        lines.addAll(waiting);
        if (lines.isEmpty()) {
            lines.add("Nothing waits for a restart any more.");
        }
        loadModel(before, next);
        editions.exchange(next);
        return new Reload(Outcome.DONE, lines);
    }

    /** Where a model was in use, the first question after the change is to find the other one loaded. */
    private static void loadModel(Edition before, Edition next) {
        boolean other = !next.settings().model().equals(before.settings().model());
        if (other && !(before.model().status() instanceof ModelStatus.Unchecked)) {
            var unused = next.model().preload();
        }
    }

    /** Questions that run see the index as it was, to their end. */
    private static IndexReport prepare(Edition before, Edition next, boolean articles) {
        // Built before it is frozen: it must not bring the index back to what it knows.
        before.chat();
        if (articles) {
            before.freezeIndex();
        }
        try {
            return next.prepare();
        } catch (RuntimeException e) {
            before.thawIndex();
            next.close();
            throw e;
        }
    }

    private static String articles(Edition next, IndexReport report) {
        return "Articles: " + next.corpus().articles().size() + ", passages embedded: " + report.embedded()
                + ", removed: " + report.removed() + ".";
    }

    private static void prompts(Edition before, Edition next, List<String> lines) {
        if (next.prompts().hash().equals(before.prompts().hash())) {
            return;
        }
        Map<PromptTask, String> names = PromptFiles.inUse(next.settings());
        for (PromptTask task : PromptTask.values()) {
            if (!next.prompts().template(task).equals(before.prompts().template(task))) {
                lines.add("Prompt " + names.get(task) + ", version "
                        + next.prompts().template(task).version() + ".");
            }
        }
    }
}
