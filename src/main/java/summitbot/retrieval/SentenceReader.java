package summitbot.retrieval;

import java.util.ArrayList;
import java.util.List;
import summitbot.corpus.Passage;
import summitbot.index.PassageIndex;

/** Tells how near each sentence of the passages found is to the query, each sentence as it is meant where it stands. */
final class SentenceReader {
    private final PassageIndex index;
    private final QueryVectors queries;

    SentenceReader(PassageIndex index, QueryVectors queries) {
        this.index = index;
        this.queries = queries;
    }

    /** Returns the same passages in the same order, with the cosines of their sentences where the index has them. */
    List<RankedPassage> read(RetrievalQuery query, List<RankedPassage> passages) {
        if (query.text().isBlank() || passages.isEmpty()) {
            return passages;
        }
        List<Passage> wanted = passages.stream().map(RankedPassage::passage).toList();
        List<List<Double>> cosines = index.sentenceCosines(wanted, queries.of(query.text()));
        List<RankedPassage> read = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            read.add(passages.get(i).withSentenceCosines(cosines.get(i)));
        }
        return read;
    }
}
