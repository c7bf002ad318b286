package summitbot.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The surroundings of this process. */
public final class SystemSurroundings {
    private SystemSurroundings() {}

    /** Returns them; both output streams write UTF-8, whatever the locale says. */
    public static Surroundings get() {
        return new Surroundings(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                isTerminal(0),
                isTerminal(1),
                isTerminal(2),
                new TerminalWidth(),
                System.getenv(),
                Clock.systemUTC());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new PatientOutput(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /** Linux tells for each stream; elsewhere Java only tells of input and output together. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noSuchLink) {
            return !Files.exists(Path.of("/proc/self/fd")) && System.console() != null;
        }
    }

    /** A class and no lambda, as in all that runs before a command does: the first lambda of a process costs 30 ms. */
    private static final class TerminalWidth implements IntSupplier {
        @Override
        public int getAsInt() {
            try (Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(true).build()) {
                return terminal.getWidth();
            } catch (IOException unknown) {
                return 0;
            }
        }
    }
}
