package summitbot.index;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import org.jspecify.annotations.Nullable;
import summitbot.corpus.Span;

/** What a model says of each token of one text. */
final class TokenVectors {
    private final float[][] vectors;
    private final @Nullable CharSpan[] spans;
    private final String text;

    /**
     * The vectors of a text's tokens.
     *
     * @param spans where each token stands in the text, in code points; null for the tokens that mark its ends
     */
    TokenVectors(float[][] vectors, @Nullable CharSpan[] spans, String text) {
        this.vectors = vectors;
        this.spans = spans;
        this.text = text;
    }

    int tokens() {
        return vectors.length;
    }

    /** Returns the vector of the whole text, of length one. */
    float[] pooled(PoolingMode pooling) {
        float[] sum = new float[vectors[0].length];
        if (pooling == PoolingMode.CLS) {
            add(vectors[0], sum);
        } else {
            for (float[] vector : vectors) {
                add(vector, sum);
            }
        }
        return normalised(sum);
    }

    /**
     * Returns the mean of the tokens in a stretch of the text, of length one; every token has been read together with the whole text
     * ("late chunking", Günther et al. 2024). The vector of the whole text where no token lies in the stretch.
     *
     * @param stretch in UTF-16 units
     */
    float[] mean(Span stretch) {
        int start = text.codePointCount(0, stretch.start());
        int end = start + text.codePointCount(stretch.start(), stretch.end());
        float[] sum = new float[vectors[0].length];
        boolean none = true;
        for (int i = 0; i < vectors.length; i++) {
            CharSpan span = spans[i];
            if (span != null && span.getStart() >= start && span.getEnd() <= end && span.getEnd() > span.getStart()) {
                add(vectors[i], sum);
                none = false;
            }
        }
        return none ? pooled(PoolingMode.MEAN) : normalised(sum);
    }

    private static void add(float[] vector, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += vector[i];
        }
    }

    /** Makes the vector one long; a vector of zeros stays as it is. */
    static float[] normalised(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        float length = square == 0 ? 1 : (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
