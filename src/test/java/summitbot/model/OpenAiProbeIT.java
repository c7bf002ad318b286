package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.PATIENCE;
import static summitbot.model.ModelSamples.openAi;
import static summitbot.model.ModelSamples.openAiServer;
import static summitbot.model.ModelSamples.question;
import static summitbot.model.ModelSamples.settings;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import summitbot.testing.FakeOpenAi;

/** What is found out about servers of OpenAI's API, one or several, and how it is said. */
class OpenAiProbeIT {
    private static final String OBEDIENT = "{ \"number\": 17 }";

    private final FakeOpenAi server = FakeOpenAi.start().replies(OBEDIENT);
    private final HostedModel model = openAi(server.address());

    @AfterEach
    void stop() {
        model.close();
        server.close();
    }

    @Test
    void saysWhatLlamaCppCanDo() {
        server.isLlamaCpp();

        assertThat(model.look().line())
                .isEqualTo("llama.cpp b1234-abc has fake/one-1B; it has not been asked anything yet.");
        assertThat(model.tryOut().line())
                .matches("llama\\.cpp b1234-abc with fake/one-1B: structured output obeyed, thinking switched off,"
                        + " context of 3072 of 3072 tokens, test reply in \\d+ ms\\.");
        assertThat(model.contextTokens()).isEqualTo(FakeOpenAi.CONTEXT_LENGTH);
        assertThat(server.lastChat().at("/chat_template_kwargs/enable_thinking").isBoolean())
                .isTrue();
    }

    @Test
    void knowsTheContextOfTheServerBeforeTheFirstPromptIsMade() {
        server.isLlamaCpp();

        assertThat(model.contextTokens()).isEqualTo(FakeOpenAi.CONTEXT_LENGTH);
        assertThat(server.chats()).isZero();
    }

    @Test
    void saysWhatVllmCanDo() {
        server.isVllm();

        assertThat(model.tryOut().line())
                .startsWith("vLLM 0.11.0 with fake/one-1B: structured output obeyed, thinking switched off, context of"
                        + " 3072 of 3072 tokens,");
    }

    @Test
    void doesWithoutTheVersionOfAServerThatKeepsItToItself() {
        server.isVllm().hidesItsVersion();

        assertThat(model.look().line()).startsWith("vLLM has fake/one-1B;");
    }

    @Test
    void saysALongVersionOfManyLinesOnOneLineThatIsNotLong() {
        server.isVllm("0.11\n\u001b[2J" + "9".repeat(5_000));

        assertThat(model.look().line())
                .startsWith("vLLM 0.11 [2J99")
                .hasSizeLessThan(300)
                .doesNotContainPattern("\\p{C}");
    }

    @Test
    void isThereAlsoWhereItListsMoreThanAnyoneReads() {
        server.has("m".repeat(9 << 20));

        try (ModelServer listing = openAiServer(server.address(), settings(FakeOpenAi.MODEL), Optional.empty())) {
            assertThatCode(() -> listing.greet(PATIENCE)).doesNotThrowAnyException();
        }
    }

    @Test
    void saysNothingOfItsOwnToServersItDoesNotKnow() {
        assertThat(model.tryOut().line())
                .matches("The OpenAI-compatible server with fake/one-1B: structured output obeyed, thinking left to the"
                        + " model, context of 4096 tokens, test reply in \\d+ ms\\.");
        assertThat(server.lastChat().has("chat_template_kwargs")).isFalse();
    }

    @Test
    void switchesThinkingOffWhereTheReplyIsEmptyWithoutThat() {
        server.onlyThinks("Well …").repliesWhenThinkingIs("false", OBEDIENT);

        assertThat(model.tryOut().line()).contains("structured output obeyed, thinking switched off");
        model.complete(question());
        assertThat(server.lastChat().at("/chat_template_kwargs/enable_thinking").asBoolean(true))
                .isFalse();
    }

    @Test
    void leavesRoomForThoughtsWhereTheModelHasToThink() {
        server.onlyThinks("Well …").repliesWhenThinkingIs("true", OBEDIENT);

        model.tryOut();
        model.complete(question());

        assertThat(server.lastChat().path("max_tokens").asInt()).isEqualTo(60 + 1_024);
    }

    @Test
    void saysThatTheSchemaIsNotObeyed() {
        server.replies("Hello there!");

        assertThat(model.tryOut().line()).contains("structured output not obeyed");
    }

    @Test
    void doesNotUseAServerThatRefusesTheSchema() {
        server.failsSaying(400, "response_format is not supported");

        ModelStatus status = model.tryOut();

        assertThat(status.usable()).isFalse();
        assertThat(status.line())
                .endsWith("does not take the JSON schema that citations need: response_format is not supported;"
                        + " answering with quotes only until it works again.");
        assertThat(model.available()).isFalse();
    }

    @Test
    void knowsTheShortestContextOfSeveralServersBeforeTheFirstPromptIsMade() {
        try (FakeOpenAi other = FakeOpenAi.start().isLlamaCpp();
                ServedModel both = both(other)) {
            assertThat(both.contextTokens()).isEqualTo(FakeOpenAi.CONTEXT_LENGTH);
            assertThat(server.chats() + other.chats()).isZero();
        }
    }

    @Test
    void countsNoContextOfAServerThatIsAway() {
        FakeOpenAi other = FakeOpenAi.start().isLlamaCpp();
        try (ServedModel both = both(other)) {
            other.close();

            assertThat(both.contextTokens()).isEqualTo(4_096);
            assertThat(both.loads()).containsExactly(new HostLoad(true, 0), new HostLoad(false, 0));
        }
    }

    @Test
    void forgetsNothingOfServersThatWereTried() {
        try (FakeOpenAi other = FakeOpenAi.start().replies(OBEDIENT);
                ServedModel both = both(other)) {
            String known = both.tryOut().line();

            assertThat(both.contextTokens()).isEqualTo(4_096);
            assertThat(both.status().line()).isEqualTo(known);
        }
    }

    private ServedModel both(FakeOpenAi other) {
        return new ModelHosts(
                Stream.of(server, other)
                        .map(host -> openAiServer(host.address(), settings(FakeOpenAi.MODEL), Optional.empty()))
                        .toList(),
                settings(FakeOpenAi.MODEL),
                LIMITS,
                0);
    }

    @Test
    void severalServersTakeOverForOneAnother() {
        try (FakeOpenAi other = FakeOpenAi.start().replies(OBEDIENT);
                ServedModel both = both(other)) {
            assertThat(both.tryOut().line()).startsWith("2 of 2 OpenAI-compatible servers can be asked | ");
            server.close();

            assertThat(both.complete(question()).content()).isEqualTo(OBEDIENT);
            assertThat(both.complete(question()).content()).isEqualTo(OBEDIENT);
        }
    }
}
