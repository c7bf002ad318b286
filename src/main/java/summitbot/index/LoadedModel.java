package summitbot.index;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import summitbot.failure.UnavailableException;

/** The weights of one model, read once when they are first needed. Safe for concurrent use: others wait while one loads. */
final class LoadedModel {
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
        return embed(queryPrefix + query);
    }

    float[] embedPassage(String passage) {
        return embed(passagePrefix + passage);
    }

    private float[] embed(String text) {
        return model().embed(text).content().vector();
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
                    "Embedding model " + name + " cannot be loaded (" + e.getMessage()
                            + "); its native libraries are unpacked into " + System.getProperty("java.io.tmpdir")
                            + ", name another folder with java -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }
}
