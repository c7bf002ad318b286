package summitbot.command;

import java.nio.file.Path;
import java.time.Duration;
import summitbot.answer.Provenance;
import summitbot.telegram.moderation.Operation;

/** This process, as moderators see and steer it. */
final class RunningProgram implements Operation {
    /** In the data folder, for it may hold what people wrote. */
    static final String DRAFTS = "draft-questions.yaml";

    private final Application application;
    private final Reloader reloader;
    private final Path drafts;
    private final long startNanos = System.nanoTime();

    /** Counts the time from now. */
    RunningProgram(Application application, Reloader reloader, Session session) {
        this.application = application;
        this.reloader = reloader;
        this.drafts = session.folders().data().path().resolve(DRAFTS);
    }

    @Override
    public Condition condition() {
        Edition edition = application.editions().current();
        Provenance versions = edition.provenance();
        return new Condition(
                Duration.ofNanos(System.nanoTime() - startNanos),
                edition.model().status().line(),
                edition.corpus().articles().size(),
                versions.corpus(),
                versions.prompt(),
                versions.settings());
    }

    @Override
    public Reading reload() {
        return reading(reloader.reload());
    }

    /** Returns what came of reading the files in the words of moderators. */
    static Reading reading(Reload reload) {
        Reading.Outcome outcome = switch (reload.outcome()) {
            case UNCHANGED -> Reading.Outcome.UNCHANGED;
            case DONE -> Reading.Outcome.DONE;
            case REFUSED -> Reading.Outcome.REFUSED;
        };
        return new Reading(outcome, reload.lines());
    }

    @Override
    public Path drafts() {
        return drafts;
    }
}
