package summitbot.question;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.corpus.CorpusReader;

/** What a question asks: language, kind of answer, names, publisher. */
@State(Scope.Thread)
public class QuestionReadingBenchmark {
    @Param("1000")
    public int articles;

    private InventedCorpus news;
    private QuestionReader reader;
    private Iterator<String> questions;

    @Setup
    public void open() {
        news = new InventedCorpus(articles);
        reader = new QuestionReader(CorpusReader.read(news.articles()));
        questions = news.questions();
    }

    @TearDown
    public void close() {
        news.close();
    }

    @Benchmark
    @Step(place = 2, value = "understanding a question, {articles} articles", bound = "its words")
    public UnderstoodQuestion read() {
        return reader.read(Question.first(questions.next()));
    }
}
