package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.corpus.Article;
import summitbot.corpus.CorpusReader;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

class PrintedArticlesTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheTextBehindTheFrontMatterByteForByte() {
        PrintedArticle article = PrintedArticles.parse(
                "a.md", "---\nid: a\norigin: 007_x.txt\npublished: 2031-03-14\n---\n leading\n---\nend");

        assertThat(article.text()).isEqualTo(" leading\n---\nend");
        assertThat(article.source()).isEqualTo("007");
        assertThat(article.published()).contains("2031-03-14");
        assertThat(article.publisher()).isEmpty();
    }

    @Test
    void cutsByOffsetsAndRefusesThoseOutside() {
        PrintedArticle article = PrintedArticles.parse("a.md", "---\nid: a\n---\nOne two. One.");

        assertThat(article.prints("two", 4, 7)).isTrue();
        assertThat(article.prints("two", 4, 8)).isFalse();
        assertThat(article.prints("", -1, 0)).isFalse();
        assertThat(article.prints("One.", 9, 99)).isFalse();
        assertThat(article.occurrences("One")).containsExactly(0, 9);
        assertThat(article.occurrences("")).isEmpty();
    }

    @Test
    void readsTheArticlesOfAFolder() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/b.md"), "---\nid: b\norigin: b.txt\n---\nText.");
        Files.writeString(folder.resolve("articles/notes.txt"), "no article");

        PrintedArticles articles = PrintedArticles.read(folder);

        assertThat(articles.all()).hasSize(1);
        assertThat(articles.withId("b")).isPresent();
        assertThat(articles.withSource("b")).hasSize(1);
        assertThat(articles.withSource("001")).isEmpty();
    }

    @Test
    void everySentenceOfTheCorpusStandsAtItsOffsetsInItsFile() {
        Path corpus = Path.of("corpus");
        PrintedArticles printed = PrintedArticles.read(corpus);

        for (Article article : CorpusReader.read(corpus).articles()) {
            PrintedArticle file = printed.withId(article.id()).orElseThrow();
            assertThat(file.source()).isEqualTo(article.source());
            assertThat(file.publisher()).isEqualTo(article.attribution().publisher());
            assertThat(article.sentences())
                    .allMatch(sentence -> file.prints(sentence.text(), sentence.start(), sentence.end()));
        }
    }

    @Test
    void refusesAFileWithoutFrontMatterAndAMissingFolder() {
        assertThatThrownBy(() -> PrintedArticles.parse("a.md", "Only text."))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("a.md:1: ");
        assertThatThrownBy(() -> PrintedArticles.read(folder.resolve("nowhere")))
                .isInstanceOf(UnavailableException.class);
    }
}
