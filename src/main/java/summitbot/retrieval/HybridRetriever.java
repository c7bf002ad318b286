package summitbot.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.config.Settings.RetrievalSettings;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.index.PassageEmbedder;
import summitbot.index.PassageIndex;

/**
 * Finds passages by meaning and by keywords, merges both rankings by rank, and puts the best of them in order by what they share with
 * the query. Safe for concurrent use.
 */
public final class HybridRetriever implements Retriever {
    /** Passages that are put in order; on SQuAD 2.0 ordering 100 instead found no more evidence. */
    private static final int RERANKED = 40;

    /** Where articles are preferred, each leg looks this many times deeper, since those articles' passages may stand far down. */
    private static final int DEEPER = 4;

    private final Retriever embedding;
    private final Retriever keyword;
    private final Reranker reranker;
    private final ReciprocalRankFusion fusion;
    private final int candidates;

    /**
     * A retriever over these two legs.
     *
     * @param settings how many candidates each leg contributes, and the constant of the fusion
     */
    public HybridRetriever(Retriever embedding, Retriever keyword, Reranker reranker, RetrievalSettings settings) {
        this.embedding = embedding;
        this.keyword = keyword;
        this.reranker = reranker;
        fusion = new ReciprocalRankFusion(settings.fusionK());
        candidates = settings.candidates();
    }

    /**
     * Returns the retriever that the bot uses.
     *
     * @param index the index of this corpus
     * @param embedder the one that the index was built with
     */
    public static Retriever over(
            Corpus corpus, PassageIndex index, PassageEmbedder embedder, RetrievalSettings settings) {
        QueryVectors queries = new QueryVectors(index, embedder);
        SentenceReader sentences = new SentenceReader(corpus, index, queries);
        TermReranker reranker = new TermReranker(corpus, index::vocabulary);
        Retriever hybrid = new HybridRetriever(
                new EmbeddingRetriever(index, queries),
                new KeywordRetriever(index, keywords -> reranker.statistics().telling(keywords)),
                reranker,
                settings);
        return (query, maxPassages) -> sentences.read(query, hybrid.retrieve(query, maxPassages));
    }

    @Override
    public List<RankedPassage> retrieve(RetrievalQuery query, int maxPassages) {
        Set<String> preferred = query.preferredArticles();
        int depth = Math.max(candidates, maxPassages) * (preferred.isEmpty() ? 1 : DEEPER);
        List<RankedPassage> fused = fuse(embedding.retrieve(query, depth), keyword.retrieve(query, depth));
        List<RankedPassage> best = preferredFirst(fused, preferred, Math.max(RERANKED, maxPassages));
        List<RankedPassage> ranked = PreferredArticles.raise(reranker.rerank(query, best), preferred);
        return ranked.subList(0, Math.min(maxPassages, ranked.size()));
    }

    private List<RankedPassage> fuse(List<RankedPassage> byEmbedding, List<RankedPassage> byKeyword) {
        Map<Passage, LegScore> embeddingScores = new LinkedHashMap<>();
        Map<Passage, LegScore> keywordScores = new LinkedHashMap<>();
        byEmbedding.forEach(
                ranked -> ranked.embedding().ifPresent(score -> embeddingScores.put(ranked.passage(), score)));
        byKeyword.forEach(ranked -> ranked.keyword().ifPresent(score -> keywordScores.put(ranked.passage(), score)));
        List<RankedPassage> fused = new ArrayList<>();
        for (ReciprocalRankFusion.Fused<Passage> item :
                fusion.fuse(List.of(List.copyOf(embeddingScores.keySet()), List.copyOf(keywordScores.keySet())))) {
            fused.add(new RankedPassage(
                    item.item(),
                    item.score(),
                    Optional.ofNullable(embeddingScores.get(item.item())),
                    Optional.ofNullable(keywordScores.get(item.item()))));
        }
        return fused;
    }

    /** The first passages of the ranking, with those of preferred articles among them however far down they stand. */
    private static List<RankedPassage> preferredFirst(List<RankedPassage> fused, Set<String> preferred, int max) {
        List<RankedPassage> best = new ArrayList<>(fused.subList(0, Math.min(max, fused.size())));
        int room = preferred.isEmpty() ? 0 : max;
        for (RankedPassage ranked : fused.subList(best.size(), fused.size())) {
            if (room > 0 && preferred.contains(ranked.passage().article())) {
                best.add(ranked);
                room--;
            }
        }
        return best;
    }
}
