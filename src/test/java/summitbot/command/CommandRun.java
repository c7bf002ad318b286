package summitbot.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run of the program printed.
 *
 * @param status its exit status
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int status, String out, String err) {
    static final Path CORPUS = Path.of("src/test/resources/summitbot/command/corpus");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2031-04-01T12:00:00Z"), ZoneOffset.UTC);

    /** Settings of one or more runs that share a data folder. */
    static Builder in(Path dataFolder) {
        return new Builder(dataFolder);
    }

    /** Returns standard output as the JSON it should be. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + out, e);
        }
    }

    /** Runs commands on the small corpus of the tests, with nothing from the machine's own environment. */
    static final class Builder {
        private final Map<String, String> environment = new TreeMap<>();
        private final List<String> folders = new ArrayList<>();
        private String input = "";
        private boolean terminal;

        private Builder(Path dataFolder) {
            environment.put("HOME", dataFolder.resolve("home").toString());
            // Nothing listens on this port: a refusal comes at once.
            environment.put("OLLAMA_BASE_URL", "http://127.0.0.1:1");
            folders.addAll(List.of("--data", dataFolder.toString(), "--corpus", CORPUS.toString()));
        }

        Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        Builder without(String option) {
            int at = folders.indexOf(option);
            folders.subList(at, at + 2).clear();
            return this;
        }

        Builder typing(String text) {
            input = text;
            return this;
        }

        Builder onTerminal() {
            terminal = true;
            return this;
        }

        CommandRun run(String... args) {
            List<String> all = new ArrayList<>(Arrays.asList(args));
            all.addAll(folders);
            return exactly(all.toArray(String[]::new));
        }

        /** As {@link #run}, with these arguments only. */
        CommandRun exactly(String... args) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = Launcher.run(
                    args,
                    new Surroundings(
                            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            false,
                            terminal,
                            terminal,
                            () -> 80,
                            environment,
                            CLOCK));
            return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
