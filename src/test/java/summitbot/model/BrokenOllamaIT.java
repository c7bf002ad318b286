package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.fake;
import static summitbot.model.ModelSamples.question;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.EndlessServer;
import summitbot.testing.FakeOllama;

/** Every way in which a reply of Ollama can be wrong, late or missing. */
class BrokenOllamaIT extends BrokenServerContract<FakeOllama> {
    @Override
    FakeOllama started() {
        return FakeOllama.start();
    }

    @Override
    HostedModel modelAt(URI address, ModelLimits limits) {
        return fake(address, limits);
    }

    @Override
    EndlessServer writing() throws IOException {
        return EndlessServer.writing();
    }

    @Override
    ServerKind kind() {
        return ServerKind.OLLAMA;
    }

    @Test
    void sendsSchemaAndSettingsWithEveryRequest() {
        model.complete(question());

        var sent = server.lastChat();
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
    void saysWhenTheModelIsMissing() {
        server.uninstall();

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
        assertThat(failure)
                .hasMessage("Ollama 0.9.6 has no model fake:1b; run: ollama pull fake:1b;"
                        + " answering with quotes only until then.");
    }

    @Test
    void saysWhenTheModelIsRemovedLater() {
        model.complete(question());
        server.uninstall();

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.MODEL_MISSING);
    }

    @Test
    void reportsTheServersErrorOnOneLine() {
        server.fails(500, "llama runner process has terminated:\\n exit status 2");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure)
                .hasMessageEndingWith("answered with status 500: llama runner process has terminated: exit status 2");
    }

    @Test
    void triesNothingTwice() {
        server.fails(500, "out of memory");

        failureOf(model, question());

        assertThat(server.chats()).isEqualTo(1);
    }

    @Test
    void reportsAnErrorInTheMiddleOfAReply() {
        server.sends("{\"message\":{\"content\":\"{\"},\"done\":false}\n{\"error\":\"unexpected EOF\"}\n");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("failed: unexpected EOF");
    }

    @Test
    void refusesLinesThatAreNotJson() {
        server.sends("<html>Welcome</html>\n");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("sent something that cannot be read.");
    }

    @Test
    void refusesAReplyToAPromptThatOllamaHasCut() {
        server.repliesToPromptOf(4_096);

        assertThat(failureOf(model, question()))
                .hasMessageEndingWith("longer than its context of 4096 tokens; raise model.contextTokens.");
    }

    @Test
    void givesTheFirstReplyTheTimeOfLoading() {
        try (HostedModel slow = fake(
                server.repliesAfter(700, "{}").address(),
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
                ModelSamples.ollama(server.repliesAfter(250, "{}").address(), unloading),
                unloading,
                new ModelLimits(Duration.ofMillis(100), PATIENCE, 9, Duration.ofMinutes(1)))) {
            slow.complete(question());

            assertThat(slow.complete(question()).content()).isEqualTo("{}");
            assertThat(server.lastChat().path("keep_alive").asInt(-1)).isZero();
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
}
