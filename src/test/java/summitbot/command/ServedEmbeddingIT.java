package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.testing.FakeOllama;

/** Whole commands with an embedding model from Ollama, there or not. */
class ServedEmbeddingIT {
    private static final String NAME = "ollama:" + FakeOllama.MODEL;
    private static final String QUESTION = "How long did the negotiations at the lighthouse last?";
    private static final String QUOTE =
            "The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.";
    private static final String MEANWHILE = "; questions are answered by keywords alone meanwhile.";

    @TempDir
    Path data;

    @TempDir
    Path corpus;

    private final FakeOllama ollama = FakeOllama.start().embeds();
    private final String address = ollama.address().toString();

    @AfterEach
    void stop() {
        ollama.close();
    }

    private CommandRun.Builder bot() {
        return CommandRun.in(data).with("OLLAMA_BASE_URL", address).with("SUMMIT_BOT_INDEX_EMBEDDING_MODEL", NAME);
    }

    @Test
    void indexesAndAnswers() {
        CommandRun index = bot().run("index");
        CommandRun ask = bot().run("ask", QUESTION);

        assertThat(index.out()).startsWith("2 articles, ");
        assertThat(ask.status()).isZero();
        assertThat(ask.out()).contains(QUOTE);
        assertThat(ollama.embedded()).contains(List.of(QUESTION));
    }

    @Test
    void doctorNamesTheModelAndItsDimension() {
        bot().run("index");

        assertThat(bot().run("doctor").out())
                .containsPattern("ok +embedding +" + NAME + "@0123456789ab, 64 dimensions, ready after \\d+ ms")
                .containsPattern("ok +index +up to date");
    }

    @Test
    void answersByKeywordsWhileOllamaIsAway() {
        bot().run("index");
        ollama.close();

        CommandRun ask = bot().run("ask", "--mode", "quotes", QUESTION);
        CommandRun doctor = bot().run("doctor");

        assertThat(ask.status()).isZero();
        assertThat(ask.out()).contains(QUOTE);
        assertThat(ask.err()).doesNotContain("\tat ");
        assertThat(doctor.status()).isZero();
        assertThat(doctor.out())
                .containsPattern("note +embedding +Embedding model " + NAME + ": No Ollama server at .*")
                .contains(MEANWHILE)
                .containsPattern("ok +index +up to date");
    }

    @Test
    void answersFromTheIndexAsItIsWhileOllamaIsAway() throws IOException {
        copyCorpus();
        bot().without("--corpus").run("index", "--corpus", corpus.toString());
        Path article = corpus.resolve("articles").resolve("added.md");
        Files.writeString(
                article,
                "---\nid: added\norigin: 090_added.txt\ntitle: Added\ntitle_by: editor\n---\nA new pier opened.\n");
        ollama.close();

        CommandRun ask =
                bot().without("--corpus").run("ask", "--mode", "quotes", "--corpus", corpus.toString(), QUESTION);

        assertThat(ask.status()).isZero();
        assertThat(ask.out()).contains(QUOTE);
        assertThat(bot().without("--corpus")
                        .run("doctor", "--corpus", corpus.toString())
                        .out())
                .containsPattern("note +index +not up to date");
    }

    private void copyCorpus() throws IOException {
        try (var files = Files.walk(CommandRun.CORPUS)) {
            for (Path file : files.toList()) {
                Path copy = corpus.resolve(CommandRun.CORPUS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void withoutAnIndexItSaysWhatIsMissing() {
        ollama.close();

        CommandRun ask = bot().run("ask", QUESTION);
        CommandRun doctor = bot().run("doctor");

        assertThat(ask.status()).isEqualTo(1);
        assertThat(ask.out()).isEmpty();
        assertThat(ask.err().lines())
                .singleElement()
                .asString()
                .startsWith("Embedding model " + NAME + ": No Ollama server at " + address);
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).containsPattern("broken +embedding +Embedding model " + NAME);
    }

    @Test
    void saysHowToGetAModelThatIsMissing() {
        ollama.uninstall();

        CommandRun run = bot().run("index");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("has no model fake:1b; run: ollama pull fake:1b")
                .doesNotContain("\tat ");
        assertThat(bot().run("doctor").out()).containsPattern("broken +embedding .*run: ollama pull fake:1b");
    }

    @Test
    void refusesANameThatIsNone() {
        CommandRun run =
                bot().with("SUMMIT_BOT_INDEX_EMBEDDING_MODEL", "ollama:").run("index");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("allowed is e5-small-v2-q, bge-small-en-v15-q or ollama: with a model's name, such as");
    }
}
