package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong millis = new AtomicLong(1_000);

    @Test
    void showsNothingOfAShortRun() {
        try (ProgressBar bar = bar(Screen.terminal(80, false))) {
            millis.addAndGet(400);
            bar.update(1, 1);
        }

        assertThat(printed()).isEmpty();
    }

    @Test
    void redrawsABarOnATerminalAndTakesItAway() {
        try (ProgressBar bar = bar(Screen.terminal(80, false))) {
            millis.addAndGet(2_000);
            bar.update(10, 40);

            assertThat(printed()).endsWith("Passages ███████░░░░░░░░░░░░░░░░░░░░░░░ 10/40 (25 %), 6 s left");
        }

        assertThat(printed()).endsWith("\r\u001B[K");
    }

    @Test
    void staysWithinANarrowTerminal() {
        try (ProgressBar bar = bar(Screen.terminal(30, false))) {
            millis.addAndGet(2_000);
            bar.update(10, 40);
        }

        assertThat(printed().replace("\r\u001B[K", "")).hasSize(29);
    }

    @Test
    void printsSparseLinesElsewhere() {
        try (ProgressBar bar = bar(Screen.PLAIN)) {
            for (int done = 1; done <= 40; done++) {
                millis.addAndGet(1_000);
                bar.update(done, 40);
            }
        }

        assertThat(printed().lines())
                .containsExactly(
                        "Passages 10/40 (25 %), 30 s left",
                        "Passages 20/40 (50 %), 20 s left",
                        "Passages 30/40 (75 %), 10 s left",
                        "Passages 40/40 (100 %)");
    }

    private ProgressBar bar(Screen screen) {
        return new ProgressBar("Passages", screen, err, millis::get);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
