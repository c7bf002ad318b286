package summitbot.command;

import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.failure.InvalidInputException;
import summitbot.storage.Database;
import summitbot.storage.StateCopy;

/** Takes what is stored from one database to another. What was broken off is gone on with by the same command. */
@Command(name = "migrate", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    private static final int HASH_DIGITS = 12;

    private final Session session;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "KIND",
            description = "where it is: sqlite (the data folder) or postgres (SUMMIT_BOT_DATABASE_URL)")
    Storage.@Nullable Kind from;

    @Option(names = "--to", required = true, paramLabel = "KIND", description = "where it is to be: postgres or sqlite")
    Storage.@Nullable Kind to;

    MigrateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (from == to) {
            throw new InvalidInputException("--from and --to are both " + from + "; name sqlite and postgres.");
        }
        if (from == Storage.Kind.SQLITE
                && !Files.exists(session.folders().data().state())) {
            throw new InvalidInputException("There is no database in the data folder "
                    + session.folders().data().path() + "; name its folder with --data.");
        }
        try (BotLock lock = BotLock.take(session.folders().data());
                Database source = storage(Objects.requireNonNull(from)).state();
                Database target = storage(Objects.requireNonNull(to)).state()) {
            StateCopy copy = new StateCopy(source, target);
            copy.requireNobodyServes();
            session.note("From " + source.place() + " to " + target.place() + ".");
            copy.run(table -> session.print(table.table() + ": " + Count.of(table.rows(), "row")
                    + ", the same in both, SHA-256 " + table.hash().substring(0, HASH_DIGITS)));
        }
        session.print("All is copied and verified. Set storage.kind to " + to
                + " in config/bot.yaml and start the bot; the index is built there at the first question.");
        return 0;
    }

    private Storage storage(Storage.Kind kind) {
        return new Storage(kind, session.folders().data(), session.surroundings());
    }
}
