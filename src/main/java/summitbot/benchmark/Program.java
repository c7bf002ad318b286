package summitbot.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

    /** Returns the words of its command line without special flags; folders are among the arguments. */
    public List<String> command(List<String> arguments) {
        return commandLine(List.of(), arguments);
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
