package summitbot.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.PassageSplitter;
import summitbot.failure.UnavailableException;
import summitbot.storage.Database;

/**
 * Brings an index up to date with a corpus. Only passages that are new or changed are embedded. All of an update is stored at once, so
 * a crash or an error leaves the index as it was; embeddings are computed before, so that nobody waits. Safe for concurrent use, also
 * by several processes on one database: whoever comes second finds the work done.
 */
public final class CorpusIndexer {
    /** Cuts an article into passages. */
    interface Splitter {
        List<Passage> split(Article article, int maxCharacters);
    }

    private final SqlPassages passages;
    private final PassageEmbedder embedder;
    private final Splitter splitter;
    private final String splitterVersion;
    private final int passageCharacters;

    /**
     * Makes an indexer.
     *
     * @param database of the schema {@link summitbot.storage.Schema#INDEX}
     * @param embedder also embeds the queries of this index
     * @param passageCharacters how long a passage may become, in characters
     */
    public CorpusIndexer(Database database, PassageEmbedder embedder, int passageCharacters) {
        this(
                database,
                embedder,
                passageCharacters,
                PassageSplitter::split,
                Integer.toString(PassageSplitter.SPLITTER_VERSION));
    }

    /** With passages cut another way. */
    CorpusIndexer(
            Database database,
            PassageEmbedder embedder,
            int passageCharacters,
            Splitter splitter,
            String splitterVersion) {
        this.passages = new SqlPassages(database);
        this.embedder = embedder;
        this.passageCharacters = passageCharacters;
        this.splitter = splitter;
        this.splitterVersion = splitterVersion;
    }

    /** Whether the index holds this corpus as it is now, under the settings at hand. */
    public boolean isFresh(Corpus corpus) {
        return passages.manifest()
                .filter(stored -> stored.equals(manifest(corpus, identityOr(stored.model()))))
                .filter(stored -> !embedder.hasOwnScale() || passages.isScaled())
                .isPresent();
    }

    /** A model that is away is taken to be the one that the index was built with, so that the index can be searched by keywords. */
    private String identityOr(String stored) {
        try {
            return embedder.identity();
        } catch (UnavailableException e) {
            return stored;
        }
    }

    /** Whether keywords find something while the model is away: it is one that may be, and there is an index, up to date or not. */
    public boolean canWait() {
        return embedder.mayBeAway() && passages.count() > 0;
    }

    /**
     * Makes the index hold this corpus. Does next to nothing when it is fresh.
     *
     * @throws summitbot.failure.UnavailableException when the model or the database fails; the index is then as before
     */
    public IndexReport update(Corpus corpus, Progress progress) {
        if (isFresh(corpus)) {
            return new IndexReport(passages.count(), 0, 0);
        }
        String identity = embedder.identity();
        List<IndexedPassage> wanted = split(corpus, identity);
        Map<String, PassageVectors> embedded = new HashMap<>();
        Optional<Integer> removed = Optional.empty();
        while (removed.isEmpty()) {
            embed(missing(corpus, wanted, passages.contents(), embedded), embedded, progress);
            removed = passages.replace(build(corpus, identity, wanted, false), wanted, embedded);
        }
        return new IndexReport(wanted.size(), embedded.size(), removed.get());
    }

    /**
     * As {@link #update}, but embeds every passage again, whatever the index holds.
     *
     * @throws summitbot.failure.UnavailableException when the model or the database fails; the index is then as before
     */
    public IndexReport rebuild(Corpus corpus, Progress progress) {
        String identity = embedder.identity();
        List<IndexedPassage> wanted = split(corpus, identity);
        Map<String, PassageVectors> embedded = new HashMap<>();
        embed(missing(corpus, wanted, Set.of(), embedded), embedded, progress);
        int removed = passages.replace(build(corpus, identity, wanted, true), wanted, embedded)
                .orElseThrow();
        return new IndexReport(wanted.size(), embedded.size(), removed);
    }

    private IndexManifest manifest(Corpus corpus, String identity) {
        return new IndexManifest(corpus.hash(), identity, splitterVersion, passageCharacters);
    }

    private IndexBuild build(Corpus corpus, String identity, List<IndexedPassage> wanted, boolean anew) {
        return new IndexBuild(manifest(corpus, identity), anew, samples(corpus, wanted));
    }

    /** The first sentences of passages all over the corpus, read as queries. */
    private Optional<List<IndexBuild.Sample>> samples(Corpus corpus, List<IndexedPassage> wanted) {
        if (!embedder.hasOwnScale()) {
            return Optional.empty();
        }
        List<IndexBuild.Sample> samples = new ArrayList<>();
        for (IndexedPassage passage : Spread.over(wanted, IndexBuild.SAMPLES)) {
            PassageText text =
                    passage.embedded(corpus.article(passage.passage().article()).orElseThrow());
            if (!text.sentences().isEmpty()) {
                String sentence = text.sentences().get(0).of(text.text());
                samples.add(new IndexBuild.Sample(passage.id(), embedder.embedQuery(sentence)));
            }
        }
        return Optional.of(samples);
    }

    private List<IndexedPassage> split(Corpus corpus, String identity) {
        List<IndexedPassage> all = new ArrayList<>();
        for (Article article : corpus.articles()) {
            for (Passage passage : splitter.split(article, passageCharacters)) {
                all.add(IndexedPassage.of(passage, article.hash(), identity));
            }
        }
        return all;
    }

    /** Contents without a vector, and their texts. */
    private static Map<String, PassageText> missing(
            Corpus corpus, List<IndexedPassage> wanted, Set<String> stored, Map<String, PassageVectors> embedded) {
        Map<String, PassageText> missing = new LinkedHashMap<>();
        for (IndexedPassage passage : wanted) {
            if (!stored.contains(passage.content()) && !embedded.containsKey(passage.content())) {
                Article article = corpus.article(passage.passage().article()).orElseThrow();
                missing.put(passage.content(), passage.embedded(article));
            }
        }
        return missing;
    }

    private void embed(Map<String, PassageText> texts, Map<String, PassageVectors> into, Progress progress) {
        if (texts.isEmpty()) {
            return;
        }
        List<PassageVectors> vectors = embedder.embedPassages(List.copyOf(texts.values()), progress);
        int next = 0;
        for (String content : texts.keySet()) {
            into.put(content, vectors.get(next++));
        }
    }
}
