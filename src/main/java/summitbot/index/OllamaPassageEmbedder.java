package summitbot.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.corpus.Span;
import summitbot.failure.UnavailableException;
import summitbot.model.ModelFailedException;
import summitbot.model.ollama.OllamaEmbedder;
import summitbot.threads.DaemonThreads;

/**
 * Embeds with a model served by Ollama.
 *
 * <p>Ollama gives one vector a text and none a token, so the vector of a sentence cannot be taken out of that of its passage as with the
 * models in process. Each sentence is embedded alone, and the vector of its passage is added, so that "he" and "the talks" still lean on
 * what stands around them.
 */
final class OllamaPassageEmbedder implements PassageEmbedder {
    private static final Logger LOG = LoggerFactory.getLogger(OllamaPassageEmbedder.class);

    /**
     * How long things may take.
     *
     * @param query for one question, also when the model has to be loaded
     * @param batch for one request while indexing, and for a trial
     * @param pause between trials of a model that failed
     * @param digest how old the known digest may become
     */
    record Limits(Duration query, Duration batch, Duration pause, Duration digest) {
        static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    /** Texts of one request: enough that its overhead does not count, few enough for its time-out on a slow machine. */
    private static final int BATCH_TEXTS = 16;

    /** A longer text is embedded in halves: many models read 512 tokens, and Ollama cuts the rest off without a word. */
    private static final int MAX_CHARACTERS = 1_000;

    /**
     * How much of the passage's vector is added to that of a sentence. Of the 60 questions of the development set 46 were answered right
     * with 0, 48 with 0.25, 52 with 0.5 or 1 (all-minilm); a multilingual model does not mind.
     */
    private static final float PASSAGE_SHARE = 0.5f;

    private final String name;
    private final OllamaEmbedder model;
    private final EmbeddingPrefixes prefixes;
    private final Limits limits;
    private final EmbeddingBreaker breaker;
    private volatile @Nullable Known known;
    private volatile int dimension;
    private volatile String told = "";

    /** What was behind the model's name at a time. */
    private record Known(String identity, long nanos) {}

    /** @param name as in {@code config/bot.yaml} */
    OllamaPassageEmbedder(String name, OllamaEmbedder model, EmbeddingPrefixes prefixes, Limits limits) {
        this.name = name;
        this.model = model;
        this.prefixes = prefixes;
        this.limits = limits;
        breaker = new EmbeddingBreaker(name, limits.pause(), () -> embed(List.of("trial"), limits.batch()));
    }

    @Override
    public CompletableFuture<Void> preload() {
        DaemonThreads.of("load-embedding", this::loadQuietly).start();
        // Nothing is loaded into this process, so it may end at any time.
        return CompletableFuture.completedFuture(null);
    }

    private void loadQuietly() {
        try {
            embed(List.of("first"), limits.batch());
        } catch (UnavailableException e) {
            // Whoever needs the model tries again and hears of it.
        }
    }

    @Override
    public float[] embedQuery(String query) {
        return embedLong(prefixes.query(), query, limits.query());
    }

    @Override
    public Optional<float[]> embedQuery(String query, Supplier<Optional<IndexedModel>> index) {
        if (!breaker.letsThrough()) {
            return Optional.empty();
        }
        try {
            Optional<IndexedModel> indexed = index.get();
            String identity = knownIdentity();
            if (indexed.isPresent() && !indexed.get().identity().equals(identity)) {
                tell("Ollama now has " + identity + ", the index was built with "
                        + indexed.get().identity());
                return Optional.empty();
            }
            float[] vector = embedQuery(query);
            if (indexed.isPresent() && indexed.get().dimension() != vector.length) {
                tell("Ollama's " + name + " sent " + vector.length + " numbers, the index has "
                        + indexed.get().dimension());
                return Optional.empty();
            }
            told = "";
            return Optional.of(vector);
        } catch (UnavailableException e) {
            if (!Thread.currentThread().isInterrupted()) {
                breaker.open(e.getMessage());
            }
            return Optional.empty();
        }
    }

    /** Once, however many questions come. */
    private synchronized void tell(String line) {
        if (!told.equals(line)) {
            told = line;
            LOG.warn(
                    "{}; questions are answered by keywords alone until the command index has embedded the articles again.",
                    line);
        }
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> passages, Progress progress) {
        List<PassageVectors> vectors = new ArrayList<>(passages.size());
        int next = 0;
        while (next < passages.size()) {
            List<String> texts = new ArrayList<>();
            int end = next;
            while (end < passages.size() && texts.size() < BATCH_TEXTS) {
                texts.addAll(texts(passages.get(end++)));
            }
            List<float[]> embedded = embedAll(texts);
            int first = 0;
            for (PassageText passage : passages.subList(next, end)) {
                int count = 1 + passage.sentences().size();
                vectors.add(vectors(embedded.subList(first, first + count)));
                first += count;
                progress.update(vectors.size(), passages.size());
            }
            next = end;
        }
        return vectors;
    }

    /** The passage, then its sentences. */
    private static List<String> texts(PassageText passage) {
        List<String> texts = new ArrayList<>();
        texts.add(passage.text());
        for (Span sentence : passage.sentences()) {
            texts.add(sentence.of(passage.text()));
        }
        return texts;
    }

    private static PassageVectors vectors(List<float[]> embedded) {
        float[] whole = embedded.get(0);
        List<float[]> sentences = new ArrayList<>();
        for (float[] alone : embedded.subList(1, embedded.size())) {
            sentences.add(sum(alone, 1, whole, PASSAGE_SHARE));
        }
        return new PassageVectors(whole, sentences);
    }

    /** Texts that are short enough in one request, others each in their own. */
    private List<float[]> embedAll(List<String> texts) {
        if (texts.stream().allMatch(text -> text.length() <= MAX_CHARACTERS)) {
            return embed(texts.stream().map(text -> prefixes.passage() + text).toList(), limits.batch());
        }
        return texts.stream()
                .map(text -> embedLong(prefixes.passage(), text, limits.batch()))
                .toList();
    }

    private float[] embedLong(String prefix, String text, Duration timeout) {
        if (text.length() <= MAX_CHARACTERS) {
            return embed(List.of(prefix + text), timeout).get(0);
        }
        int middle = TextHalves.middle(text);
        float[] first = embedLong(prefix, text.substring(0, middle), timeout);
        float[] second = embedLong(prefix, text.substring(middle), timeout);
        return sum(first, middle, second, text.length() - middle);
    }

    private static float[] sum(float[] one, float weight, float[] other, float otherWeight) {
        float[] sum = new float[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] * weight + other[i] * otherWeight;
        }
        return TokenVectors.normalised(sum);
    }

    private List<float[]> embed(List<String> texts, Duration timeout) {
        try {
            List<float[]> vectors = model.embed(
                    texts.stream().map(text -> text.isBlank() ? "-" : text).toList(), timeout);
            vectors.forEach(TokenVectors::normalised);
            dimension = vectors.get(0).length;
            return vectors;
        } catch (ModelFailedException e) {
            throw unavailable(e);
        }
    }

    private String knownIdentity() {
        Known now = known;
        return now != null && System.nanoTime() - now.nanos < limits.digest().toNanos() ? now.identity : identity();
    }

    @Override
    public String identity() {
        try {
            String identity = name + model.digest().map(digest -> "@" + digest).orElse("");
            known = new Known(identity, System.nanoTime());
            return identity;
        } catch (ModelFailedException e) {
            throw unavailable(e);
        }
    }

    private UnavailableException unavailable(ModelFailedException failure) {
        // Without its full stop, for some say behind it what happens meanwhile.
        String reason = failure.getMessage().replaceAll("\\.$", "");
        return new UnavailableException("Embedding model " + name + ": " + reason, failure);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean mayBeAway() {
        return true;
    }

    @Override
    public boolean reachable() {
        return breaker.letsThrough();
    }

    /** {@inheritDoc} It is for such models that Ollama is asked; one that reads English alone has the English words too. */
    @Override
    public boolean readsManyLanguages() {
        return true;
    }

    @Override
    public boolean hasOwnScale() {
        return true;
    }

    @Override
    public int dimension() {
        return dimension > 0 ? dimension : embedQuery("dimension").length;
    }

    @Override
    public void close() {
        breaker.close();
        model.close();
    }
}
