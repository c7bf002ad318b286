package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.evidence.Weights;
import summitbot.yaml.YamlReader;

/** The command as people run it, on invented news. */
class LearnCommandIT {
    private static final Path NEWS = Path.of("src/test/resources/summitbot/news/ferry");

    @TempDir
    Path folder;

    private CommandRun learn(Path corpus, Path questions, Path out) {
        return CommandRun.in(folder.resolve("data"))
                .run("learn", "--set", corpus + "=" + questions, "--limit", "12", "--out", out.toString());
    }

    @Test
    void writesTheSameWeightsInEveryRun() throws IOException {
        Path first = Files.writeString(folder.resolve("first.yaml"), "what stood there before");
        Path second = folder.resolve("second.yaml");

        CommandRun run = learn(NEWS, NEWS.resolve("questions.yaml"), first);
        CommandRun again = learn(NEWS, NEWS.resolve("questions.yaml"), second);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("ranking, " + NEWS.resolve("questions.yaml") + ": first sentence right ");
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(first).hasSameBinaryContentAs(second);
        Weights weights = YamlReader.read(first, Weights.class);
        assertThat(weights.ranking().weights().keySet())
                .isEqualTo(Weights.BUNDLED.ranking().weights().keySet());
        assertThat(weights.confidence().weights().keySet())
                .isEqualTo(Weights.BUNDLED.confidence().weights().keySet());
        assertThat(weights.ranking().weights().get("sentenceMeaning")).isPositive();
    }

    private CommandRun learnFrom(String questions) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.yaml"), questions);
        return learn(CommandRun.CORPUS, file, folder.resolve("weights.yaml"));
    }

    @Test
    void refusesQuestionsThatAllHaveAnAnswer() throws IOException {
        CommandRun run = learnFrom("""
                - id: q1
                  question: How long did the negotiations last?
                  lang: en
                  type: factoid
                  answerable: true
                  gold_quotes:
                    all_of:
                      - any_of:
                          - {source: "010", text: The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.}
                """);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is nothing to learn the confidence from: the articles answer all these");
        assertThat(folder.resolve("weights.yaml")).doesNotExist();
    }

    @Test
    void refusesQuestionsWithoutAnAnswerAlone() throws IOException {
        CommandRun run = learnFrom("""
                - id: q1
                  question: Who won the football match in Lisbon?
                  lang: en
                  type: out-of-scope
                  answerable: false
                """);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("There is nothing to learn the ranking from: for none of these questions a right");
        assertThat(folder.resolve("weights.yaml")).doesNotExist();
    }
}
