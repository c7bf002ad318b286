package summitbot.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.index.PassageIndex;

/** Tells how near each sentence of the passages found is to the query, each sentence as it is meant where it stands. */
final class SentenceReader {
    /**
     * Taken for every sentence while the embedding model is away, so that keywords alone decide: a usual cosine of the model that the
     * ranking was learned on. From 0.80 to 0.87 it makes no difference to the quotes, lower ones refuse a little more.
     */
    private static final double UNKNOWN = 0.8;

    private final Corpus corpus;
    private final PassageIndex index;
    private final QueryVectors queries;

    SentenceReader(Corpus corpus, PassageIndex index, QueryVectors queries) {
        this.corpus = corpus;
        this.index = index;
        this.queries = queries;
    }

    /** Returns the same passages in the same order, with the cosines of their sentences where the index has them. */
    List<RankedPassage> read(RetrievalQuery query, List<RankedPassage> passages) {
        if (query.text().isBlank() || passages.isEmpty()) {
            return passages;
        }
        List<Passage> wanted = passages.stream().map(RankedPassage::passage).toList();
        List<List<Double>> cosines = queries.of(query)
                .map(vector -> index.sentenceCosines(wanted, vector))
                .orElseGet(() -> wanted.stream().map(this::unknown).toList());
        List<RankedPassage> read = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            read.add(passages.get(i).withSentenceCosines(cosines.get(i)));
        }
        return read;
    }

    private List<Double> unknown(Passage passage) {
        return corpus.article(passage.article())
                .map(article -> Collections.nCopies(article.sentencesIn(passage).size(), UNKNOWN))
                .orElse(List.of());
    }
}
