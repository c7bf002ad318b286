package summitbot.index;

import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.IndexedNews;
import summitbot.text.StopWords;

/** The passages that have any of the words of a question. */
@State(Scope.Thread)
public class KeywordSearchBenchmark {
    @Param("1000")
    public int articles;

    private IndexedNews news;
    private PassageIndex index;
    private Iterator<String> questions;
    private int candidates;

    @Setup
    public void open() {
        news = new IndexedNews(articles);
        index = news.index();
        questions = news.questions();
        candidates = news.settings().retrieval().candidates();
    }

    @TearDown
    public void close() {
        news.close();
    }

    @Benchmark
    @Step(place = 7, value = "keyword search of a question, {articles} articles", bound = "FTS5: the list of each word")
    public List<PassageHit> search() {
        return index.byKeywords(StopWords.contentOf(questions.next()), candidates);
    }
}
