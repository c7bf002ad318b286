package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.evaluation.SquadReader.SquadArticle;
import summitbot.evaluation.SquadReader.SquadQuestion;
import summitbot.failure.InvalidInputException;

class SquadReaderTest {
    private static final Path FILE = Path.of("src/test/resources/summitbot/benchmark/squad/lighthouse.json");

    @TempDir
    Path folder;

    @Test
    void readsArticlesParagraphsAndQuestions() {
        List<SquadArticle> articles = SquadReader.read(FILE);

        assertThat(articles).extracting(SquadArticle::title).containsExactly("Grey Lighthouse", "Port: \"Kesh\"");
        assertThat(articles.get(0).paragraphs()).hasSize(2);
        assertThat(articles.get(0).paragraphs().get(0).questions())
                .containsExactly(
                        new SquadQuestion("q1", "Who built the lighthouse?", List.of(62)),
                        new SquadQuestion("q2", "Who painted the lighthouse?", List.of()));
        assertThat(articles.get(0).paragraphs().get(1).questions().get(0).answerStarts())
                .containsExactly(52, 45);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{}",
                "{\"data\": [{\"title\": \"x\"}]}",
                "{\"data\": [{\"paragraphs\": []}]}",
                "{\"data\": [{\"title\": \"x\", \"paragraphs\": [{\"context\": \"c\"}]}]}",
                "{\"data\": [{\"title\": \"x\", \"paragraphs\": [{\"context\": \"c\", \"qas\": [{\"id\": \"1\", \"question\": \"q\","
                        + " \"answers\": [{\"answer_start\": 7}]}]}]}]}"
            })
    void namesTheFileThatIsNotInThisFormat(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), content);

        assertThatThrownBy(() -> SquadReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("broken.json");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> SquadReader.read(folder.resolve("nowhere.json")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nowhere.json is not a file");
    }
}
