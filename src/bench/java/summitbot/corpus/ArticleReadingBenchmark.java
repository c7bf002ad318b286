package summitbot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import summitbot.benchmark.Step;
import summitbot.benchmark.growth.InventedCorpus;

/** The text of an article file becomes sentences with their roles and speakers. */
@State(Scope.Thread)
public class ArticleReadingBenchmark {
    private static final int ARTICLES = 50;

    private final ArticleReader reader = new ArticleReader(BoilerplateRules.general(), Glossary.EMPTY);
    private Iterator<String> texts;

    @Setup
    public void write() throws IOException {
        try (InventedCorpus news = new InventedCorpus(ARTICLES)) {
            List<String> all = new ArrayList<>();
            for (Path file : ArticleFiles.list(news.articles())) {
                all.add(Files.readString(file));
            }
            texts = InventedCorpus.endlessly(all);
        }
    }

    @Benchmark
    @Step(place = 1, value = "reading an article of nine sentences", bound = "rules for speakers and boilerplate")
    public Article read() {
        return reader.parse("article.md", texts.next());
    }
}
