package summitbot.benchmark;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bot as a process of its own.
 *
 * @param jar what is started
 * @param folders options of the command line that name corpus, prompts and settings
 */
public record Program(Path jar, List<String> folders) {
    /** The flags that the README recommends for single commands. */
    static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    public Program {
        folders = List.copyOf(folders);
    }

    /** Returns the program that runs now; empty when it does not run from a jar. */
    public static Optional<Program> running(List<String> folders) {
        try {
            Path place = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(place) ? Optional.of(new Program(place, folders)) : Optional.empty();
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the words of its command line, with the JVM that runs now. */
    List<String> commandLine(List<String> flags, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(flags);
        words.addAll(List.of("-jar", jar.toString()));
        words.addAll(arguments);
        return words;
    }
}
