package summitbot.model.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more than a given number of bytes was read, so that an endless reply, even one endless line, costs bounded memory. */
final class LimitedInputStream extends FilterInputStream {
    private long left;

    LimitedInputStream(InputStream in, long maxBytes) {
        super(in);
        left = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return count(super.read(bytes, offset, length));
    }

    private int count(int bytes) throws ReplyTooLongException {
        if (bytes > 0) {
            left -= bytes;
            if (left < 0) {
                throw new ReplyTooLongException();
            }
        }
        return bytes;
    }
}
