package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.Eventually;

class ModelHostsTest {
    @Test
    void looksAtAHostAgainAfterAnError() {
        Scripted server = new Scripted();
        try (ModelHosts hosts = new ModelHosts(List.of(server), ModelSamples.settings("any"), ModelSamples.LIMITS, 0)) {
            assertThatThrownBy(() -> hosts.complete(ModelSamples.question())).isInstanceOf(ModelFailedException.class);

            assertThat(Eventually.holds(() -> server.greeted.get() > 1)).isTrue();
        }
    }

    /** Finds no memory when it is looked at first, and answers no question. */
    private static final class Scripted implements ModelServer {
        final AtomicInteger greeted = new AtomicInteger();

        @Override
        public ServerAddress address() {
            return new ServerAddress(ServerKind.OLLAMA, URI.create("http://127.0.0.1:1"));
        }

        @Override
        public void greet(Duration connecting) {
            if (greeted.incrementAndGet() == 1) {
                throw new OutOfMemoryError("as scripted");
            }
        }

        @Override
        public InstalledModel look() {
            throw new ModelFailedException(Reason.UNREACHABLE, "away");
        }

        @Override
        public ModelReply ask(ModelRequest request, Duration timeout, Tuning tuning) {
            throw new ModelFailedException(Reason.UNREACHABLE, "away");
        }

        @Override
        public boolean closed() {
            return false;
        }

        @Override
        public void close() {}
    }
}
