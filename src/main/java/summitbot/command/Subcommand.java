package summitbot.command;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which the help lists them. */
enum Subcommand {
    CHAT("a conversation on the console; reads standard input, so it can be piped", ChatCommand::new),
    TELEGRAM("serves Telegram", TelegramCommand::new),
    ASK("one question, one answer", AskCommand::new),
    SEARCH("ranked passages with the rank and score of each leg: explains a retrieval", SearchCommand::new),
    CORPUS("lists, shows, checks, adds and removes articles", CorpusCommand::withActions),
    INDEX("brings the index of the corpus up to date", IndexCommand::new),
    REPLAY("answers a recorded question again and shows what changed", ReplayCommand::new),
    DOCTOR("checks what the bot needs, one line each", DoctorCommand::new),
    BACKUP("writes a consistent copy of the database of a running bot", BackupCommand::new);

    private final String description;
    private final Function<Session, Object> create;

    Subcommand(String description, Function<Session, Object> create) {
        this.description = description;
        this.create = create;
    }

    /** Returns the command's name as it is typed. */
    String typed() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the command with all its options. */
    CommandLine whole(Session session) {
        Object command = create.apply(session);
        CommandLine line = command instanceof CommandLine built ? built : new CommandLine(command);
        line.getCommandSpec().usageMessage().description(description + ".");
        return line;
    }

    /** Returns a command that knows its name and description only: enough for the list of commands, and much faster made. */
    CommandLine outline() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }

    /** Returns the command that is typed so. */
    static Optional<Subcommand> of(String typed) {
        for (Subcommand subcommand : values()) {
            if (subcommand.typed().equals(typed)) {
                return Optional.of(subcommand);
            }
        }
        return Optional.empty();
    }
}
