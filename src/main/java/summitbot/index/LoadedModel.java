package summitbot.index;

import ai.onnxruntime.OrtException;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.corpus.Span;
import summitbot.failure.UnavailableException;

/** The weights of one model, read once when they are first needed. Safe for concurrent use: others wait while one loads. */
final class LoadedModel {
    /** A text of so few characters always fits into the model's window. */
    private static final int SHORT = 64;

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
        return embed(queryPrefix, query);
    }

    PassageVectors embedPassage(PassageText passage) {
        Optional<TokenVectors> read = model().tokens(passagePrefix + passage.text());
        if (read.isPresent()) {
            TokenVectors tokens = read.get();
            int shift = passagePrefix.length();
            List<float[]> sentences = passage.sentences().stream()
                    .map(span -> tokens.mean(new Span(span.start() + shift, span.end() + shift)))
                    .toList();
            return new PassageVectors(tokens.pooled(model().pooling()), sentences);
        }
        List<float[]> sentences = passage.sentences().stream()
                .map(span -> embed(passagePrefix, span.of(passage.text())))
                .toList();
        return new PassageVectors(embed(passagePrefix, passage.text()), sentences);
    }

    private float[] embed(String prefix, String text) {
        return TokenVectors.normalised(sum(prefix, text));
    }

    /**
     * Embeds a text of any length. A text that does not fit into the model's window is halved until its parts fit, and their vectors
     * are added up, each as long as its number of tokens.
     */
    private float[] sum(String prefix, String text) {
        Optional<TokenVectors> read = model().tokens(prefix + text);
        if (read.isPresent() || text.length() < SHORT) {
            TokenVectors tokens = read.orElseThrow();
            float[] vector = tokens.pooled(model().pooling());
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= tokens.tokens();
            }
            return vector;
        }
        int middle = TextHalves.middle(text);
        float[] first = sum(prefix, text.substring(0, middle));
        float[] second = sum(prefix, text.substring(middle));
        for (int i = 0; i < first.length; i++) {
            first[i] += second[i];
        }
        return first;
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
