package summitbot.index;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import summitbot.failure.UnavailableException;

/** The weights of one model, read once when they are first needed. Safe for concurrent use: others wait while one loads. */
final class LoadedModel {
    /** Tokens that fit into the window of all models known here, without the two that mark its ends. */
    private static final int WINDOW_TOKENS = 510;

    /** A text of so few characters always fits. */
    private static final int SHORT = 64;

    /** The vector of a text and how many tokens the text has. */
    @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
    private record Embedded(float[] vector, int tokens) {}

    private final String name;
    private final String weights;
    private final String tokenizer;
    private final PoolingMode pooling;
    private final String queryPrefix;
    private final String passagePrefix;
    private volatile @Nullable InProcessModel model;

    LoadedModel(
            String name,
            String weights,
            String tokenizer,
            PoolingMode pooling,
            String queryPrefix,
            String passagePrefix) {
        this.name = name;
        this.weights = weights;
        this.tokenizer = tokenizer;
        this.pooling = pooling;
        this.queryPrefix = queryPrefix;
        this.passagePrefix = passagePrefix;
    }

    String name() {
        return name;
    }

    boolean isLoaded() {
        return model != null;
    }

    float[] embedQuery(String query) {
        return embed(queryPrefix, query).vector;
    }

    float[] embedPassage(String passage) {
        return embed(passagePrefix, passage).vector;
    }

    /**
     * Embeds a text of any length. The tokenizer drops, without a word, what does not fit into the model's window; such a text is
     * halved until its parts fit, and their vectors are averaged by their numbers of tokens.
     */
    private Embedded embed(String prefix, String text) {
        Response<Embedding> response = model().embed(prefix + text);
        int tokens = response.tokenUsage().inputTokenCount();
        if (tokens < WINDOW_TOKENS || text.length() < SHORT) {
            return new Embedded(response.content().vector(), tokens);
        }
        int middle = TextHalves.middle(text);
        return average(embed(prefix, text.substring(0, middle)), embed(prefix, text.substring(middle)));
    }

    private static Embedded average(Embedded first, Embedded second) {
        float[] vector = new float[first.vector.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = first.vector[i] * first.tokens + second.vector[i] * second.tokens;
        }
        Embedding average = Embedding.from(vector);
        average.normalize();
        return new Embedded(average.vector(), first.tokens + second.tokens);
    }

    InProcessModel model() {
        InProcessModel loaded = model;
        if (loaded == null) {
            synchronized (this) {
                loaded = model;
                if (loaded == null) {
                    loaded = load();
                    model = loaded;
                }
            }
        }
        return loaded;
    }

    private InProcessModel load() {
        try {
            NativeLibraries.prepare();
            return InProcessModel.load(weights, tokenizer, pooling);
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            // Native libraries that cannot be unpacked or linked surface as any of these.
            throw new UnavailableException(
                    "Embedding model " + name + " cannot be loaded (" + reason(e)
                            + "); its native libraries are unpacked into " + System.getProperty("java.io.tmpdir")
                            + ", name another folder with java -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    /** What the first failure of a chain said; those around it only repeat it. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getClass().getSimpleName() + (first.getMessage() == null ? "" : ": " + first.getMessage());
    }
}
