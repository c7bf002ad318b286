package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    void namesTheLineOfWhatIsWrong() throws IOException {
        refused(
                Files.readString(FILE).replace("\"id\": \"q3\"", "\"id\": \"q1\""),
                ":8: the id q1 stands twice; give a SQuAD 2.0 file.");
        refused(
                Files.readString(FILE).replace("\"answer_start\": 50", "\"answer_start\": 500"),
                ":12: answer_start of question q4 is 500; allowed is 0 to 57.");
        refused(
                Files.readString(FILE).replace("\"title\": \"Port", "\"name\": \"Port"),
                ":10: the text title is missing; give a SQuAD 2.0 file.");
        refused("{\n\"data\": [}", ":2: cannot be read as JSON; give a SQuAD 2.0 file.");
        refused("", ":1: the list data is missing; give a SQuAD 2.0 file.");
        refused("{\"data\": []}", ":1: holds no questions; give a SQuAD 2.0 file.");
    }

    private void refused(String content, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), content);

        assertThatThrownBy(() -> SquadReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + problem);
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        Path file = Files.write(folder.resolve("utf16.json"), "{\"data\": []}".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> SquadReader.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file + ":1: ");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> SquadReader.read(folder.resolve("nowhere.json")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no file ");
    }
}
