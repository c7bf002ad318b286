package summitbot.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plays a server of OpenAI's API on the loopback, well or broken. It begins as one of unknown make that has {@link #MODEL} and replies
 * {@code {}}.
 */
public final class FakeOpenAi extends FakeServer<FakeOpenAi> {
    public static final String MODEL = "fake/one-1B";
    public static final int CONTEXT_LENGTH = 3_072;
    private static final String CHAT = "/v1/chat/completions";

    private FakeOpenAi(int port) {
        super(port, CHAT);
        stubFor(any(anyUrl()).atPriority(9).willReturn(notFound()));
        has(MODEL);
        replies("{}");
    }

    public static FakeOpenAi start() {
        return new FakeOpenAi(freePort());
    }

    /** Begins to listen where nothing did, as a server that was started at last. */
    public static FakeOpenAi startAt(URI address) {
        return new FakeOpenAi(address.getPort());
    }

    private static ResponseDefinitionBuilder notFound() {
        return okJson("{\"error\":{\"code\":404,\"message\":\"File Not Found\",\"type\":\"not_found_error\"}}")
                .withStatus(404);
    }

    /** Has these models and no other. */
    public FakeOpenAi has(String... models) {
        return lists(List.of(models).stream()
                .map(name -> "{\"id\":%s,\"object\":\"model\",\"owned_by\":\"someone\"}".formatted(quoted(name)))
                .collect(Collectors.joining(",")));
    }

    private FakeOpenAi lists(String models) {
        stubFor(get("/v1/models").willReturn(okJson("{\"object\":\"list\",\"data\":[" + models + "]}")));
        return this;
    }

    /** Is a server of llama.cpp, which has the model by its file and by another name. */
    public FakeOpenAi isLlamaCpp() {
        stubFor(get("/props").willReturn(okJson("""
                {"default_generation_settings":{"n_ctx":%d},"total_slots":2,"build_info":"b1234-abc"}""".formatted(CONTEXT_LENGTH))));
        return lists("""
                {"id":"/models/one.gguf","aliases":["%s"],"owned_by":"llamacpp","meta":{"n_ctx":6144,"n_ctx_train":8192}}""".formatted(MODEL));
    }

    /** Is vLLM. */
    public FakeOpenAi isVllm() {
        return isVllm("0.11.0");
    }

    /** Is vLLM of this version. */
    public FakeOpenAi isVllm(String version) {
        stubFor(get("/version").willReturn(okJson("{\"version\":" + quoted(version) + "}")));
        return lists("{\"id\":\"%s\",\"owned_by\":\"vllm\",\"max_model_len\":%d}".formatted(MODEL, CONTEXT_LENGTH));
    }

    /** Keeps its version to itself. */
    public FakeOpenAi hidesItsVersion() {
        stubFor(get("/version").willReturn(notFound()));
        return this;
    }

    /** Answers nothing without this key; a refusal repeats what was shown. */
    public FakeOpenAi wantsKey(String key) {
        stubFor(any(anyUrl())
                .atPriority(1)
                .withHeader("Authorization", absent().or(not(equalTo("Bearer " + key))))
                .willReturn(okJson(
                                "{\"error\":{\"message\":\"Incorrect API key provided: {{request.headers.Authorization}}\"}}")
                        .withStatus(401)
                        .withTransformers("response-template")));
        return this;
    }

    /** Has no model, as Ollama says it. */
    public FakeOpenAi hasNone() {
        stubFor(get("/v1/models").willReturn(okJson("{\"object\":\"list\",\"data\":null}")));
        return this;
    }

    /** Lists what this says, as a web page. */
    public FakeOpenAi listsAPage() {
        stubFor(get("/v1/models").willReturn(page().withStatus(200)));
        return this;
    }

    /** Fails to list what it has. */
    public FakeOpenAi failsToList(int status, String body) {
        stubFor(get("/v1/models").willReturn(okJson(body).withStatus(status)));
        return this;
    }

    @Override
    FakeOpenAi self() {
        return this;
    }

    @Override
    public FakeOpenAi onlyChats(String content) {
        stubFor(get("/v1/models").willReturn(notFound()));
        return replies(content);
    }

    /** Replies with this content when it is told this about thinking: {@code true} or {@code false}. */
    public FakeOpenAi repliesWhenThinkingIs(String think, String content) {
        stubFor(post(CHAT)
                .atPriority(2)
                .withRequestBody(matchingJsonPath("$.chat_template_kwargs.enable_thinking", equalTo(think)))
                .willReturn(stream(content)));
        return this;
    }

    /** Replies with thoughts alone, until its tokens are used up. */
    public FakeOpenAi onlyThinks(String thoughts) {
        return chats(events(event("{\"reasoning_content\":" + quoted(thoughts) + "}", "null") + end("length", 40)));
    }

    /** Sends these events instead of pieces of a reply. */
    public FakeOpenAi sends(String body) {
        return chats(events(body));
    }

    /** Sends a reply whole, as if it had not been asked for a stream. */
    public FakeOpenAi repliesWhole(String content) {
        return chats(okJson("{\"choices\":[{\"message\":{\"content\":%s},\"finish_reason\":\"stop\"}]}"
                .formatted(quoted(content))));
    }

    /** Answers with a web page. */
    public FakeOpenAi sendsAPage(int status) {
        return chats(page().withStatus(status));
    }

    public FakeOpenAi fails(int status, String body) {
        return chats(okJson(body).withStatus(status));
    }

    /** Fails as OpenAI's API words it. */
    public FakeOpenAi failsSaying(int status, String message) {
        return fails(
                status, "{\"error\":{\"message\":%s,\"type\":\"invalid_request_error\"}}".formatted(quoted(message)));
    }

    @Override
    ResponseDefinitionBuilder withoutEnd(String content) {
        return events(piece(content));
    }

    @Override
    ResponseDefinitionBuilder stream(String content, String reason, int promptTokens) {
        int third = content.length() / 3;
        return events(piece(content.substring(0, third))
                + piece(content.substring(third, 2 * third))
                + piece(content.substring(2 * third))
                + end(reason, promptTokens));
    }

    private static ResponseDefinitionBuilder events(String body) {
        return aResponse().withHeader("Content-Type", "text/event-stream").withBody(body);
    }

    private static ResponseDefinitionBuilder page() {
        return aResponse()
                .withHeader("Content-Type", "text/html")
                .withBody("<!DOCTYPE html>\n<html><body>data: welcome</body></html>");
    }

    private static String piece(String content) {
        return event("{\"content\":" + quoted(content) + "}", "null");
    }

    private static String event(String delta, String finishReason) {
        return "data: {\"model\":\"%s\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n"
                .formatted(MODEL, delta, finishReason);
    }

    private static String end(String reason, int promptTokens) {
        return event("{}", quoted(reason))
                + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":9}}\n\n"
                        .formatted(promptTokens)
                + "data: [DONE]\n\n";
    }
}
