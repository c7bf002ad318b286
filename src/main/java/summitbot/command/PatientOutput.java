package summitbot.command;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Output that may end before the program does: a reader that has seen enough, as {@code head}, closes the pipe, and that is no failure.
 * Any other failure is passed on. For one thread.
 */
final class PatientOutput extends OutputStream {
    private static final String CLOSED_BY_READER = "Broken pipe";

    private final OutputStream out;

    PatientOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException failure) {
            passOn(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failure) {
            passOn(failure);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void passOn(IOException failure) throws IOException {
        if (!CLOSED_BY_READER.equals(failure.getMessage())) {
            throw failure;
        }
    }
}
