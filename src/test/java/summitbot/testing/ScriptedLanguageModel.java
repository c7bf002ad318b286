package summitbot.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;

/** A language model that says what a test tells it to, and remembers what it was asked. */
public final class ScriptedLanguageModel implements LanguageModel {
    private final Deque<Function<ModelRequest, ModelReply>> script = new ArrayDeque<>();
    private final List<ModelRequest> requests = new ArrayList<>();
    private boolean available = true;
    private int contextTokens = 4096;

    /** Replies with this content to the next request. */
    public ScriptedLanguageModel thenReplies(String content) {
        return then(request -> new ModelReply(content, false, 100, 50, 5));
    }

    /** Replies with content that ends at the limit of tokens. */
    public ScriptedLanguageModel thenReachesItsLimit(String content) {
        return then(request -> new ModelReply(content, true, 100, request.maxTokens(), 5));
    }

    /** Fails the next request. */
    public ScriptedLanguageModel thenFails(ModelFailedException.Reason reason) {
        return then(request -> {
            throw new ModelFailedException(reason, "scripted failure");
        });
    }

    /** Answers the next request with this function. */
    public ScriptedLanguageModel then(Function<ModelRequest, ModelReply> reply) {
        script.add(reply);
        return this;
    }

    /** Drops the rest of the script and the requests so far. */
    public ScriptedLanguageModel forget() {
        script.clear();
        requests.clear();
        return this;
    }

    /** Says from now on that it is down. */
    public ScriptedLanguageModel unavailable() {
        available = false;
        return this;
    }

    /** Has this context from now on. */
    public ScriptedLanguageModel withContext(int tokens) {
        contextTokens = tokens;
        return this;
    }

    /** Returns the requests so far, oldest first. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        requests.add(request);
        Function<ModelRequest, ModelReply> reply = script.poll();
        if (reply == null) {
            throw new AssertionError("request " + requests.size() + " was not expected: " + request.input());
        }
        return reply.apply(request);
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public String identity() {
        return "scripted@0";
    }

    @Override
    public int contextTokens() {
        return contextTokens;
    }
}
