package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.model.ModelSamples.LIMITS;
import static summitbot.model.ModelSamples.openAi;
import static summitbot.model.ModelSamples.question;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.model.ModelFailedException.Reason;
import summitbot.testing.EndlessServer;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOpenAi;

/** Every way in which a server of OpenAI's API can be wrong, late or missing. */
class BrokenOpenAiIT extends BrokenServerContract<FakeOpenAi> {
    private static final String KEY = "sk-1234567890";

    @Override
    FakeOpenAi started() {
        return FakeOpenAi.start();
    }

    @Override
    HostedModel modelAt(URI address, ModelLimits limits) {
        return openAi(address, Optional.empty(), limits);
    }

    @Override
    EndlessServer writing() throws IOException {
        return EndlessServer.writingEvents();
    }

    @Override
    ServerKind kind() {
        return ServerKind.OPENAI;
    }

    @Test
    void namesTheModelAloneWhereTheServerTellsNoDigest() {
        model.complete(question());

        assertThat(model.identity()).isEqualTo(FakeOpenAi.MODEL);
    }

    @Test
    void sendsSchemaAndSettingsWithEveryRequest() {
        model.complete(question());

        var sent = server.lastChat();
        assertThat(sent.path("model").asText()).isEqualTo(FakeOpenAi.MODEL);
        assertThat(sent.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(sent.at("/response_format/json_schema/schema/properties/ids/items/enum")
                        .toString())
                .isEqualTo("[3,5,8]");
        assertThat(sent.at("/response_format/json_schema/schema/properties/ids/maxItems")
                        .asInt())
                .isEqualTo(2);
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(60);
        assertThat(sent.path("temperature").asDouble(-1)).isZero();
        assertThat(sent.path("seed").asInt()).isEqualTo(1);
        assertThat(sent.path("stream").asBoolean()).isTrue();
        assertThat(sent.at("/stream_options/include_usage").asBoolean()).isTrue();
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(sent.at("/messages/1/content").toString()).contains("How long did the talks last?");
        assertThat(sent.has("chat_template_kwargs")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void takesTheAddressWithItsPathOrWithoutOne(String path) {
        try (HostedModel named = openAi(URI.create(server.address() + path))) {
            assertThat(named.complete(question()).content()).isEqualTo("{}");
        }
    }

    @Test
    void saysWhichModelsThereAreInsteadOfTheOneThatIsMissing() {
        server.has("one", "two");

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
        assertThat(failure)
                .hasMessage("The OpenAI-compatible server has no model fake/one-1B; set model.name to what it has: one,"
                        + " two; answering with quotes only until then.");
        assertThat(server.chats()).isZero();
    }

    @Test
    void saysThatThereIsNoModelAtAll() {
        server.hasNone();

        assertThat(model.look().line()).contains("has no model fake/one-1B; set model.name to one that it serves;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The model `fake/one-1B` does not exist.", "model not found"})
    void saysWhenTheModelIsRemovedLater(String words) {
        model.complete(question());
        server.failsSaying(404, words);

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.MODEL_MISSING);
        assertThat(failure).hasMessageEndingWith("has no model fake/one-1B; set model.name to one that it serves");
    }

    @Test
    void showsItsKeyWithEachRequest() {
        server.wantsKey(KEY);

        try (HostedModel known = openAi(server.address(), Optional.of(KEY), LIMITS)) {
            assertThat(known.complete(question()).content()).isEqualTo("{}");
            assertThat(known.tryOut().usable()).isTrue();
        }
    }

    @Test
    void saysThatAKeyIsWanted() {
        server.wantsKey(KEY);

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure)
                .hasMessageContaining(
                        "wants a key; set OPENAI_API_KEY, or OPENAI_API_KEY_FILE to a file that holds it;");
    }

    @Test
    void saysThatTheKeyIsRefusedAndNeverRepeatsIt() {
        server.wantsKey("another");

        try (HostedModel refused = openAi(server.address(), Optional.of(KEY), LIMITS)) {
            assertThat(failureOf(refused, question()))
                    .hasMessageContaining("refuses the key that OPENAI_API_KEY or OPENAI_API_KEY_FILE gives")
                    .hasMessageNotContaining(KEY);
            assertThat(refused.status().line()).doesNotContain(KEY);
        }
    }

    @Test
    void neverRepeatsTheKeyThatAnErrorHolds() {
        server.failsSaying(500, "no quota for " + KEY);

        try (HostedModel told = openAi(server.address(), Optional.of(KEY), LIMITS)) {
            assertThat(failureOf(told, question()))
                    .hasMessageEndingWith("answered with status 500: no quota for …")
                    .hasMessageNotContaining(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_format type json_schema is not supported",
                "Unable to generate parser: JSON schema error at #: unrecognized type",
                "Grammar error: unknown keyword minItems"
            })
    void saysThatTheSchemaIsNotTaken(String words) {
        server.failsSaying(400, words);

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("does not take the JSON schema that citations need: " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | request (6031 tokens) exceeds the available context size (4096 tokens)",
                "429 | Too many requests",
                "500 | EngineCore encountered an issue",
                "503 | Loading model"
            })
    void reportsOtherErrorsOnOneLine(int status, String words) {
        server.failsSaying(status, words);

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("answered with status " + status + ": " + words);
        assertThat(server.chats()).as("nothing is tried twice").isEqualTo(1);
    }

    @Test
    void leavesOutTheWordsOfAWebPage() {
        server.sendsAPage(502);

        assertThat(failureOf(model, question())).hasMessageEndingWith("answered with status 502.");
    }

    @Test
    void refusesAWebPageInsteadOfAReply() {
        server.sendsAPage(200);

        assertThat(failureOf(model, question())).hasMessageContaining("does not answer as OpenAI's API does;");
    }

    @Test
    void refusesAReplyThatIsNoStream() {
        server.repliesWhole("{\"ids\":[5]}");

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesAWebPageInsteadOfItsModels() {
        server.listsAPage();

        assertThat(model.look().line())
                .matches(
                        "The server at http://127\\.0\\.0\\.1:\\d+ does not answer as OpenAI's API does; OPENAI_BASE_URL"
                                + " is its address with /v1 or without a path; answering with quotes only until it works again\\.");
    }

    @Test
    void saysWhatAServerSaysThatCannotListItsModels() {
        server.failsToList(503, "{\"error\":{\"message\":\"Loading model\",\"code\":503}}");

        assertThat(model.look().line()).contains("answered with status 503: Loading model;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"error\":{\"message\":\"out of memory\",\"code\":500}}\n\ndata: [DONE]\n\n",
                "data: {\"error\":\"out of memory\"}\n\n",
                "data: {\"object\":\"error\",\"message\":\"out of memory\"}\n\ndata: [DONE]\n\n",
                "event: error\ndata: {\"detail\":\"out of memory\"}\n\n"
            })
    void reportsAnErrorInTheMiddleOfAReply(String event) {
        server.sends("data: {\"choices\":[{\"delta\":{\"content\":\"{\"},\"finish_reason\":null}]}\n\n" + event);

        ModelFailedException failure = failureOf(model, question());

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN_REPLY);
        assertThat(failure).hasMessageEndingWith("failed: out of memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: [DONE]\n\n", "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"})
    void takesEitherSignForTheEndOfAReply(String end) {
        server.sends("data: {\"choices\":[{\"delta\":{\"content\":\"{}\"},\"finish_reason\":null}]}\n\n" + end);

        assertThat(model.complete(question()).content()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"choices\": [{\n\n", "data: <html>\n\n", "data: [DONE\n\n"})
    void refusesEventsThatAreNotJson(String event) {
        server.sends(event);

        assertThat(failureOf(model, question())).hasMessageEndingWith("sent something that cannot be read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                ": ping\n\n",
                "data: 17\n\n",
                "data: {}\n\n",
                "data: {\"choices\":null}\n\n",
                "data: {\"choices\":[null]}\n\n",
                "data: {\"choices\":[{\"delta\":null,\"finish_reason\":\"stop\"}]}\n\n",
                "data: {\"choices\":{\"0\":{\"finish_reason\":7}}}\n\n",
                "data: null\n\n"
            })
    void refusesEventsThatSayNothing(String events) {
        server.sends(events);

        assertThat(failureOf(model, question()).reason()).isEqualTo(Reason.BROKEN_REPLY);
    }

    @Test
    void refusesThoughtsWithoutAReply() {
        server.onlyThinks("Let me think about it.");

        assertThat(failureOf(model, question())).hasMessageEndingWith("used up its reply without writing any of it.");
    }

    @Test
    void refusesAReplyToAPromptThatTheServerHasCut() {
        server.isLlamaCpp().repliesToPromptOf(FakeOpenAi.CONTEXT_LENGTH);

        assertThat(failureOf(model, question()))
                .hasMessageEndingWith(
                        "was given a prompt longer than its context of 3072 tokens; start the server with a"
                                + " longer context, or raise model.contextTokens where that is the shorter one.");
    }

    @Test
    void isLeftAloneAfterFailuresAndComesBackByItself() {
        server.failsSaying(500, "out of memory");
        try (HostedModel failing =
                openAi(server.address(), Optional.empty(), ModelSamples.pausing(Duration.ofMillis(100)))) {
            failureOf(failing, question());
            failureOf(failing, question());
            assertThat(failing.available()).isFalse();

            server.replies("{\"number\":17}");

            assertThat(Eventually.holds(failing::available)).isTrue();
            assertThat(failing.complete(question()).content()).isEqualTo("{\"number\":17}");
        }
    }
}
