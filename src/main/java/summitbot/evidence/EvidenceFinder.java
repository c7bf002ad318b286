package summitbot.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.SentenceId;
import summitbot.question.AnswerKind;
import summitbot.question.UnderstoodQuestion;
import summitbot.retrieval.RankedPassage;
import summitbot.retrieval.RetrievalQuery;
import summitbot.retrieval.Retriever;

/** Finds and ranks the sentences that may answer a question. Safe for concurrent use. */
public final class EvidenceFinder {
    private static final String QUESTION_PARTS = "parts";

    /** What can be switched off: the features that rank sentences, and "parts", the search part by part. */
    public static final Set<String> PARTS = Stream.concat(
                    Weights.BUNDLED.ranking().weights().keySet().stream(), Stream.of(QUESTION_PARTS))
            .collect(Collectors.toSet());

    private final Corpus corpus;
    private final Retriever retriever;
    private final QueryTermReader termReader;
    private final SentenceRanker ranker;
    private final int maxPassages;
    private final LogisticModel confidence;
    private final boolean answersParts;

    /** A finder over one corpus, with all that it can do. */
    public EvidenceFinder(Corpus corpus, Retriever retriever, int maxPassages) {
        this(corpus, retriever, maxPassages, Set.of());
    }

    /**
     * A finder over one corpus.
     *
     * @param maxPassages how many passages are searched for sentences, at least 1
     * @param without which of {@link #PARTS} are switched off
     */
    public EvidenceFinder(Corpus corpus, Retriever retriever, int maxPassages, Set<String> without) {
        this(corpus, retriever, maxPassages, Weights.BUNDLED.without(without), !without.contains(QUESTION_PARTS));
    }

    /** A finder over one corpus, with all that it can do, that ranks by these weights and is as sure as they say. */
    public EvidenceFinder(Corpus corpus, Retriever retriever, int maxPassages, Weights weights) {
        this(corpus, retriever, maxPassages, weights, true);
    }

    private EvidenceFinder(Corpus corpus, Retriever retriever, int maxPassages, Weights weights, boolean answersParts) {
        this.corpus = corpus;
        this.retriever = retriever;
        this.maxPassages = maxPassages;
        CorpusStatistics statistics = new CorpusStatistics(corpus);
        termReader = new QueryTermReader(statistics, corpus);
        ranker = new SentenceRanker(corpus, statistics, weights.ranking());
        confidence = weights.confidence();
        this.answersParts = answersParts;
    }

    /**
     * Returns the passages that a search for this question finds, in the order of their best sentences; one without a sentence that can
     * be quoted stands last.
     */
    public List<RankedPassage> passages(UnderstoodQuestion question) {
        QueryTerms terms = termReader.read(question);
        List<RankedPassage> found = passages(question, terms);
        List<SentenceId> ranked = ranker.rank(question, terms, found).stream()
                .map(sentence -> sentence.sentence().id())
                .toList();
        return found.stream()
                .sorted(Comparator.comparingInt(passage -> place(passage.passage(), ranked)))
                .toList();
    }

    /** The place of the best of its sentences; behind all others for a passage without one that can be quoted. */
    private static int place(Passage passage, List<SentenceId> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            SentenceId id = ranked.get(i);
            if (id.article().equals(passage.article())
                    && passage.first() <= id.number()
                    && id.number() <= passage.last()) {
                return i;
            }
        }
        return ranked.size();
    }

    /** Returns the evidence for a question; without sentences when nothing is found or nothing is asked. */
    public Evidence find(UnderstoodQuestion question) {
        if (question.text().isBlank()) {
            return Evidence.NONE;
        }
        if (question.parts().isEmpty() || !answersParts) {
            return ofOne(question);
        }
        // Side by side: each embeds a text of its own.
        List<Evidence> all = Stream.concat(Stream.of(question), question.parts().stream())
                .parallel()
                .map(this::ofOne)
                .toList();
        Evidence whole = all.get(0);
        return new Evidence(
                whole.sentences(),
                whole.confidence(),
                all.subList(1, all.size()).stream().map(Evidence::sentences).toList());
    }

    private Evidence ofOne(UnderstoodQuestion question) {
        QueryTerms terms = termReader.read(question);
        List<EvidenceSentence> ranked = ranker.rank(question, terms, passages(question, terms));
        return new Evidence(ranked, Confidence.of(confidence, question, terms, ranked), List.of());
    }

    private List<RankedPassage> passages(UnderstoodQuestion question, QueryTerms terms) {
        String ownWords = question.language().equals("en") ? "" : (question.text() + " " + question.context()).strip();
        RetrievalQuery query =
                new RetrievalQuery(terms.embeddingText(), ownWords, terms.searchTerms(), question.preferredArticles());
        List<RankedPassage> found = retriever.retrieve(query, maxPassages);
        return question.expects(AnswerKind.SUMMARY) ? withWholeArticles(question, found) : found;
    }

    /** A summary of an article may need any of its sentences, whatever the words of the question. */
    private List<RankedPassage> withWholeArticles(UnderstoodQuestion question, List<RankedPassage> found) {
        List<RankedPassage> all = new ArrayList<>(found);
        for (String id : question.preferredArticles()) {
            corpus.article(id)
                    .map(article -> new Passage(id, 1, article.sentences().size(), "", ""))
                    .ifPresent(whole -> all.add(new RankedPassage(whole, 0, Optional.empty(), Optional.empty())));
        }
        return all;
    }
}
