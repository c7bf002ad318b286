package summitbot.model.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.model.Tuning;

/**
 * Asks the model once, streamed, so that it can be stopped at any moment: while it loads, while it reads and while it writes. Nothing
 * is tried twice. Safe for concurrent use.
 */
public final class StreamedChat {
    /** How often it is looked whether the request was cancelled. */
    private static final long POLL_MILLIS = 10;

    /** No tokenizer has longer tokens than runs of 128 spaces; a reply beyond this many characters a token is not bounded at all. */
    private static final int MAX_CHARACTERS_PER_TOKEN = 128;

    /** One line of JSON with one escaped token; Ollama's own are about 150 bytes, llama.cpp's 250. */
    private static final int MAX_BYTES_PER_TOKEN = 2_048;

    private static final int MAX_ENVELOPE_BYTES = 65_536;

    private final ServerConnection connection;
    private final ChatProtocol protocol;
    private final ServerFailures failures;

    public StreamedChat(ServerConnection connection, ChatProtocol protocol, ServerFailures failures) {
        this.connection = connection;
        this.protocol = protocol;
        this.failures = failures;
    }

    /**
     * Asks and waits for the whole reply.
     *
     * @param timeout for everything, connecting and loading included
     * @throws ModelFailedException when there is no usable reply
     */
    public ModelReply ask(ModelRequest request, Duration timeout, Tuning tuning) {
        int maxTokens = request.maxTokens() + tuning.thinkingTokens();
        return ask(request, timeout, tuning, new ReplyCollector((long) maxTokens * MAX_CHARACTERS_PER_TOKEN));
    }

    /** Asks as above, with a collector of the caller's. */
    public ModelReply ask(ModelRequest request, Duration timeout, Tuning tuning, ReplyCollector collector) {
        if (request.cancelled().getAsBoolean() || connection.closed()) {
            throw failures.cancelled();
        }
        int maxTokens = request.maxTokens() + tuning.thinkingTokens();
        long start = System.nanoTime();
        Exchange exchange = connection.exchange(timeout, (long) maxTokens * MAX_BYTES_PER_TOKEN + MAX_ENVELOPE_BYTES);
        var unused = exchange.ended().thenRun(() -> {
            if (!collector.response().isDone()) {
                collector.onError(failures.brokeOff());
            }
        });
        boolean complete = false;
        try {
            protocol.over(exchange).chat(chatRequest(request, tuning, maxTokens), collector);
            ChatResponse response = await(collector, request.cancelled(), start, timeout);
            complete = true;
            return reply(response, tuning, NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (RuntimeException e) {
            throw failures.sort(e);
        } finally {
            if (complete) {
                // The connection is used again once its end was read; a server that never sends the end is left.
                exchange.ended().completeOnTimeout(null, 1, SECONDS).thenRun(exchange::stop);
            } else {
                exchange.stop();
            }
        }
    }

    private ChatResponse await(ReplyCollector collector, BooleanSupplier cancelled, long start, Duration timeout) {
        while (true) {
            long left = timeout.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw failures.timeout(timeout.toMillis() / 1000.0);
            }
            try {
                return collector.response().get(Math.min(left, MILLISECONDS.toNanos(POLL_MILLIS)), NANOSECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean() || connection.closed()) {
                    throw failures.cancelled();
                }
            } catch (ExecutionException e) {
                throw failures.sort(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failures.cancelled();
            }
        }
    }

    private ModelReply reply(ChatResponse response, Tuning tuning, long millis) {
        TokenUsage usage = response.tokenUsage();
        int promptTokens = usage == null ? 0 : orZero(usage.inputTokenCount());
        int replyTokens = usage == null ? 0 : orZero(usage.outputTokenCount());
        if (promptTokens >= tuning.contextTokens()) {
            // Ollama and others cut a prompt that is too long without a word, and count what is left of it.
            throw failures.promptTooLong(tuning.contextTokens());
        }
        String content = response.aiMessage().text();
        boolean cutShort = response.finishReason() == FinishReason.LENGTH;
        if (content == null || content.isBlank()) {
            throw failures.broken(
                    cutShort ? "used up its reply without writing any of it." : "returned an empty reply.");
        }
        return new ModelReply(content, cutShort, promptTokens, replyTokens, millis);
    }

    private ChatRequest chatRequest(ModelRequest request, Tuning tuning, int maxTokens) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!request.instructions().isBlank()) {
            messages.add(SystemMessage.from(request.instructions()));
        }
        messages.add(UserMessage.from(request.input()));
        JsonSchema schema = JsonSchema.builder()
                .name("reply")
                .rootElement(JsonRawSchema.from(request.jsonSchema()))
                .build();
        ResponseFormat format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(schema)
                .build();
        return ChatRequest.builder()
                .messages(messages)
                .parameters(protocol.parameters(tuning, maxTokens, format))
                .build();
    }

    private static int orZero(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
