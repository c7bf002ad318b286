package summitbot.retrieval;

import java.util.List;

/** Puts a ranking in better order. Safe for concurrent use. */
@FunctionalInterface
public interface Reranker {
    /** Leaves every ranking as it is. */
    Reranker NONE = (query, passages) -> passages;

    /** Returns the same passages, best first, each with its new score. */
    List<RankedPassage> rerank(RetrievalQuery query, List<RankedPassage> passages);
}
