package summitbot.model.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.function.UnaryOperator;

/** An exchange whose streamed reply is looked at before LangChain4j reads it. */
record CheckedExchange(Exchange exchange, UnaryOperator<ServerSentEventListener> check) implements HttpClient {
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return exchange.execute(request);
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        exchange.execute(request, parser, check.apply(listener));
    }
}
