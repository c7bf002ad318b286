package summitbot.model.http;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Waits for the last piece of a streamed reply and stops a model that does not stop by itself. Safe for use by two threads. */
public final class ReplyCollector implements StreamingChatResponseHandler {
    private final long maxCharacters;
    private final AtomicInteger pieces = new AtomicInteger();
    private final CompletableFuture<ChatResponse> response = new CompletableFuture<>();
    private long characters;

    /** @param maxCharacters of the reply; more of them fail it */
    public ReplyCollector(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Completes with the whole reply, or exceptionally with the first failure. */
    CompletableFuture<ChatResponse> response() {
        return response;
    }

    /** Returns how many pieces have arrived. */
    public int pieces() {
        return pieces.get();
    }

    @Override
    public void onPartialResponse(PartialResponse partialResponse, PartialResponseContext context) {
        pieces.incrementAndGet();
        characters += partialResponse.text().length();
        if (characters > maxCharacters) {
            response.completeExceptionally(new ReplyTooLongException());
            context.streamingHandle().cancel();
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse completeResponse) {
        response.complete(completeResponse);
    }

    @Override
    public void onError(Throwable error) {
        response.completeExceptionally(error);
    }
}
