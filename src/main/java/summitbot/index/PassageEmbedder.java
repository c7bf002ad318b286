package summitbot.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Turns texts into vectors whose cosine says how near they are in meaning. The same text always gives the same vector. Safe for
 * concurrent use; the first call may take as long as loading the model (about a second).
 */
public interface PassageEmbedder extends AutoCloseable {
    /**
     * Returns the vector of a question, of length one.
     *
     * @throws summitbot.failure.UnavailableException when the model cannot be loaded or reached
     */
    float[] embedQuery(String query);

    /**
     * As {@link #embedQuery(String)}, for a search that can do without: a model outside of this process may be away for a while, or
     * another one than the index was built with.
     *
     * @param index tells what the index was built with; only asked where that may differ
     * @return empty when the model has no vector for this index now, which the log says once
     */
    default Optional<float[]> embedQuery(String query, Supplier<Optional<IndexedModel>> index) {
        return Optional.of(embedQuery(query));
    }

    /**
     * Returns the vectors of passages in the order of the passages. A text longer than the model reads at once (510 tokens) is embedded
     * in parts and averaged, its sentences each alone.
     *
     * @throws summitbot.failure.UnavailableException when the model cannot be loaded or reached, or fails on the way
     */
    List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress);

    /** Names the model, as in {@code config/bot.yaml}. */
    String name();

    /**
     * Tells models apart whose vectors cannot be compared: the name and, where another model can come to stand behind it, a digest.
     *
     * @throws summitbot.failure.UnavailableException when nobody can say now
     */
    default String identity() {
        return name();
    }

    /** Whether it runs in another process, which may end and come back. */
    default boolean mayBeAway() {
        return false;
    }

    /** Whether it would be asked now: false while it is known to be away. Costs nothing. */
    default boolean reachable() {
        return true;
    }

    /** Whether it may understand a question in the words of who asks, whatever the language. */
    default boolean readsManyLanguages() {
        return false;
    }

    /** Whether its cosines lie elsewhere than those that the ranking was learned on, and are to be mapped ({@link CosineScale}). */
    default boolean hasOwnScale() {
        return false;
    }

    /** How many numbers a vector has. */
    int dimension();

    /**
     * Starts loading the model in the background, where that takes time. Returns at once; a failure shows at the next call.
     *
     * @return done when nothing is loading any more, also after a failure. A process that ends before that may crash in the model's
     *     native library.
     */
    default CompletableFuture<Void> preload() {
        return CompletableFuture.completedFuture(null);
    }

    /** Ends what it has running; nothing for a model in process, which all share. */
    @Override
    default void close() {}
}
