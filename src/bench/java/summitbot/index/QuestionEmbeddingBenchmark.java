package summitbot.index;

import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.config.SettingsReader;

/** The vector of a question, by the model of the default settings. */
@State(Scope.Thread)
public class QuestionEmbeddingBenchmark {
    private final InventedCorpus news = new InventedCorpus(50);
    private final Iterator<String> questions = news.questions();
    private final PassageEmbedder embedder =
            EmbeddingModels.of(SettingsReader.defaults().index().embeddingModel(), 1);

    @Setup
    public void load() {
        embedder.embedQuery("loads the model");
    }

    @TearDown
    public void close() {
        news.close();
    }

    @Benchmark
    @Step(place = 3, value = "embedding a question", bound = "the model's multiplications")
    public float[] embed() {
        return embedder.embedQuery(questions.next());
    }
}
