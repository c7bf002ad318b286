package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.question;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.EndlessServer;
import summitbot.testing.Eventually;
import summitbot.testing.FakeServer;
import summitbot.testing.Relay;

/**
 * Every way in which a reply of any kind of server can be wrong, late or missing.
 *
 * @param <S> the kind
 */
abstract class BrokenServerContract<S extends FakeServer<S>> {
    private static final Duration SOON = Duration.ofMillis(300);

    S server;
    HostedModel model;

    @BeforeEach
    final void start() {
        server = started();
        model = modelAt(server.address(), LIMITS);
    }

    @AfterEach
    final void stop() {
        model.close();
        server.close();
    }

    /** Returns a server of this kind. */
    abstract S started();

    /** Returns the model on a server of this kind. */
    abstract HostedModel modelAt(URI address, ModelLimits limits);

    /** Returns a server that writes for ever as this kind does. */
    abstract EndlessServer writing() throws IOException;

    abstract ServerKind kind();

    @Test
    void returnsTheReplyWithItsCounts() {
        server.replies("{\"ids\":[5]}");

        ModelReply reply = model.complete(question());

        assertThat(reply.content()).isEqualTo("{\"ids\":[5]}");
        assertThat(reply.cutShort()).isFalse();
        assertThat(reply.promptTokens()).isEqualTo(40);
        assertThat(reply.replyTokens()).isEqualTo(9);
    }

    @Test
    void repliesThroughAGatewayThatKnowsOnlyChatting() {
        String name = model.identity();
        server.onlyChats("{\"ids\":[3]}");

        assertThat(model.complete(question()).content()).isEqualTo("{\"ids\":[3]}");
        assertThat(model.identity()).isEqualTo(name);
    }

    @Test
    void saysWhenNothingListens() {
        try (HostedModel nobody = modelAt(FakeServer.nowhere(), LIMITS)) {
            ModelFailedException failure = failureOf(nobody, question());

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure)
                    .hasMessageMatching("No " + kind().noun() + " at http://127\\.0\\.0\\.1:\\d+"
                            + " \\(connection refused\\); answering with quotes only\\.");
        }
    }

    @Test
    void marksAReplyCutAtItsLimitOfTokens() {
        server.repliesCutShort("{\"ids\":[5");

        ModelReply reply = model.complete(question());

        assertThat(reply.cutShort()).isTrue();
        assertThat(reply.content()).isEqualTo("{\"ids\":[5");
    }

    @Test
    void refusesAReplyThatBreaksOff() {
        server.breaksOffAfter("{\"ids\":[5]}");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("broke off in the middle of its reply.");
    }

    @Test
    void refusesAReplyWhoseConnectionIsReset() {
        server.resets();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesAServerThatHangsUp() {
        server.hangsUp();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesAnEmptyReply() {
        server.replies(" \n ");

        assertThat(failureOf(model, question()))
                .hasMessageEndingWith("returned an empty reply.")
                .extracting(ModelFailedException::reason)
                .isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void leavesAReplyInProseToItsCaller() {
        server.replies("The talks lasted three hours.");

        assertThat(model.complete(question()).content()).isEqualTo("The talks lasted three hours.");
    }

    @Test
    void waitsNoLongerThanTheRequestAllows() {
        server.repliesAfter(5_000, "{}");
        long start = System.nanoTime();

        ModelFailedException failure = failureOf(model, question(SOON, () -> false));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SOON, Duration.ofSeconds(4));
    }

    @Test
    void countsTheTimeOfTheWholeReply() {
        server.dribbles(5_000, "{\"ids\":[3]}");

        assertThat(failureOf(model, question(SOON, () -> false)).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void stopsAModelThatDoesNotStopWriting() throws Exception {
        try (EndlessServer endless = writing();
                HostedModel talker = modelAt(endless.address(), LIMITS)) {
            ModelFailedException failure = failureOf(talker, question());

            assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
            assertThat(failure).hasMessageEndingWith("did not stop writing.");
            assertThat(endless.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenCancelledWhileTheModelWrites() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (EndlessServer endless = writing();
                HostedModel talker = modelAt(endless.address(), LIMITS)) {
            ModelRequest request = new ModelRequest(
                    "", "Talk.", "{}", 1 << 19, PATIENCE, () -> cancelled.getAndSet(endless.wasAsked()));

            assertThat(failureOf(talker, request).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(endless.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenCancelledBeforeTheFirstPiece() throws Exception {
        try (EndlessServer loading = EndlessServer.silent();
                HostedModel sleeper = modelAt(loading.address(), LIMITS)) {
            ModelFailedException failure = failureOf(sleeper, question(loading::wasAsked));

            assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
            assertThat(failure)
                    .hasMessageStartingWith(
                            "The request to " + kind().subject().replaceFirst("^The ", "the ") + " at ");
            assertThat(loading.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenTheTimeIsOver() throws Exception {
        try (EndlessServer loading = EndlessServer.silent();
                HostedModel sleeper = modelAt(loading.address(), LIMITS)) {
            assertThat(failureOf(sleeper, question(SOON, () -> false)).reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(loading.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void sendsNothingWhenCancelledBefore() {
        assertThat(failureOf(model, question(() -> true)).reason()).isEqualTo(Reason.CANCELLED);

        assertThat(server.chats()).isZero();
    }

    @Test
    void keepsTheInterruptOfItsCaller() {
        server.repliesAfter(5_000, "{}");
        model.look();
        Thread.currentThread().interrupt();

        ModelFailedException failure = failureOf(model, question());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void survivesARestartInTheMiddleOfAReply() {
        Relay before = Relay.to(server.dribbles(5_000, "{}").address());
        try (HostedModel relayed = modelAt(before.address(), LIMITS)) {
            relayed.look();

            ModelFailedException failure = failureOf(relayed, question(() -> {
                if (server.chats() > 0) {
                    before.close();
                }
                return false;
            }));

            assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
            server.replies("{\"ids\":[8]}");
            try (Relay after = before.again()) {
                assertThat(after.address()).isEqualTo(before.address());
                assertThat(relayed.complete(question()).content()).isEqualTo("{\"ids\":[8]}");
            }
        }
    }

    @Test
    void endsRunningRequestsAndThreadsWhenClosed() throws Exception {
        try (EndlessServer loading = EndlessServer.silent()) {
            HostedModel sleeper = modelAt(loading.address(), LIMITS);
            ModelRequest request = question(() -> {
                if (loading.wasAsked()) {
                    sleeper.close();
                }
                return false;
            });

            assertThat(failureOf(sleeper, request).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(sleeper.available()).isFalse();
            assertThat(loading.wasHungUpOn()).isTrue();
            assertThat(Eventually.holds(() -> threads().isEmpty())).isTrue();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("model-"))
                .toList();
    }

    static ModelFailedException failureOf(HostedModel model, ModelRequest request) {
        return catchThrowableOfType(ModelFailedException.class, () -> model.complete(request));
    }
}
