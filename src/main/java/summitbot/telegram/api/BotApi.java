package summitbot.telegram.api;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import summitbot.logging.RequestId;
import summitbot.threads.DaemonThreads;

/**
 * Calls methods of the Bot API, once each: nothing is tried again here. Safe for concurrent use.
 */
public final class BotApi implements AutoCloseable {
    /** A call that gets no answer counts as failed after this time, and not before. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_AT_ONCE = 128;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 32;

    private final BotToken token;
    private final ApiAddress address;
    private final OkHttpClient http;
    private final OkHttpTelegramClient client;
    private final Consumer<ApiFailure> failed;

    /**
     * @param patience how long a call may take, connection included
     * @param name of its threads
     */
    public BotApi(BotToken token, ApiAddress address, Duration patience, String name) {
        this(token, address, patience, name, failure -> {}, date -> {});
    }

    /**
     * @param patience how long a call may take, connection included
     * @param name of its threads
     * @param failed told of each call that failed
     * @param heard told the time that an answer of Telegram tells, before the answer
     */
    public BotApi(
            BotToken token,
            ApiAddress address,
            Duration patience,
            String name,
            Consumer<ApiFailure> failed,
            Consumer<Instant> heard) {
        this.failed = failed;
        this.token = token;
        this.address = address;
        this.http = httpClient(address, patience, name, heard);
        this.client = new OkHttpTelegramClient(http, token.value(), address.url());
    }

    private static OkHttpClient httpClient(
            ApiAddress address, Duration patience, String name, Consumer<Instant> heard) {
        Dispatcher dispatcher = new Dispatcher(threads(name));
        // OkHttp makes 5 calls to one host at a time unless told otherwise.
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
                .connectTimeout(CONNECT)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience)
                // It would send a POST again after a reset, and the message would show twice.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new WholeAnswers(address, heard))
                .build();
    }

    /** OkHttp's own threads keep the process alive for a minute. */
    private static ExecutorService threads(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 20, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.numbered(name));
    }

    public BotToken token() {
        return token;
    }

    public ApiAddress address() {
        return address;
    }

    /** Calls a method; a failure is for {@link #failure}. Never throws and never stays without an end. */
    public <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> method) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Optional<String> request = RequestId.current();
        ask(method).whenComplete((result, thrown) -> {
            // On a thread of the client: what follows belongs to the request of whoever called.
            try (RequestId.Scope scope = RequestId.begin(request)) {
                if (thrown == null) {
                    answer.complete(result);
                } else {
                    failed.accept(failure(thrown));
                    answer.completeExceptionally(thrown);
                }
            }
        });
        return answer;
    }

    private <T extends Serializable> CompletableFuture<T> ask(BotApiMethod<T> method) {
        try {
            return client.executeAsync(method).orTimeout(http.callTimeoutMillis() + 5_000L, TimeUnit.MILLISECONDS);
        } catch (TelegramApiException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sorts what a call ended with. */
    public ApiFailure failure(Throwable thrown) {
        return ApiFailure.of(thrown, token);
    }

    /** Breaks off all calls under way. */
    public void cancelAll() {
        http.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        cancelAll();
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
    }
}
