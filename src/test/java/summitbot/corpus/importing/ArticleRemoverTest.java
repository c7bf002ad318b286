package summitbot.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;

class ArticleRemoverTest {
    @TempDir
    Path corpus;

    @BeforeEach
    void writeArticles() throws IOException {
        Files.createDirectories(corpus.resolve("articles"));
        Files.writeString(
                corpus.resolve("articles/2025-01-31-one.md"),
                "---\nid: one\norigin: a\ntitle: A\ntitle_by: editor\n---\nText.\n");
        Files.writeString(corpus.resolve("articles/broken.md"), "no front matter");
    }

    @Test
    void deletesTheFileOfAnId() {
        Path removed = ArticleRemover.remove(corpus, "one");

        assertThat(removed)
                .isEqualTo(corpus.resolve("articles/2025-01-31-one.md"))
                .doesNotExist();
        assertThat(corpus.resolve("articles/broken.md")).exists();
    }

    @Test
    void deletesABrokenFileByItsName() {
        assertThat(ArticleRemover.remove(corpus, "broken")).doesNotExist();
        assertThat(ArticleRemover.remove(corpus, "2025-01-31-one.md")).doesNotExist();
    }

    @Test
    void anUnknownNameIsRefusedAndNothingIsDeleted() {
        assertThatThrownBy(() -> ArticleRemover.remove(corpus, "../articles/broken"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("No article is called \"../articles/broken\"; there are one, broken.md.");
        assertThat(corpus.resolve("articles/broken.md")).exists();
    }

    @Test
    void anIdThatSeveralFilesHaveIsRefused() throws IOException {
        Files.copy(corpus.resolve("articles/2025-01-31-one.md"), corpus.resolve("articles/two.md"));

        assertThatThrownBy(() -> ArticleRemover.remove(corpus, "one"))
                .hasMessage("Several files have the id \"one\"; name one of them: 2025-01-31-one.md, two.md.");
    }
}
