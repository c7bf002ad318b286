package summitbot.command;

import java.net.URI;
import java.util.Iterator;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.GrownBots.GrownBot;
import summitbot.benchmark.growth.InventedCorpus;
import summitbot.chat.Reply;
import summitbot.storage.DataFolder;

/** From a question to the reply with its quotes, recording left out. */
@State(Scope.Thread)
public class QuotesAnswerBenchmark {
    /** Nobody listens there, and nobody is asked. */
    private static final URI NO_MODEL = URI.create("http://127.0.0.1:9");

    @Param("1000")
    public int articles;

    private InventedCorpus news;
    private GrownBot bot;
    private Iterator<String> questions;

    @Setup
    public void open() {
        news = new InventedCorpus(articles);
        Folders folders = new Folders(
                new DataFolder(news.data()),
                news.data().resolve("config"),
                news.data().resolve("prompts"),
                news.articles());
        bot = new GrowthBots(folders, SystemSurroundings.get(), Optional.empty())
                .open(news.articles(), news.data(), InventedCorpus::quickly, NO_MODEL);
        bot.index();
        questions = news.questions();
    }

    @TearDown
    public void close() {
        bot.close();
        news.close();
    }

    @Benchmark
    @Step(place = 10, value = "a whole quotes answer, {articles} articles", bound = "the embedding of the question")
    public Reply answer() {
        return bot.answer(questions.next(), false);
    }
}
