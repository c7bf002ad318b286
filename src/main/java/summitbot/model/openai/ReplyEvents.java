package summitbot.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.Locale;
import summitbot.model.ModelJson;

/**
 * Looks at each event of a streamed reply before LangChain4j does, which takes an error, a web page, and a stream that ended too early for
 * the end of a reply. Used for one reply.
 */
final class ReplyEvents implements ServerSentEventListener {
    private static final String LAST = "[DONE]";

    private final ServerSentEventListener listener;
    private final OpenAiFailures failures;
    private boolean complete;

    ReplyEvents(ServerSentEventListener listener, OpenAiFailures failures) {
        this.listener = listener;
        this.failures = failures;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        boolean events = response.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .flatMap(header -> header.getValue().stream())
                .allMatch(type -> type.toLowerCase(Locale.ROOT).contains("text/event-stream"));
        if (!events) {
            throw failures.otherServer();
        }
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (LAST.equals(event.data())) {
            complete = true;
        } else {
            look(event);
        }
        listener.onEvent(event, context);
    }

    private void look(ServerSentEvent event) {
        JsonNode piece;
        try {
            piece = ModelJson.read(event.data());
        } catch (JsonProcessingException e) {
            throw failures.broken("sent something that cannot be read.");
        }
        if (piece.hasNonNull("error")
                || piece.path("object").asText().equals("error")
                || "error".equals(event.event())) {
            throw failures.said(event.data());
        }
        complete |= piece.at("/choices/0/finish_reason").isTextual();
    }

    @Override
    public void onError(Throwable failure) {
        listener.onError(failure);
    }

    @Override
    public void onClose() {
        if (complete) {
            listener.onClose();
        } else {
            listener.onError(failures.brokeOff());
        }
    }
}
