package summitbot.evidence;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.IndexedNews;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;
import summitbot.retrieval.HybridRetriever;
import summitbot.retrieval.RankedPassage;
import summitbot.retrieval.RetrievalQuery;
import summitbot.retrieval.Retriever;

/** The sentences of the passages that retrieval found, best first. */
@State(Scope.Thread)
public class SentenceRankingBenchmark {
    private static final int QUESTIONS = 40;

    @Param("1000")
    public int articles;

    private IndexedNews news;
    private SentenceRanker ranker;
    private Iterator<Found> found;

    private record Found(UnderstoodQuestion question, QueryTerms terms, List<RankedPassage> passages) {}

    @Setup
    public void retrieve() {
        news = new IndexedNews(articles);
        CorpusStatistics statistics = new CorpusStatistics(news.corpus());
        ranker = new SentenceRanker(news.corpus(), statistics, Weights.BUNDLED.ranking());
        QuestionReader reader = new QuestionReader(news.corpus());
        QueryTermReader termReader = new QueryTermReader(statistics, news.corpus());
        Retriever retriever = HybridRetriever.over(
                news.corpus(), news.index(), news.embedder(), news.settings().retrieval());
        Iterator<String> questions = news.questions();
        found = InventedCorpus.endlessly(Stream.generate(questions::next)
                .limit(QUESTIONS)
                .map(text -> {
                    UnderstoodQuestion question = reader.read(Question.first(text));
                    QueryTerms terms = termReader.read(question);
                    RetrievalQuery query = new RetrievalQuery(
                            terms.embeddingText(), terms.searchTerms(), question.preferredArticles());
                    int passages = news.settings().retrieval().maxPassages();
                    return new Found(question, terms, retriever.retrieve(query, passages));
                })
                .toList());
    }

    @TearDown
    public void close() {
        news.close();
    }

    @Benchmark
    @Step(place = 8, value = "ranking the sentences of the passages found", bound = "a dozen features of each sentence")
    public List<EvidenceSentence> rank() {
        Found next = found.next();
        return ranker.rank(next.question, next.terms, next.passages);
    }
}
