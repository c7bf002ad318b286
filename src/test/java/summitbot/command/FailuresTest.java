package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

class FailuresTest {
    @Test
    void tellsInputFromWhatIsOutside() {
        assertThat(Failures.exitStatus(new InvalidInputException("x"))).isEqualTo(2);
        assertThat(Failures.exitStatus(new UnavailableException("x"))).isEqualTo(1);
        assertThat(Failures.exitStatus(new IllegalStateException("x"))).isEqualTo(1);
    }

    @Test
    void keepsTheWordsMeantForPeople() {
        assertThat(Failures.line(new InvalidInputException(List.of("a", "b")))).isEqualTo("a\nb");
        assertThat(Failures.line(new UnavailableException("The disk is full."))).isEqualTo("The disk is full.");
    }

    @Test
    void wordsTheUnexpectedInOneLineWithAHint() {
        assertThat(Failures.line(new IllegalStateException("first\nsecond")))
                .isEqualTo(
                        "Unexpected problem (IllegalStateException: first); set SUMMIT_BOT_LOG=debug and run it again"
                                + " to see where it comes from.");
        assertThat(Failures.line(new NullPointerException())).startsWith("Unexpected problem (NullPointerException);");
        assertThat(Failures.line(new UncheckedIOException(new IOException("gone"))))
                .isEqualTo("Reading or writing failed: IOException: gone.");
        assertThat(Failures.line(new OutOfMemoryError())).contains("-Xmx");
    }
}
