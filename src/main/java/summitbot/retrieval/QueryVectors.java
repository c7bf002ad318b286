package summitbot.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import summitbot.index.PassageEmbedder;

/** Embeds queries, each once for all who need its vector. Safe for concurrent use. */
final class QueryVectors {
    private static final int REMEMBERED = 64;

    private final PassageEmbedder embedder;

    private final Map<String, float[]> vectors = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param embedder the one that the index was built with */
    QueryVectors(PassageEmbedder embedder) {
        this.embedder = embedder;
    }

    /** Returns the vector of a query; not to be changed. */
    float[] of(String text) {
        synchronized (vectors) {
            float[] known = vectors.get(text);
            if (known != null) {
                return known;
            }
        }
        float[] vector = embedder.embedQuery(text);
        synchronized (vectors) {
            vectors.put(text, vector);
        }
        return vector;
    }
}
