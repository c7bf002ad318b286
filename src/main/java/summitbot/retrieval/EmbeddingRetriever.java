package summitbot.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageHit;
import summitbot.index.PassageIndex;

/**
 * Finds the passages whose meaning is nearest to the query's text: something for every text, and nothing while the embedding model is
 * away. Safe for concurrent use.
 */
public final class EmbeddingRetriever implements Retriever {
    private final PassageIndex index;
    private final QueryVectors queries;

    /** @param embedder the one that the index was built with */
    public EmbeddingRetriever(PassageIndex index, PassageEmbedder embedder) {
        this(index, new QueryVectors(index, embedder));
    }

    EmbeddingRetriever(PassageIndex index, QueryVectors queries) {
        this.index = index;
        this.queries = queries;
    }

    @Override
    public List<RankedPassage> retrieve(RetrievalQuery query, int maxPassages) {
        if (query.text().isBlank()) {
            return List.of();
        }
        Optional<float[]> vector = queries.of(query);
        if (vector.isEmpty()) {
            return List.of();
        }
        List<RankedPassage> ranked = new ArrayList<>();
        for (PassageHit hit : index.byEmbedding(vector.get(), maxPassages)) {
            Optional<LegScore> leg = Optional.of(new LegScore(hit.rank(), hit.score()));
            ranked.add(new RankedPassage(hit.passage(), hit.score(), leg, Optional.empty()));
        }
        return ranked;
    }
}
