package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatientOutputTest {
    @Test
    void writesWhatItIsGiven() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new PatientOutput(written), true, StandardCharsets.UTF_8);

        out.print("“Yes,” ");
        out.write('!');
        out.close();

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("“Yes,” !");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        PrintStream out = new PrintStream(new PatientOutput(failing("Broken pipe")), true, StandardCharsets.UTF_8);

        out.println("one line too many");

        assertThat(out.checkError()).isFalse();
    }

    @Test
    void aFullDiskIsAFailure() {
        PrintStream out =
                new PrintStream(new PatientOutput(failing("No space left on device")), true, StandardCharsets.UTF_8);

        out.println("a line that is lost");

        assertThat(out.checkError()).isTrue();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
