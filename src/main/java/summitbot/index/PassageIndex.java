package summitbot.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.storage.Database;

/**
 * The index of one corpus, as retrieval searches it. What another process indexes meanwhile is seen at the next search; passages of
 * articles that are not in this corpus, or changed since it was read, are never returned. Safe for concurrent use.
 *
 * <p>Opening it is cheap: vectors are loaded at the first search.
 */
public final class PassageIndex {
    private final SqlPassages passages;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private PassageIndex(Database database, Corpus corpus) {
        passages = new SqlPassages(database);
        for (Article article : corpus.articles()) {
            order.put(article.id(), articles.size());
            articles.put(article.id(), article);
        }
    }

    /**
     * Opens the index of a corpus.
     *
     * @param database of the schema {@link summitbot.storage.Schema#INDEX}, brought up to date by {@link CorpusIndexer#update}
     */
    public static PassageIndex open(Database database, Corpus corpus) {
        return new PassageIndex(database, corpus);
    }

    /**
     * Returns the passages nearest to a query's vector, best first; equal scores in the order of the corpus.
     *
     * @param query from the embedder that the index was built with
     * @param max how many at most, at least 1
     * @return empty when nothing is indexed
     */
    public List<PassageHit> byEmbedding(float[] query, int max) {
        return current(max, limit -> passages.nearest(query, limit));
    }

    /**
     * Returns the passages that have at least one of the keywords, best first by BM25; equal scores in the order of the corpus.
     *
     * @param keywords words or phrases as people write them; case, diacritics and English endings do not matter
     * @param max how many at most, at least 1
     * @return empty when no passage has any of them
     */
    public List<PassageHit> byKeywords(List<String> keywords, int max) {
        return current(max, limit -> passages.byKeywords(keywords, limit));
    }

    /**
     * Returns every word of the indexed passages and their headers in lower case without diacritics, with the number of passages that
     * have it.
     */
    public Map<String, Integer> vocabulary() {
        return passages.vocabulary();
    }

    /**
     * Returns how near each sentence of each passage is to a query where it stands: cosines, those of other models than
     * {@value CosineScale#REFERENCE_MODEL} mapped onto its scale, in the order of the passages and of their sentences without boilerplate;
     * an empty list for a passage that is not in the index.
     *
     * @param query from the embedder that the index was built with
     */
    public List<List<Double>> sentenceCosines(List<Passage> wanted, float[] query) {
        return passages.sentenceCosines(wanted, query);
    }

    /** Returns a number that grows with each change of the index, by whichever process. */
    public long generation() {
        return passages.generation();
    }

    /** Returns the model that its vectors are from; empty when nothing is indexed. */
    public Optional<IndexedModel> model() {
        return passages.model();
    }

    /** Asks for more until enough hits belong to this corpus, or there are no more. */
    private List<PassageHit> current(int max, IntFunction<List<ScoredPassage>> search) {
        for (int limit = max; ; limit *= 4) {
            List<ScoredPassage> found = search.apply(limit);
            List<ScoredPassage> ours = found.stream().filter(this::isCurrent).toList();
            if (ours.size() >= max || found.size() < limit) {
                return ranked(ours, max);
            }
        }
    }

    private boolean isCurrent(ScoredPassage found) {
        Article article = articles.get(found.passage().passage().article());
        return article != null && article.hash().equals(found.passage().articleHash());
    }

    private List<PassageHit> ranked(List<ScoredPassage> found, int max) {
        List<ScoredPassage> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(ScoredPassage::score)
                .reversed()
                .thenComparingInt(hit -> order.get(hit.passage().passage().article()))
                .thenComparingInt(hit -> hit.passage().passage().first()));
        List<PassageHit> hits = new ArrayList<>();
        for (ScoredPassage hit : sorted.subList(0, Math.min(max, sorted.size()))) {
            hits.add(new PassageHit(hit.passage().passage(), hits.size() + 1, hit.score()));
        }
        return hits;
    }
}
