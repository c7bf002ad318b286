package summitbot.index;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Turns texts into vectors whose cosine says how near they are in meaning. The same text always gives the same vector. Safe for
 * concurrent use; the first call may take as long as loading the model (about a second).
 */
public interface PassageEmbedder {
    /**
     * Returns the vector of a question, of length one.
     *
     * @throws summitbot.failure.UnavailableException when the model cannot be loaded
     */
    float[] embedQuery(String query);

    /**
     * Returns the vectors of passages in the order of the passages. A text longer than the model reads at once (510 tokens) is embedded
     * in parts and averaged, its sentences each alone.
     *
     * @throws summitbot.failure.UnavailableException when the model cannot be loaded
     */
    List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress);

    /** Names the model, as in {@code config/bot.yaml}; vectors of different models cannot be compared. */
    String name();

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
}
