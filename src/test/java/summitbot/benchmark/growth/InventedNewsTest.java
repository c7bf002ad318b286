package summitbot.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.corpus.Sentence;

class InventedNewsTest {
    @Test
    void anArticleIsTheSameHoweverManyThereAre(@TempDir Path few, @TempDir Path many) {
        new InventedNews(2).write(few);
        long characters = new InventedNews(6).write(many);

        Corpus corpus = CorpusReader.read(many);

        assertThat(corpus.articles())
                .hasSize(6)
                .startsWith(CorpusReader.read(few).articles().toArray(Article[]::new));
        assertThat(corpus.articles().stream()
                        .mapToLong(article -> article.text().length())
                        .sum())
                .isEqualTo(characters);
    }

    @Test
    void articlesHaveQuotableSentencesAndSpeakers(@TempDir Path folder) {
        new InventedNews(3).write(folder);

        assertThat(CorpusReader.read(folder).articles()).allSatisfy(article -> {
            List<Sentence> quotable =
                    article.sentences().stream().filter(Sentence::quotable).toList();
            assertThat(quotable).hasSize(9);
            assertThat(quotable).anyMatch(sentence -> sentence.speaker().isPresent());
        });
    }

    @Test
    void noQuestionIsAskedTwice() {
        List<String> questions = new InventedNews(2).questions(3_000);

        assertThat(new HashSet<>(questions)).hasSize(3_000);
        assertThat(new InventedNews(2).questions(3_000)).isEqualTo(questions);
    }
}
