package summitbot.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/**
 * A server of models on the loopback that does as it is told; each kind of server has its own words for it.
 *
 * @param <S> the kind
 */
public abstract class FakeServer<S extends FakeServer<S>> implements AutoCloseable {
    private static final int PROMPT_TOKENS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server;
    private final int port;
    private final String chatPath;

    /** @param chatPath where it is asked for a chat */
    FakeServer(int port, String chatPath, Extension... extensions) {
        this.port = port;
        this.chatPath = chatPath;
        server = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(port)
                .stubRequestLoggingDisabled(true)
                .extensions(extensions));
        server.start();
    }

    /** Returns an address where nothing listens. */
    public static URI nowhere() {
        return URI.create("http://127.0.0.1:" + freePort());
    }

    /** Returns where it listens, or has listened. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    final void stubFor(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    final S chats(ResponseDefinitionBuilder response) {
        stubFor(post(chatPath).willReturn(response));
        return self();
    }

    abstract S self();

    /**
     * Returns a reply of this content in three pieces.
     *
     * @param reason why it ends
     */
    abstract ResponseDefinitionBuilder stream(String content, String reason, int promptTokens);

    final ResponseDefinitionBuilder stream(String content) {
        return stream(content, "stop", PROMPT_TOKENS);
    }

    /** Returns a reply of this content without its end. */
    abstract ResponseDefinitionBuilder withoutEnd(String content);

    /** Knows nothing but chatting, as a gateway may. */
    public abstract S onlyChats(String content);

    /** Replies with this content in three pieces. */
    public S replies(String content) {
        return chats(stream(content));
    }

    /** Replies with this content and says that it was cut at the limit of tokens. */
    public S repliesCutShort(String content) {
        return chats(stream(content, "length", PROMPT_TOKENS));
    }

    /** Replies, saying that the prompt had this many tokens. */
    public S repliesToPromptOf(int promptTokens) {
        return chats(stream("{}", "stop", promptTokens));
    }

    /** Ends after this content without a word. */
    public S breaksOffAfter(String content) {
        return chats(withoutEnd(content));
    }

    /** Resets the connection in the middle of a piece. */
    public S resets() {
        return chats(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /** Closes the connection without a word. */
    public S hangsUp() {
        return chats(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Begins to reply after this time. */
    public S repliesAfter(int millis, String content) {
        return chats(stream(content).withFixedDelay(millis));
    }

    /** Replies, its pieces spread over this time. */
    public S dribbles(int millis, String content) {
        return chats(stream(content).withChunkedDribbleDelay(10, millis));
    }

    final void forget() {
        server.resetAll();
    }

    final List<LoggedRequest> findAll(RequestPatternBuilder pattern) {
        return server.findAll(pattern);
    }

    private List<LoggedRequest> asked() {
        return findAll(postRequestedFor(urlEqualTo(chatPath)));
    }

    /** Returns how many times the model was asked. */
    public int chats() {
        return asked().size();
    }

    /** Returns how many requests of any kind have come. */
    public int requests() {
        return server.getAllServeEvents().size();
    }

    /** Returns the last question to the model as it was sent. */
    public JsonNode lastChat() {
        List<LoggedRequest> chats = asked();
        try {
            return JSON.readTree(chats.get(chats.size() - 1).getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Returns a text as JSON writes it. */
    static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
