package summitbot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import summitbot.chat.Reply;
import summitbot.failure.UnavailableException;

/**
 * The chat through a pipe: a line in, a reply out, a blank line between replies. Problems go to standard error and do not end it;
 * the end of the input does.
 */
public final class PlainChat {
    private static final Set<String> LEAVING = Set.of("/quit", "/exit", "quit", "exit");

    /** A line longer than this is no question; the rest of it is skipped instead of filling the memory. */
    private static final int MAX_LINE = 100_000;

    /** What stands in the place of bytes that are not UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    private final Conversation conversation;
    private final ConsoleRenderer renderer;
    private final Function<RuntimeException, String> problem;

    /** @param problem words a failure for a person */
    public PlainChat(Conversation conversation, ConsoleRenderer renderer, Function<RuntimeException, String> problem) {
        this.conversation = conversation;
        this.renderer = renderer;
        this.problem = problem;
    }

    /** Whether a line says that the person leaves: {@code /quit}, or a word that other consoles leave at. */
    static boolean isLeaving(String line) {
        return LEAVING.contains(line.toLowerCase(Locale.ROOT));
    }

    /** Chats until the input ends or says {@code /quit}. */
    public void run(InputStream in, PrintStream out, PrintStream err) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (Optional<String> line = read(reader); line.isPresent(); line = read(reader)) {
            String text = withoutMark(line.get()).strip();
            if (isLeaving(text)) {
                return;
            }
            if (!text.isEmpty()) {
                reply(text, out, err);
            }
        }
    }

    private void reply(String text, PrintStream out, PrintStream err) {
        if (text.indexOf(UNREADABLE) >= 0) {
            err.println("This line is not UTF-8 text and was passed over; convert it first, as with:"
                    + " iconv -f WINDOWS-1251 -t UTF-8");
            return;
        }
        try {
            Reply reply = conversation.say(text, () -> false);
            out.println(renderer.render(reply));
            out.println();
            out.flush();
        } catch (RuntimeException failure) {
            err.println(problem.apply(failure));
        }
    }

    private static Optional<String> read(BufferedReader reader) {
        try {
            StringBuilder line = new StringBuilder();
            int next = reader.read();
            if (next < 0) {
                return Optional.empty();
            }
            while (next >= 0 && next != '\n') {
                if (line.length() <= MAX_LINE) {
                    line.append((char) next);
                }
                next = reader.read();
            }
            return Optional.of(line.toString());
        } catch (IOException failure) {
            throw new UnavailableException("Standard input cannot be read (" + failure.getMessage() + ").", failure);
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
