package summitbot.model.ollama;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import summitbot.model.ModelFailedException;
import summitbot.model.ServerAddress;
import summitbot.model.ServerSoftware;
import summitbot.model.http.ServerConnection;
import summitbot.model.http.ServerFailures;

/**
 * An embedding model served by Ollama, through LangChain4j. Nothing is sent before the first call; a call is one attempt within its
 * time-out, repeated once where the connection broke off. Safe for concurrent use; its threads are daemons and end with {@link #close()}.
 */
public final class OllamaEmbedder implements AutoCloseable {
    /** Connecting, and asking for the digest, takes milliseconds; cores may all be busy with a model. */
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(5);

    /** Some hundred vectors of 4,096 numbers, 20 bytes each. */
    private static final long MAX_REPLY_BYTES = 64L << 20;

    private final ServerConnection connection;
    private final OllamaFailures failures;
    private final String model;

    /** @param model its name in Ollama */
    public OllamaEmbedder(ServerAddress address, String model) {
        connection = new ServerConnection(address, LOOK_TIMEOUT);
        failures = new OllamaFailures(address, model);
        this.model = model;
    }

    /**
     * Returns one vector for each text, in their order; all have the same dimension, at least 1, and are finite and not zero.
     *
     * @param texts not empty, none of them blank; what exceeds the model's context is cut off by Ollama
     * @param timeout for the whole reply, loading the model included
     * @throws ModelFailedException when no such vectors come in time
     */
    public List<float[]> embed(List<String> texts, Duration timeout) {
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        try {
            connection.reach();
            return checked(ask(segments, timeout), texts.size());
        } catch (IOException e) {
            throw failures.sort(new UncheckedIOException(e));
        } catch (NullPointerException e) {
            // LangChain4j expects the field to be there.
            throw failures.broken("sent no vectors.");
        } catch (RuntimeException e) {
            throw failures.sort(e);
        }
    }

    /** A connection that stood open is closed when Ollama restarts, which the next request on it finds out: that one is repeated. */
    private List<Embedding> ask(List<TextSegment> segments, Duration timeout) {
        try {
            return askOnce(segments, timeout);
        } catch (RuntimeException e) {
            if (!ServerFailures.brokeOff(e)) {
                throw e;
            }
            return askOnce(segments, timeout);
        }
    }

    private List<Embedding> askOnce(List<TextSegment> segments, Duration timeout) {
        return OllamaEmbeddingModel.builder()
                .baseUrl(connection.address().toString())
                .modelName(model)
                .httpClientBuilder(connection.exchange(timeout, MAX_REPLY_BYTES).asBuilder())
                .maxRetries(0)
                .build()
                .embedAll(segments)
                .content();
    }

    private List<float[]> checked(List<Embedding> embeddings, int texts) {
        if (embeddings.size() != texts) {
            throw failures.broken("sent %d vectors for %d texts.".formatted(embeddings.size(), texts));
        }
        int dimension = embeddings.get(0).dimension();
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() == 0 || embedding.dimension() != dimension) {
                throw failures.broken("sent an empty vector or vectors of different lengths.");
            }
            double square = 0;
            for (float number : embedding.vector()) {
                square += (double) number * number;
            }
            if (square == 0 || !Double.isFinite(square)) {
                throw failures.broken("sent a vector of zeros, or one with a number that is none.");
            }
        }
        return embeddings.stream().map(Embedding::vector).toList();
    }

    /**
     * Returns the digest of the model as {@code ollama list} shows it, empty when the server does not say. Loads nothing.
     *
     * @throws ModelFailedException when the model is missing, or nothing answers
     */
    public Optional<String> digest() {
        try {
            connection.reach();
        } catch (IOException e) {
            throw failures.sort(new UncheckedIOException(e));
        }
        return new OllamaCatalog(connection, failures, LOOK_TIMEOUT)
                .model(new ServerSoftware("Ollama at " + connection.address(), ""), model)
                .digest();
    }

    /** Stops running requests and ends all threads. */
    @Override
    public void close() {
        connection.close();
    }
}
