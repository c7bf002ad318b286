package summitbot.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import summitbot.corpus.importing.ArticleRemover;

/** Takes an article out of the corpus. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Deletes the file of one article.")
final class CorpusRemoveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ARTICLE", description = "its id, or the name of its file")
    String name = "";

    CorpusRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path file = ArticleRemover.remove(session.folders().corpus(), name);
        session.print("Deleted " + file + ".");
        return 0;
    }
}
