package summitbot.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.failure.InvalidInputException;
import summitbot.storage.DataFolder;

/**
 * The folders of one run.
 *
 * @param data the databases; made when missing
 * @param config settings and messages; may be missing, the built-in defaults serve then
 * @param prompts the model's prompts; may be missing, the built-in ones serve then
 * @param corpus the articles; may be missing, which only a command that needs them minds
 */
record Folders(DataFolder data, Path config, Path prompts, Path corpus) {

    /**
     * Finds the folders: as named, else in the folder the program runs in.
     *
     * @throws InvalidInputException when a named folder does not exist
     */
    static Folders of(GlobalOptions options, Surroundings surroundings) {
        return of(options, surroundings, single(options.config, "--config"), single(options.prompts, "--prompts"));
    }

    /**
     * As {@link #of(GlobalOptions, Surroundings)}, for one of several ways to answer.
     *
     * @param config the folder of settings of this way; absent where none was named
     * @param prompts the folder of prompts of this way; absent where none was named
     */
    static Folders of(GlobalOptions options, Surroundings surroundings, @Nullable Path config, @Nullable Path prompts) {
        return new Folders(
                new DataFolder(data(options, surroundings)),
                existing(config, "--config", "config"),
                existing(prompts, "--prompts", "prompts"),
                existing(options.corpus, "--corpus", "corpus"));
    }

    private static @Nullable Path single(List<Path> named, String option) {
        if (named.size() > 1) {
            throw new InvalidInputException(option + " is given " + named.size()
                    + " times; name one folder. Only the command compare takes two.");
        }
        return named.isEmpty() ? null : named.get(0);
    }

    private static Path data(GlobalOptions options, Surroundings surroundings) {
        return Optional.ofNullable(options.data)
                .or(() -> surroundings.variable("SUMMIT_BOT_DATA").map(Path::of))
                .orElseGet(() -> Path.of(surroundings.variable("HOME").orElse(System.getProperty("user.home")))
                        .resolve(".summit-bot"));
    }

    private static Path existing(@Nullable Path named, String option, String standard) {
        if (named == null) {
            return Path.of(standard);
        }
        if (!Files.isDirectory(named)) {
            throw new InvalidInputException(option + " " + named + ": "
                    + (Files.exists(named) ? "is a file" : "there is no such folder")
                    + "; name an existing folder, or leave the option out to use " + standard + "/ here.");
        }
        return named;
    }
}
