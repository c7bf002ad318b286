package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static summitbot.model.ModelSamples.openAiServer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.RealOpenAi;
import summitbot.testing.RequiresOpenAi;

/** The real path: LangChain4j, HTTP, a server of OpenAI's API and a model, of which nothing is said but that it obeys the schema. */
@RequiresOpenAi
class RealOpenAiIT {
    /** A tiny model on two busy cores needs seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ModelLimits LIMITS = new ModelLimits(PATIENCE, PATIENCE, 99, Duration.ofMinutes(10));
    private static final String TEXT_SCHEMA = """
            {"type":"object","properties":{"story":{"type":"string","minLength":2000}},"required":["story"]}""";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static HostedModel model;

    @BeforeAll
    static void connect() {
        model = model(RealOpenAi.model(), RealOpenAi.key());
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
    void saysWhatItCanDo() {
        assertThat(model.tryOut()).isInstanceOfSatisfying(ModelStatus.Ready.class, ready -> {
            assertThat(ready.obeysSchema()).isTrue();
            assertThat(ready.line()).doesNotContain("Ollama");
        });
    }

    @Test
    void stopsWritingWhenCancelled() {
        AtomicInteger polls = new AtomicInteger();

        ModelFailedException failure = failureOf(
                model, question("Tell a long story.", TEXT_SCHEMA, 1_500, () -> polls.incrementAndGet() > 100));

        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void marksAReplyCutAtItsLimitOfTokens() {
        ModelReply reply = model.complete(question("Tell a long story.", TEXT_SCHEMA, 20, () -> false));

        assertThat(reply.cutShort()).isTrue();
        assertThat(reply.replyTokens()).isEqualTo(20);
    }

    @Test
    void saysThatAPromptOverflowsTheContext() {
        ModelRequest request = question("The talks went on. ".repeat(30_000), ModelSamples.ID_SCHEMA, 20, () -> false);

        ModelFailedException failure = failureOf(model, request);

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageContaining("context");
    }

    @Test
    void saysThatTheSchemaIsNotTaken() {
        ModelFailedException failure =
                failureOf(model, question("Hello?", "{\"type\":\"no such type\"}", 20, () -> false));

        assertThat(failure).hasMessageContaining("does not take the JSON schema that citations need: ");
    }

    @Test
    void saysWhatItHasInsteadOfAModelThatIsMissing() {
        try (HostedModel missing = model("no-such-model", RealOpenAi.key())) {
            ModelFailedException failure =
                    failureOf(missing, question("Hello?", ModelSamples.ID_SCHEMA, 50, () -> false));

            assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
            assertThat(failure)
                    .hasMessageContaining(" has no model no-such-model; set model.name to what it has: ")
                    .hasMessageContaining(RealOpenAi.model());
            assertThat(missing.available()).isFalse();
        }
    }

    @Test
    void saysThatAKeyIsRefusedWhereOneIsWanted() {
        try (HostedModel refused = model(RealOpenAi.model(), Optional.of("not-the-key"))) {
            ModelStatus status = refused.tryOut();

            assertThat(status.usable()).isEqualTo(RealOpenAi.key().isEmpty());
            assertThat(status.line()).doesNotContain("not-the-key");
        }
    }

    private static HostedModel model(String name, Optional<String> key) {
        ModelSettings settings = new ModelSettings("openai", name, List.of(), 2_048, 400, 0, 1, 120, 120, 10, 99, 600);
        return new HostedModel(openAiServer(RealOpenAi.address(), settings, key), settings, LIMITS);
    }

    private static ModelRequest question(String input, String schema, int maxTokens, BooleanSupplier cancelled) {
        return new ModelRequest("You reply in JSON.", input, schema, maxTokens, PATIENCE, cancelled);
    }

    private static ModelFailedException failureOf(HostedModel model, ModelRequest request) {
        return catchThrowableOfType(ModelFailedException.class, () -> model.complete(request));
    }
}
