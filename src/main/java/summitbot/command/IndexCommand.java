package summitbot.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.index.IndexReport;

/** Brings the index up to date; every command that searches does so too, so this is for doing it beforehand. */
@Command(name = "index", mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--rebuild", description = "embed every passage again, whatever the index holds")
    boolean rebuild;

    IndexCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        IndexReport report = rebuild
                ? application.indexing().rebuild()
                : application.indexing().update();
        session.print(Count.of(application.corpus().articles().size(), "article") + ", "
                + Count.of(report.passages(), "passage") + ": "
                + report.embedded() + " embedded, " + report.removed() + " removed.");
        return 0;
    }
}
