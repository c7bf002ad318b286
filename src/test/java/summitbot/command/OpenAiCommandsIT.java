package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.testing.FakeOpenAi;

/** Whole commands with a language model on a server of OpenAI's API, there or not. */
class OpenAiCommandsIT {
    private static final String QUESTION = "How long did the negotiations at the Grey Lighthouse last?";
    private static final String KEY = "sk-1234567890";

    @TempDir
    Path folder;

    private final FakeOpenAi server = FakeOpenAi.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private CommandRun.Builder bot() {
        return CommandRun.in(folder.resolve("data"))
                .with("SUMMIT_BOT_MODEL_KIND", "openai")
                .with("SUMMIT_BOT_MODEL_NAME", FakeOpenAi.MODEL)
                .with("OPENAI_BASE_URL", server.address().toString());
    }

    @Test
    void answersInTheModelsOwnWordsWithStoredQuotes() {
        server.isVllm()
                .replies("{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":\"They lasted nearly four"
                        + " hours.\"}]}");

        CommandRun run = bot().run("ask", "--json", "--mode", "model", QUESTION);

        assertThat(run.status()).isZero();
        assertThat(run.json().path("mode").asText()).isEqualTo("model");
        assertThat(run.json().at("/statements/0/text").asText()).isEqualTo("They lasted nearly four hours.");
        assertThat(run.json().at("/statements/0/quotes/0/text").asText())
                .isEqualTo("The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.");
        assertThat(run.json().at("/provenance/model").asText()).isEqualTo(FakeOpenAi.MODEL);
    }

    @Test
    void doctorNamesTheServerByWhatItIs() {
        server.isLlamaCpp().replies("{\"number\":17}");

        assertThat(bot().run("doctor").out())
                .containsPattern("ok +openai +llama\\.cpp b1234-abc with fake/one-1B: structured output obeyed")
                .doesNotContain("ollama", "Ollama");
    }

    @Test
    void takesTheKeyFromAFileAndShowsItToNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        server.wantsKey(KEY).replies("{\"number\":17}");

        CommandRun right = bot().with("OPENAI_API_KEY_FILE", file.toString()).run("doctor");
        CommandRun wrong = bot().with("OPENAI_API_KEY", "sk-another-key").run("doctor");
        CommandRun none = bot().run("doctor");

        assertThat(right.out()).containsPattern("ok +openai ").doesNotContain(KEY);
        assertThat(wrong.out())
                .containsPattern("note +openai +.* refuses the key that OPENAI_API_KEY or OPENAI_API_KEY_FILE gives;")
                .doesNotContain("sk-another-key");
        assertThat(none.out()).containsPattern("note +openai +.* wants a key; set OPENAI_API_KEY, or");
    }

    @Test
    void aKeyThatIsNoneIsSaidAndNotRepeated() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\nand more\n");

        CommandRun run = bot().with("OPENAI_API_KEY_FILE", file.toString()).run("ask", "--mode", "model", QUESTION);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("OPENAI_API_KEY or the file").doesNotContain(KEY, "and more");
    }

    @Test
    void theChatSaysThatNothingServesTheModel() {
        server.close();

        CommandRun run = bot().typing("thanks\n").run("chat");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("nothing serves the language model fake/one-1B at " + server.address())
                .doesNotContain("llama");
    }

    @Test
    void theChatSaysThatTheServerLacksTheModel() {
        server.has("another");

        assertThat(bot().typing("thanks\n").run("chat").err())
                .contains("Quotes only until the server has the language model fake/one-1B.");
    }

    @Test
    void anEvaluationNamesWhatServedTheModel() {
        server.isVllm().replies("{\"verdict\": \"not_answered\", \"statements\": []}");

        JsonNode summary = bot().run(
                        "evaluate",
                        "--questions",
                        "src/test/resources/summitbot/command/questions/harbour.yaml",
                        "--mode",
                        "model",
                        "--type",
                        "factoid",
                        "--out",
                        folder.resolve("out").toString(),
                        "--json")
                .json();

        assertThat(summary.at("/manifest/model/name").textValue()).isEqualTo(FakeOpenAi.MODEL);
        assertThat(summary.at("/manifest/versions/vllm").textValue()).isEqualTo("0.11.0");
        assertThat(summary.at("/measures/prompt_tokens/mean").doubleValue()).isPositive();
    }

    @Test
    void anUnknownKindIsRefused() {
        CommandRun run = bot().with("SUMMIT_BOT_MODEL_KIND", "vllm").run("config", "check");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err() + run.out()).contains("model.kind is \"vllm\"; allowed is ollama or openai");
    }

    @Test
    void withoutOpenAiAsItsKindTheKeyIsNotEvenReadAndOllamaIsAsked() {
        CommandRun run = CommandRun.in(folder.resolve("data"))
                .with("OPENAI_API_KEY_FILE", folder.resolve("missing").toString())
                .with("OPENAI_BASE_URL", server.address().toString())
                .run("ask", "--mode", "model", QUESTION);

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("No Ollama server at http://127.0.0.1:1 ");
        assertThat(server.requests()).isZero();
    }
}
