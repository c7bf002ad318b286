package summitbot.model.http;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of LangChain4j for one request, which can be stopped at any moment.
 *
 * <p>LangChain4j's own client can be stopped only once the first piece of a reply has come, that is after the model was loaded and has
 * read the prompt; it reads without limit, and says nothing when a stream ends too early. This one closes the connection at once,
 * reads at most a number of bytes, and completes {@link #ended()} in every case. Used for one request only.
 */
public final class Exchange implements HttpClient {
    /** Enough for any error text; an error page may be endless. */
    private static final int MAX_ERROR_BYTES = 8_192;

    private final java.net.http.HttpClient client;
    private final Executor workers;
    private final Duration timeout;
    private final long maxBytes;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile @Nullable CompletableFuture<HttpResponse<InputStream>> sent;

    /**
     * @param workers runs what blocks while the reply is read
     * @param timeout of a request that is not streamed, for the whole of it; a streamed one is stopped by its caller
     * @param maxBytes how much of a reply is read
     */
    Exchange(java.net.http.HttpClient client, Executor workers, Duration timeout, long maxBytes) {
        this.client = client;
        this.workers = workers;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    /** Ends the request and closes its connection, which makes servers stop the model. Harmless when it has ended. */
    public void stop() {
        stopped = true;
        CompletableFuture<HttpResponse<InputStream>> request = sent;
        if (request != null) {
            request.cancel(true);
            request.thenAccept(response -> close(response.body()));
        }
    }

    /** Completes, never exceptionally, when nothing more will arrive. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Returns a builder whose client is this exchange, for LangChain4j's builders. */
    public HttpClientBuilder asBuilder() {
        return new Builder(this);
    }

    /**
     * Returns a builder whose client is this exchange.
     *
     * @param check is put before the listener of a streamed reply; what it throws ends the reply as a failure
     */
    public HttpClientBuilder asBuilder(UnaryOperator<ServerSentEventListener> check) {
        return new Builder(new CheckedExchange(this, check));
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        CompletableFuture<SuccessfulHttpResponse> whole = send(request).thenApplyAsync(this::readWhole, workers);
        try {
            return whole.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new dev.langchain4j.exception.TimeoutException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (!whole.isDone() || whole.isCompletedExceptionally()) {
                stop();
            }
            ended.complete(null);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        var unused = send(request)
                .thenAcceptAsync(response -> readPieces(response, parser, listener), workers)
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        listener.onError(failure);
                    }
                    ended.complete(null);
                });
    }

    private CompletableFuture<HttpResponse<InputStream>> send(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        builder.method(request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        CompletableFuture<HttpResponse<InputStream>> response =
                client.sendAsync(builder.build(), BodyHandlers.ofInputStream());
        sent = response;
        if (stopped) {
            stop();
        }
        return response;
    }

    private SuccessfulHttpResponse readWhole(HttpResponse<InputStream> response) {
        try (InputStream body = new LimitedInputStream(response.body(), maxBytes)) {
            failUnlessSuccessful(response);
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(body.readAllBytes())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readPieces(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream body = new LimitedInputStream(response.body(), maxBytes)) {
            failUnlessSuccessful(response);
            listener.onOpen(SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .build());
            EndingListener ending = new EndingListener(listener);
            parser.parse(body, ending);
            ending.closeUnlessFailed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void failUnlessSuccessful(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            byte[] error = response.body().readNBytes(MAX_ERROR_BYTES);
            throw new HttpException(response.statusCode(), new String(error, StandardCharsets.UTF_8));
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The connection is given up either way.
        }
    }

    /** Ends the reply at the first piece that cannot be read; LangChain4j would log it with a stack trace and read on. */
    private static final class EndingListener implements ServerSentEventListener {
        private final ServerSentEventListener listener;
        private boolean failed;

        EndingListener(ServerSentEventListener listener) {
            this.listener = listener;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            try {
                listener.onEvent(event, context);
            } catch (RuntimeException e) {
                onError(e);
                context.parsingHandle().cancel();
            }
        }

        @Override
        public void onError(Throwable failure) {
            failed = true;
            listener.onError(failure);
        }

        void closeUnlessFailed() {
            if (!failed) {
                listener.onClose();
            }
        }
    }

    /** Timeouts set by LangChain4j are not used: they would hold for connecting and for the response headers only. */
    private final class Builder implements HttpClientBuilder {
        private final HttpClient built;

        Builder(HttpClient built) {
            this.built = built;
        }

        @Override
        public Duration connectTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration unused) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration unused) {
            return this;
        }

        @Override
        public HttpClient build() {
            return built;
        }
    }
}
