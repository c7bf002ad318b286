package summitbot.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.storage.Database;

/** Copies the database of a running bot. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "the file to write")
    @Nullable
    Path file;

    @Option(names = "--overwrite", description = "replace the file when it exists")
    boolean overwrite;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path target = java.util.Objects.requireNonNull(file);
        Database state = session.application().state();
        state.backup(target, overwrite);
        session.print("Backup of " + state.place() + " written to " + target + ".");
        return 0;
    }
}
