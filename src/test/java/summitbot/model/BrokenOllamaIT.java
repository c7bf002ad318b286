package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.fake;
import static summitbot.model.ModelSamples.question;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.EndlessServer;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;

/** Every way in which a reply can be wrong, late or missing. */
class BrokenOllamaIT {
    private static final Duration SOON = Duration.ofMillis(300);

    private FakeOllama ollama;
    private HostedModel model;

    @BeforeEach
    void start() {
        ollama = FakeOllama.start();
        model = fake(ollama.address());
    }

    @AfterEach
    void stop() {
        model.close();
        ollama.close();
    }

    @Test
    void returnsTheReplyWithItsCounts() {
        ollama.replies("{\"ids\":[5]}");

        ModelReply reply = model.complete(question());

        assertThat(reply.content()).isEqualTo("{\"ids\":[5]}");
        assertThat(reply.cutShort()).isFalse();
        assertThat(reply.promptTokens()).isEqualTo(40);
        assertThat(reply.replyTokens()).isEqualTo(9);
    }

    @Test
    void sendsSchemaAndSettingsWithEveryRequest() {
        model.complete(question());

        var sent = ollama.lastChat();
        assertThat(sent.at("/format/properties/ids/items/enum").toString()).isEqualTo("[3,5,8]");
        assertThat(sent.at("/format/properties/ids/maxItems").asInt()).isEqualTo(2);
        assertThat(sent.at("/options/num_ctx").asInt()).isEqualTo(4_096);
        assertThat(sent.at("/options/num_predict").asInt()).isEqualTo(60);
        assertThat(sent.at("/options/temperature").asDouble(-1)).isZero();
        assertThat(sent.at("/options/seed").asInt()).isEqualTo(1);
        assertThat(sent.at("/keep_alive").asInt()).isEqualTo(1_800);
        assertThat(sent.at("/stream").asBoolean()).isTrue();
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(sent.at("/messages/1/content").asText()).endsWith("How long did the talks last?");
    }

    @Test
    void namesTheModelWithItsDigestOnceAsked() {
        assertThat(model.identity()).isEqualTo(FakeOllama.MODEL);

        model.complete(question());

        assertThat(model.identity()).isEqualTo(FakeOllama.MODEL + "@0123456789ab");
    }

    @Test
    void repliesThroughAGatewayThatKnowsOnlyChatting() {
        ollama.onlyChats("{\"ids\":[3]}");

        assertThat(model.complete(question()).content()).isEqualTo("{\"ids\":[3]}");
        assertThat(model.identity()).isEqualTo(FakeOllama.MODEL);
    }

    @Test
    void saysWhenNothingListens() {
        try (HostedModel nobody = fake(FakeOllama.nowhere())) {
            ModelFailedException failure = failureOf(nobody, question());

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(failure).hasMessageContaining("(connection refused); answering with quotes only.");
        }
    }

    @Test
    void saysWhenTheModelIsMissing() {
        ollama.uninstall();

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
        assertThat(failure)
                .hasMessage("Ollama 0.9.6 has no model fake:1b; run: ollama pull fake:1b;"
                        + " answering with quotes only until then.");
    }

    @Test
    void saysWhenTheModelIsRemovedLater() {
        model.complete(question());
        ollama.uninstall();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.MODEL_MISSING);
    }

    @Test
    void reportsTheServersErrorOnOneLine() {
        ollama.fails(500, "llama runner process has terminated:\\n exit status 2");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure)
                .hasMessageEndingWith("answered with status 500: llama runner process has terminated: exit status 2");
    }

    @Test
    void triesNothingTwice() {
        ollama.fails(500, "out of memory");

        failureOf(model, question());

        assertThat(ollama.chats()).isEqualTo(1);
    }

    @Test
    void reportsAnErrorInTheMiddleOfAReply() {
        ollama.sends("{\"message\":{\"content\":\"{\"},\"done\":false}\n{\"error\":\"unexpected EOF\"}\n");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("failed: unexpected EOF");
    }

    @Test
    void marksAReplyCutAtItsLimitOfTokens() {
        ollama.repliesCutShort("{\"ids\":[5");

        ModelReply reply = model.complete(question());

        assertThat(reply.cutShort()).isTrue();
        assertThat(reply.content()).isEqualTo("{\"ids\":[5");
    }

    @Test
    void refusesAReplyThatBreaksOff() {
        ollama.breaksOffAfter("{\"ids\":[5]}");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("broke off in the middle of its reply.");
    }

    @Test
    void refusesAReplyWhoseConnectionIsReset() {
        ollama.resets();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesAServerThatHangsUp() {
        ollama.hangsUp();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesLinesThatAreNotJson() {
        ollama.sends("<html>Welcome</html>\n");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("sent something that cannot be read.");
    }

    @Test
    void refusesAnEmptyReply() {
        ollama.replies(" \n ");

        assertThat(failureOf(model, question()))
                .hasMessageEndingWith("returned an empty reply.")
                .extracting(ModelFailedException::reason)
                .isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void leavesAReplyInProseToItsCaller() {
        ollama.replies("The talks lasted three hours.");

        assertThat(model.complete(question()).content()).isEqualTo("The talks lasted three hours.");
    }

    @Test
    void refusesAReplyToAPromptThatOllamaHasCut() {
        ollama.repliesToPromptOf(4_096);

        assertThat(failureOf(model, question()))
                .hasMessageEndingWith("longer than its context of 4096 tokens; raise model.contextTokens.");
    }

    @Test
    void waitsNoLongerThanTheRequestAllows() {
        ollama.repliesAfter(5_000, "{}");
        long start = System.nanoTime();

        ModelFailedException failure = failureOf(model, question(SOON, () -> false));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SOON, Duration.ofSeconds(4));
    }

    @Test
    void countsTheTimeOfTheWholeReply() {
        ollama.dribbles(5_000, "{\"ids\":[3]}");

        ModelFailedException failure = failureOf(model, question(SOON, () -> false));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void givesTheFirstReplyTheTimeOfLoading() {
        try (HostedModel slow = fake(
                ollama.repliesAfter(700, "{}").address(),
                new ModelLimits(Duration.ofMillis(500), PATIENCE, 9, Duration.ofMinutes(1)))) {
            assertThat(slow.complete(question()).content()).isEqualTo("{}");

            assertThat(failureOf(slow, question()).reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void givesEveryReplyTheTimeOfLoadingWhereTheModelIsNotKept() {
        ModelSettings unloading =
                new ModelSettings("ollama", FakeOllama.MODEL, List.of(), 4_096, 400, 0, 1, 30, 300, 0, 2, 30);
        try (HostedModel slow = new HostedModel(
                ModelSamples.ollama(ollama.repliesAfter(250, "{}").address(), unloading),
                unloading,
                new ModelLimits(Duration.ofMillis(100), PATIENCE, 9, Duration.ofMinutes(1)))) {
            slow.complete(question());

            assertThat(slow.complete(question()).content()).isEqualTo("{}");
            assertThat(ollama.lastChat().path("keep_alive").asInt(-1)).isZero();
        }
    }

    @Test
    void stopsAModelThatDoesNotStopWriting() throws Exception {
        try (EndlessServer endless = EndlessServer.writing();
                HostedModel talker = fake(endless.address())) {
            ModelFailedException failure = failureOf(talker, question());

            assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
            assertThat(failure).hasMessageEndingWith("did not stop writing.");
            assertThat(endless.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void stopsAServerThatNeverEndsALine() throws Exception {
        try (EndlessServer endless = EndlessServer.writingOneLine();
                HostedModel talker = fake(endless.address())) {
            assertThat(failureOf(talker, question())).hasMessageEndingWith("did not stop writing.");
            assertThat(endless.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenCancelledWhileTheModelWrites() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        try (EndlessServer endless = EndlessServer.writing();
                HostedModel talker = fake(endless.address())) {
            ModelRequest request = new ModelRequest(
                    "", "Talk.", "{}", 1 << 19, PATIENCE, () -> cancelled.getAndSet(endless.wasAsked()));

            assertThat(failureOf(talker, request).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(endless.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenCancelledBeforeTheFirstPiece() throws Exception {
        try (EndlessServer loading = EndlessServer.silent();
                HostedModel sleeper = fake(loading.address())) {
            ModelFailedException failure = failureOf(sleeper, question(loading::wasAsked));

            assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
            assertThat(loading.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void hangsUpWhenTheTimeIsOver() throws Exception {
        try (EndlessServer loading = EndlessServer.silent();
                HostedModel sleeper = fake(loading.address())) {
            assertThat(failureOf(sleeper, question(SOON, () -> false)).reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(loading.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void sendsNothingWhenCancelledBefore() {
        assertThat(failureOf(model, question(() -> true)).reason()).isEqualTo(Reason.CANCELLED);

        assertThat(ollama.chats()).isZero();
    }

    @Test
    void keepsTheInterruptOfItsCaller() {
        ollama.repliesAfter(5_000, "{}");
        Thread.currentThread().interrupt();

        ModelFailedException failure = failureOf(fakeThatKnows(), question());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }

    private HostedModel fakeThatKnows() {
        boolean interrupted = Thread.interrupted();
        model.look();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return model;
    }

    @Test
    void endsRunningRequestsAndThreadsWhenClosed() throws Exception {
        try (EndlessServer loading = EndlessServer.silent()) {
            HostedModel sleeper = fake(loading.address(), LIMITS);
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

    private static ModelFailedException failureOf(HostedModel model, ModelRequest request) {
        return catchThrowableOfType(ModelFailedException.class, () -> model.complete(request));
    }
}
