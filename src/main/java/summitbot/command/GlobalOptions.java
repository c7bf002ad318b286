package summitbot.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            order = 1,
            description = "folder of the databases; made when missing (SUMMIT_BOT_DATA, else ~/.summit-bot)")
    @Nullable
    Path data;

    @Option(
            names = "--config",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            order = 2,
            description = "folder of bot.yaml and messages.yaml (config/ here, else the built-in defaults)")
    List<Path> config = List.of();

    @Option(
            names = "--prompts",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            order = 3,
            description = "folder of the model's prompts (prompts/ here, else the built-in ones)")
    List<Path> prompts = List.of();

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            order = 4,
            description = "folder with the articles in articles/ (corpus/ here)")
    @Nullable
    Path corpus;
}
