package summitbot.command;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which the help lists them. */
enum Subcommand {
    CHAT("a conversation on the console; reads standard input, so it can be piped"),
    TELEGRAM("serves Telegram"),
    ASK("one question, one answer"),
    SEARCH("ranked passages with the rank and score of each leg: explains a retrieval"),
    CORPUS("lists, shows, checks, adds and removes articles"),
    INDEX("brings the index of the corpus up to date"),
    EVALUATE("asks every question of a set and measures the answers"),
    REPLAY("answers a recorded question again and shows what changed"),
    COMPARE("answers a question in two ways, side by side"),
    FEEDBACK("writes complaints as drafts of questions"),
    CONFIG("says what is wrong with the settings, and what was changed"),
    PROMPTS("says what is wrong with the prompts"),
    DOCTOR("checks what the bot needs, one line each"),
    BACKUP("writes a consistent copy of the database of a running bot"),
    MIGRATE("takes what is stored from SQLite to PostgreSQL or back"),
    BENCH("measures the bot beside stock LangChain4j Easy RAG"),
    LEARN("learns from question sets what the ranking and the confidence go by");

    private final String description;

    Subcommand(String description) {
        this.description = description;
    }

    // A switch and no references to constructors: linking those takes 2 ms each at every start.
    private Object create(Session session) {
        return switch (this) {
            case CHAT -> new ChatCommand(session);
            case TELEGRAM -> new TelegramCommand(session);
            case ASK -> new AskCommand(session);
            case SEARCH -> new SearchCommand(session);
            case CORPUS -> CorpusCommand.withActions(session);
            case INDEX -> new IndexCommand(session);
            case EVALUATE -> new EvaluateCommand(session);
            case REPLAY -> new ReplayCommand(session);
            case COMPARE -> new CompareCommand(session);
            case FEEDBACK -> FeedbackCommand.withActions(session);
            case CONFIG -> ConfigCommand.withActions(session);
            case PROMPTS -> PromptsCommand.withActions(session);
            case DOCTOR -> new DoctorCommand(session);
            case BACKUP -> new BackupCommand(session);
            case MIGRATE -> new MigrateCommand(session);
            case BENCH -> new BenchCommand(session);
            case LEARN -> new LearnCommand(session);
        };
    }

    /** Returns the command's name as it is typed. */
    String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the command with all its options. */
    CommandLine whole(Session session) {
        Object command = create(session);
        CommandLine line = command instanceof CommandLine built ? built : new CommandLine(command);
        line.getCommandSpec()
                .usageMessage()
                .description(description.substring(0, 1).toUpperCase(Locale.ROOT) + description.substring(1) + ".")
                .sortOptions(false);
        return line;
    }

    /** Returns a command that knows its name and description only: enough for the list of commands, and much faster made. */
    CommandLine outline() {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(description);
        return new CommandLine(spec);
    }
}
