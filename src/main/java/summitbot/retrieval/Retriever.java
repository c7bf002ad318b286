package summitbot.retrieval;

import java.util.List;

/** Finds the passages that a question is about. Safe for concurrent use. */
public interface Retriever {
    /**
     * Returns passages, best first.
     *
     * @param query what to look for
     * @param maxPassages how many at most, at least 1
     * @return empty when nothing is indexed or nothing matches
     */
    List<RankedPassage> retrieve(RetrievalQuery query, int maxPassages);
}
