package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.RealOllama;
import summitbot.testing.RequiresOllama;

/** The real path: LangChain4j, HTTP, Ollama and a model. The model may be tiny, so nothing is said about what it answers. */
@RequiresOllama
class RealOllamaIT {
    /** A tiny model on two busy cores needs seconds, a cold one more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ModelLimits LIMITS = new ModelLimits(PATIENCE, PATIENCE, 99, Duration.ofMinutes(10));
    private static final String TEXT_SCHEMA = """
            {"type":"object","properties":{"story":{"type":"string","minLength":4000}},"required":["story"]}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HostedModel model;

    @BeforeAll
    static void connect() {
        model = model(RealOllama.model(), 2_048);
    }

    @AfterAll
    static void disconnect() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "[12]", "[4,9,16,25,36]"})
    void repliesOnlyWithIdsOfTheEnum(String ids) throws Exception {
        String schema = ModelSamples.ID_SCHEMA.replace("[3,5,8]", ids);

        ModelReply reply = model.complete(question("How long did the talks last?", schema, 200, () -> false));

        JsonNode chosen = JSON.readTree(reply.content()).path("ids");
        assertThat(chosen.size()).isBetween(1, 2);
        assertThat(chosen).isSubsetOf(JSON.readTree(ids));
        assertThat(reply.cutShort()).isFalse();
        assertThat(reply.promptTokens()).isPositive();
        assertThat(reply.replyTokens()).isPositive();
    }

    @Test
    void obeysASchemaOfStatements() throws Exception {
        String schema = """
                {"type":"object","properties":{"answered":{"type":"boolean"},"statements":{"type":"array","minItems":1,"maxItems":2,
                "items":{"type":"object","properties":{"ids":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"integer","enum":[1,2]}},
                "text":{"type":"string","maxLength":60}},"required":["ids","text"]}}},"required":["answered","statements"]}""";

        ModelReply reply = model.complete(
                question("[1] The talks lasted three hours. [2] Rain fell.\nHow long?", schema, 400, () -> false));

        JsonNode json = JSON.readTree(reply.content());
        assertThat(json.path("answered").isBoolean()).isTrue();
        assertThat(json.path("statements").size()).isBetween(1, 2);
        assertThat(json.at("/statements/0/ids")).isSubsetOf(JSON.readTree("[1,2]"));
        assertThat(json.at("/statements/0/text").isTextual()).isTrue();
    }

    @Test
    void stopsWritingWhenCancelled() {
        AtomicInteger polls = new AtomicInteger();

        // About a second into a story of 1,900 tokens, which takes half a minute.
        ModelFailedException failure = failureOf(
                model, question("Tell a long story.", TEXT_SCHEMA, 1_900, () -> polls.incrementAndGet() > 100));

        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
        // Ollama keeps a model in memory as long as it writes.
        RealOllama.unload();
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        ModelRequest request =
                new ModelRequest("", "Tell a long story.", TEXT_SCHEMA, 1_900, Duration.ofSeconds(1), () -> false);

        assertThat(failureOf(model, request).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void marksAReplyCutAtItsLimitOfTokens() {
        ModelReply reply = model.complete(question("Tell a long story.", TEXT_SCHEMA, 20, () -> false));

        assertThat(reply.cutShort()).isTrue();
        assertThat(reply.replyTokens()).isEqualTo(20);
    }

    @Test
    void loadsAColdModelInTheBackground() {
        RealOllama.unload();

        try (HostedModel cold = model(RealOllama.model(), 2_048)) {
            ModelStatus status = cold.preload().join();

            assertThat(RealOllama.isLoaded()).isTrue();
            assertThat(status).isInstanceOfSatisfying(ModelStatus.Ready.class, ready -> {
                assertThat(ready.obeysSchema()).isTrue();
                assertThat(ready.digest())
                        .hasValueSatisfying(digest -> assertThat(digest).hasSize(12));
                assertThat(ready.contextLength()).isPresent();
            });
            assertThat(cold.identity()).matches(".+@[0-9a-f]{12}");
        }
    }

    @Test
    void answersTheFirstQuestionToAColdModel() {
        RealOllama.unload();

        try (HostedModel cold = model(RealOllama.model(), 2_048)) {
            assertThat(cold.complete(question("Name an id.", ModelSamples.ID_SCHEMA, 50, () -> false))
                            .content())
                    .contains("ids");
        }
    }

    @Test
    void refusesAPromptThatOverflowsTheContext() {
        try (HostedModel narrow = model(RealOllama.model(), 256)) {
            ModelFailedException failure = failureOf(
                    narrow, question("The talks went on. ".repeat(200), ModelSamples.ID_SCHEMA, 20, () -> false));

            assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
            assertThat(failure).hasMessageContaining("longer than its context of 256 tokens");
        }
    }

    @Test
    void saysHowToGetAModelThatIsMissing() {
        try (HostedModel missing = model("no-such-model:1b", 2_048)) {
            ModelFailedException failure =
                    failureOf(missing, question("Hello?", ModelSamples.ID_SCHEMA, 50, () -> false));

            assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
            assertThat(failure).hasMessageContaining("run: ollama pull no-such-model:1b;");
            assertThat(missing.available()).isFalse();
        }
    }

    private static HostedModel model(String name, int contextTokens) {
        ModelSettings settings =
                new ModelSettings("ollama", name, List.of(), contextTokens, 400, 0, 1, 120, 120, 10, 99, 600);
        return new HostedModel(ModelSamples.ollama(RealOllama.address(), settings), settings, LIMITS);
    }

    private static ModelRequest question(String input, String schema, int maxTokens, BooleanSupplier cancelled) {
        return new ModelRequest("You reply in JSON.", input, schema, maxTokens, PATIENCE, cancelled);
    }

    private static ModelFailedException failureOf(HostedModel model, ModelRequest request) {
        return catchThrowableOfType(ModelFailedException.class, () -> model.complete(request));
    }
}
