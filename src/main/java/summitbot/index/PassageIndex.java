package summitbot.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
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
    /** A hit with what its place depends on. */
    private record Found(IndexedPassage passage, double score) {}

    private final SqliteEmbeddingStore embeddings;
    private final SqlitePassages passages;
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private PassageIndex(Database database, Corpus corpus) {
        embeddings = new SqliteEmbeddingStore(database);
        passages = new SqlitePassages(database);
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
        Embedding embedding = Embedding.from(query);
        return current(max, limit -> {
            List<Found> found = new ArrayList<>();
            for (EmbeddingMatch<TextSegment> match : embeddings
                    .search(EmbeddingSearchRequest.builder()
                            .queryEmbedding(embedding)
                            .maxResults(limit)
                            .build())
                    .matches()) {
                found.add(new Found(IndexedPassage.of(match.embedded()), 2 * match.score() - 1));
            }
            return found;
        });
    }

    /**
     * Returns the passages that have at least one of the keywords, best first by BM25; equal scores in the order of the corpus.
     *
     * @param keywords words or phrases as people write them; case, diacritics and English endings do not matter
     * @param max how many at most, at least 1
     * @return empty when no passage has any of them
     */
    public List<PassageHit> byKeywords(List<String> keywords, int max) {
        return current(
                max,
                limit -> passages.byKeywords(keywords, limit).stream()
                        .map(hit -> new Found(hit.passage(), hit.score()))
                        .toList());
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
    private List<PassageHit> current(int max, IntFunction<List<Found>> search) {
        for (int limit = max; ; limit *= 4) {
            List<Found> found = search.apply(limit);
            List<Found> ours = found.stream().filter(this::isCurrent).toList();
            if (ours.size() >= max || found.size() < limit) {
                return ranked(ours, max);
            }
        }
    }

    private boolean isCurrent(Found found) {
        Article article = articles.get(found.passage.passage().article());
        return article != null && article.hash().equals(found.passage.articleHash());
    }

    private List<PassageHit> ranked(List<Found> found, int max) {
        List<Found> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparingInt(hit -> order.get(hit.passage.passage().article()))
                .thenComparingInt(hit -> hit.passage.passage().first()));
        List<PassageHit> hits = new ArrayList<>();
        for (Found hit : sorted.subList(0, Math.min(max, sorted.size()))) {
            hits.add(new PassageHit(hit.passage.passage(), hits.size() + 1, hit.score));
        }
        return hits;
    }
}
