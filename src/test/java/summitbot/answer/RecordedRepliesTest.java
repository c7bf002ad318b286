package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.evidence.EvidenceSentence;
import summitbot.prompts.PromptTask;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SamplePrompts;
import summitbot.testing.ScriptedLanguageModel;
import summitbot.yaml.YamlReader;

/**
 * Replies of good, mediocre and hostile models. {@code case.reply} holds one reply, or two parted by a line of equals signs where the first
 * calls for a repair; {@code case.expected} what may be shown. Numbers are those of {@link SampleCorpus#evidence()}.
 */
class RecordedRepliesTest {
    private static final Path FOLDER = Path.of("src/test/resources/summitbot/answer/replies");
    private static final String QUESTION = "How long did the negotiations last, and what was agreed?";

    private record Expected(ModelAnswer.Outcome outcome, int repairs, List<ExpectedStatement> statements) {}

    private record ExpectedStatement(String text, List<Integer> quotes) {}

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".reply"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsOnlyWhatIsExpected(String name) throws IOException {
        Expected expected = YamlReader.read(FOLDER.resolve(name + ".expected"), Expected.class);
        List<EvidenceSentence> evidence = SampleCorpus.evidence();
        ScriptedLanguageModel model = new ScriptedLanguageModel();
        for (String reply : Files.readString(FOLDER.resolve(name + ".reply")).split("\n=====\n", -1)) {
            model.thenReplies(reply);
        }

        ModelAnswer answer =
                answerer(model).answer(QUESTION, QUESTION, evidence, 0.7, Duration.ofMinutes(1), () -> false, "");

        assertThat(answer.outcome()).as("%s", answer.reasons()).isEqualTo(expected.outcome());
        assertThat(answer.repairs()).isEqualTo(expected.repairs());
        assertThat(answer.statements())
                .containsExactlyElementsOf(expected.statements().stream()
                        .map(statement -> new Statement(
                                statement.text(),
                                statement.quotes().stream()
                                        .map(number -> evidence.get(number - 1))
                                        .map(item -> Quote.of(item.article(), item.sentence()))
                                        .toList()))
                        .toList());
    }

    @Test
    void everyReplyHasItsExpectation() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected"))
                            .map(file -> file.getFileName().toString().replace(".expected", "")))
                    .containsExactlyInAnyOrderElementsOf(cases().toList());
        }
    }

    private static ModelAnswerer answerer(ScriptedLanguageModel model) {
        return new ModelAnswerer(
                SampleCorpus.corpus(),
                model,
                SamplePrompts.catalog().template(PromptTask.ANSWER),
                new ModelAnswerer.Limits(20, 4, 400));
    }
}
