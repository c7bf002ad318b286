package summitbot.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Plays Ollama on the loopback, well or broken. It begins as a server that has {@link #MODEL} and replies {@code {}}. */
public final class FakeOllama extends FakeServer<FakeOllama> {
    public static final String MODEL = "fake:1b";
    public static final String DIGEST = "0123456789abcdef0123456789abcdef";
    public static final int CONTEXT_LENGTH = 8_192;

    private FakeOllama(int port) {
        super(port, "/api/chat", new FakeEmbeddings());
        install("completion");
        replies("{}");
    }

    public static FakeOllama start() {
        return new FakeOllama(freePort());
    }

    /** Begins to listen where nothing did, as a server that was started at last. */
    public static FakeOllama startAt(URI address) {
        return new FakeOllama(address.getPort());
    }

    /** Has the model, with these capabilities. */
    public FakeOllama install(String... capabilities) {
        stubFor(get("/api/version").willReturn(okJson("{\"version\":\"0.9.6\"}")));
        stubFor(get("/api/tags")
                .willReturn(okJson("{\"models\":[{\"name\":\"%s\",\"digest\":\"%s\"}]}".formatted(MODEL, DIGEST))));
        stubFor(post("/api/show").willReturn(okJson("""
                        {"capabilities":[%s],"model_info":{"general.architecture":"fake","fake.context_length":%d}}""".formatted(
                List.of(capabilities).stream().map(name -> '"' + name + '"').collect(Collectors.joining(",")),
                CONTEXT_LENGTH))));
        return this;
    }

    /** Is of this version. */
    public FakeOllama isOfVersion(String version) {
        stubFor(get("/api/version").willReturn(okJson("{\"version\":" + quoted(version) + "}")));
        return this;
    }

    /** Takes this time to say which version it is of, which is how it is looked at. */
    public FakeOllama saysItsVersionAfter(int millis) {
        stubFor(get("/api/version").willReturn(okJson("{}").withFixedDelay(millis)));
        return this;
    }

    /** Has no model any more. */
    public FakeOllama uninstall() {
        String error = "{\"error\":\"model '%s' not found\"}".formatted(MODEL);
        stubFor(get("/api/tags").willReturn(okJson("{\"models\":[]}")));
        stubFor(post("/api/show").willReturn(okJson(error).withStatus(404)));
        return chats(okJson(error).withStatus(404));
    }

    /** Replies with this content when it is told this about thinking: {@code true}, {@code false} or {@code unset}. */
    public FakeOllama repliesWhenThinkingIs(String think, String content) {
        MappingBuilder request = post("/api/chat").atPriority(1);
        stubFor((think.equals("unset")
                        ? request.withRequestBody(
                                com.github.tomakehurst.wiremock.client.WireMock.not(matchingJsonPath("$.think")))
                        : request.withRequestBody(matchingJsonPath("$.think", equalTo(think))))
                .willReturn(stream(content)));
        return this;
    }

    /** Sends these bytes instead of Ollama's lines of JSON. */
    public FakeOllama sends(String body) {
        return chats(ndjson(body));
    }

    public FakeOllama fails(int status, String error) {
        return chats(okJson("{\"error\":\"%s\"}".formatted(error)).withStatus(status));
    }

    @Override
    FakeOllama self() {
        return this;
    }

    @Override
    public FakeOllama onlyChats(String content) {
        forget();
        stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
        return replies(content);
    }

    /** Has this behind the model's name from now on. */
    public FakeOllama pulledAnew(String digest) {
        stubFor(get("/api/tags")
                .willReturn(okJson("{\"models\":[{\"name\":\"%s\",\"digest\":\"%s\"}]}".formatted(MODEL, digest))));
        return this;
    }

    /** Embeds texts by their words, as {@link WordEmbedder} does. */
    public FakeOllama embeds() {
        return embedsWith(aResponse().withTransformers(FakeEmbeddings.NAME));
    }

    /** Embeds texts after this time. */
    public FakeOllama embedsAfter(int millis) {
        return embedsWith(aResponse().withTransformers(FakeEmbeddings.NAME).withFixedDelay(millis));
    }

    /** Sends this, whatever is to be embedded. */
    public FakeOllama sendsVectors(String body) {
        return embedsWith(okJson(body));
    }

    /** Fails whatever is to be embedded. */
    public FakeOllama failsToEmbed(int status, String error) {
        return embedsWith(okJson("{\"error\":\"%s\"}".formatted(error)).withStatus(status));
    }

    /** Closes the connection instead of embedding. */
    public FakeOllama hangsUpOnTexts() {
        return embedsWith(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Closes the connection once, and embeds from then on. */
    public FakeOllama hangsUpOnce() {
        embeds();
        stubFor(post("/api/embed")
                .atPriority(1)
                .inScenario("restart")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("restarted")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        return this;
    }

    private FakeOllama embedsWith(ResponseDefinitionBuilder response) {
        stubFor(post("/api/embed").willReturn(response));
        return this;
    }

    /** Returns the texts of each request to embed, in the order of the requests. */
    public List<List<String>> embedded() {
        return findAll(postRequestedFor(urlEqualTo("/api/embed"))).stream()
                .map(request -> FakeEmbeddings.texts(request.getBodyAsString()))
                .toList();
    }

    @Override
    ResponseDefinitionBuilder withoutEnd(String content) {
        return ndjson(piece(content));
    }

    @Override
    ResponseDefinitionBuilder stream(String content, String reason, int promptTokens) {
        int third = content.length() / 3;
        return ndjson(piece(content.substring(0, third))
                + piece(content.substring(third, 2 * third))
                + piece(content.substring(2 * third))
                + last(reason, promptTokens));
    }

    private static ResponseDefinitionBuilder ndjson(String body) {
        return aResponse().withHeader("Content-Type", "application/x-ndjson").withBody(body);
    }

    private static String piece(String content) {
        return line("{\"model\":\"%s\",\"message\":{\"role\":\"assistant\",\"content\":%s},\"done\":false}"
                .formatted(MODEL, quoted(content)));
    }

    private static String last(String reason, int promptTokens) {
        return line("""
                {"model":"%s","message":{"role":"assistant","content":""},"done_reason":"%s","done":true,"prompt_eval_count":%d,"eval_count":9}""".formatted(MODEL, reason, promptTokens));
    }

    private static String line(String json) {
        return json + "\n";
    }
}
