package summitbot.retrieval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;

/** Embeds queries for one index, each once for all who need its vector. Safe for concurrent use. */
final class QueryVectors {
    private static final int REMEMBERED = 64;

    private final PassageIndex index;
    private final PassageEmbedder embedder;

    /** A query, and the state of the index: another model may stand behind the next one. */
    private record Key(String text, long generation) {}

    private final Map<Key, float[]> vectors = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param embedder the one that the index was built with */
    QueryVectors(PassageIndex index, PassageEmbedder embedder) {
        this.index = index;
        this.embedder = embedder;
    }

    /** Returns the vector of a query, not to be changed; empty when the model has none now, so that keywords have to do. */
    Optional<float[]> of(RetrievalQuery query) {
        // The English words beside those of the question: they help models that know the one better than the other.
        String text = query.ownWords().isBlank() || !embedder.readsManyLanguages()
                ? query.text()
                : query.ownWords() + " " + query.text();
        // A model in process stays the one that the index was built with.
        Key key = new Key(text, embedder.mayBeAway() ? index.generation() : 0);
        synchronized (vectors) {
            float[] known = vectors.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<float[]> vector = embedder.embedQuery(text, index::model);
        synchronized (vectors) {
            vector.ifPresent(found -> vectors.put(key, found));
        }
        return vector;
    }
}
