package summitbot.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {
    @Test
    void readsAsMuchAsIsAllowed() throws IOException {
        byte[] bytes = new byte[1_000];

        assertThat(new LimitedInputStream(new ByteArrayInputStream(bytes), 1_000).readAllBytes())
                .isEqualTo(bytes);
    }

    @Test
    void failsWithTheFirstByteTooMuch() {
        assertThatThrownBy(
                        () -> new LimitedInputStream(new ByteArrayInputStream(new byte[1_001]), 1_000).readAllBytes())
                .isInstanceOf(ReplyTooLongException.class);
    }

    @Test
    void countsSingleBytesToo() throws IOException {
        try (LimitedInputStream limited = new LimitedInputStream(new ByteArrayInputStream(new byte[3]), 2)) {
            assertThat(limited.read()).isZero();
            assertThat(limited.read()).isZero();
            assertThatThrownBy(limited::read).isInstanceOf(ReplyTooLongException.class);
        }
    }

    @Test
    void endsWhereTheStreamEnds() throws IOException {
        assertThat(new LimitedInputStream(new ByteArrayInputStream(new byte[0]), 0).read())
                .isEqualTo(-1);
    }
}
