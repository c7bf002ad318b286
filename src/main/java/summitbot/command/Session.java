package summitbot.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import summitbot.console.Screen;
import summitbot.console.Style;
import summitbot.console.VisibleText;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.logging.LogConfiguration;
import summitbot.logging.LogFormat;

/** One run of the program: its options, its output, and the application where a command needs it. For one thread. */
final class Session implements AutoCloseable {
    /** Far more than a question may have. */
    private static final int MAX_INPUT = 1_000_000;

    private Surroundings surroundings;
    private final GlobalOptions options = new GlobalOptions();
    private @Nullable Application application;

    Session(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Goes by this clock from now on; to be called before {@link #application()}. */
    void goBy(Clock clock) {
        surroundings = surroundings.with(clock);
    }

    GlobalOptions options() {
        return options;
    }

    /** Returns the folders that the options and the environment name. */
    Folders folders() {
        return Folders.of(options, surroundings);
    }

    /**
     * Returns the folders of one of two ways to answer.
     *
     * @param prompts the folders named, none to two
     * @param configs the folders named, none to two
     * @param way 0 or 1
     */
    Folders folders(List<Path> prompts, List<Path> configs, int way) {
        return Folders.of(options, surroundings, nth(configs, way), nth(prompts, way));
    }

    /** What is named once holds for both ways. */
    private static @Nullable Path nth(List<Path> named, int way) {
        return named.isEmpty() ? null : named.get(Math.min(way, named.size() - 1));
    }

    /** Returns the bot's parts; none is built before it is asked for. */
    Application application() {
        if (application == null) {
            application = new Application(folders(), surroundings);
        }
        return application;
    }

    /**
     * Returns the bot's parts to be measured, which record nothing; to be called before {@link #application()}.
     *
     * @param variant what is other than in the bot that serves people
     */
    Application measuredApplication(Application.Variant variant) {
        application = Application.measured(folders(), surroundings, variant);
        return application;
    }

    /** Returns all of standard input as text. */
    String readAll() {
        try {
            byte[] bytes = surroundings.in().readNBytes(MAX_INPUT);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new InvalidInputException(
                    "Standard input is not UTF-8 text; convert it first, as with: iconv -f WINDOWS-1251 -t UTF-8",
                    wrong);
        } catch (IOException failure) {
            throw new UnavailableException("Standard input cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    /** Prints lines of a result. On a terminal nothing in them can act on it. */
    void print(String text) {
        surroundings.out().println(surroundings.outIsTerminal() ? VisibleText.of(text) : text);
    }

    /** Prints a result that is laid out for the screen already. */
    void printLaidOut(String text) {
        surroundings.out().println(text);
    }

    /** Prints one JSON object on one line. */
    void print(JsonNode json) {
        surroundings.out().println(JsonOutput.line(json));
    }

    /** Says something beside the result, on standard error. */
    void note(String text) {
        say(text, Style.FAINT);
    }

    /** Says what went wrong, on standard error. */
    void problem(String text) {
        say(text, Style.PROBLEM);
    }

    private void say(String text, Style style) {
        if (LogFormat.inUse() == LogFormat.JSON) {
            LoggerFactory.getLogger(LogConfiguration.NOTES)
                    .atLevel(style == Style.PROBLEM ? Level.ERROR : Level.INFO)
                    .log("{}", text);
            return;
        }
        // The width of a terminal takes time to find out and does not matter here.
        Screen screen = surroundings.errIsTerminal() ? Screen.terminal(0, surroundings.colours()) : Screen.PLAIN;
        surroundings.err().println(screen.terminal() ? style.on(screen, VisibleText.of(text)) : text);
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        surroundings.out().flush();
        surroundings.err().flush();
    }
}
