package summitbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines that people read, word for word. */
class ModelStatusTest {
    private static final ServerAddress ADDRESS = ServerAddress.parse(ServerKind.OLLAMA, "http://127.0.0.1:11434");
    private static final ServerAddress OTHER = ServerAddress.parse(ServerKind.OPENAI, "http://127.0.0.1:8000/v1");
    private static final String MODEL = "qwen3:4b-instruct";
    private static final ServerSoftware OLLAMA = new ServerSoftware("Ollama", "0.9.6");

    /** A status, its line, and whether questions go to the model. */
    record Case(ModelStatus status, String line, boolean usable) {}

    static List<Case> cases() {
        return List.of(
                new Case(
                        new ModelStatus.NoServer(ADDRESS, "connection refused"),
                        "No Ollama server at http://127.0.0.1:11434 (connection refused); answering with quotes only.",
                        false),
                new Case(
                        new ModelStatus.NoServer(OTHER, "connection refused"),
                        "No OpenAI-compatible server at http://127.0.0.1:8000/v1 (connection refused); answering with"
                                + " quotes only.",
                        false),
                new Case(
                        new ModelStatus.Unchecked(OTHER, "m"),
                        "The OpenAI-compatible server at http://127.0.0.1:8000/v1 has not been asked for m yet.",
                        true),
                new Case(
                        new ModelStatus.Installed(
                                ServerKind.OPENAI, new ServerSoftware("vLLM", "0.11.0"), "m", Optional.empty()),
                        "vLLM 0.11.0 has m; it has not been asked anything yet.",
                        true),
                new Case(
                        new ModelStatus.Missing(
                                "Ollama 0.9.6 has no model qwen3:4b-instruct; run: ollama pull qwen3:4b-instruct"),
                        "Ollama 0.9.6 has no model qwen3:4b-instruct; run: ollama pull qwen3:4b-instruct;"
                                + " answering with quotes only until then.",
                        false),
                new Case(
                        new ModelStatus.Failing("Ollama at http://127.0.0.1:11434 gave no complete reply within 60 s."),
                        "Ollama at http://127.0.0.1:11434 gave no complete reply within 60 s;"
                                + " answering with quotes only until it works again.",
                        false),
                new Case(
                        new ModelStatus.Unchecked(ADDRESS, MODEL),
                        "Ollama at http://127.0.0.1:11434 has not been asked for qwen3:4b-instruct yet.",
                        true),
                new Case(
                        new ModelStatus.Installed(ServerKind.OLLAMA, OLLAMA, MODEL, Optional.empty()),
                        "Ollama 0.9.6 has qwen3:4b-instruct; it is loaded with its first question.",
                        true),
                new Case(
                        new ModelStatus.Ready(
                                OLLAMA,
                                MODEL,
                                Optional.of("0edcdef34593"),
                                8_192,
                                OptionalInt.of(262_144),
                                true,
                                Thinking.OFF,
                                1_200),
                        "Ollama 0.9.6 with qwen3:4b-instruct (0edcdef34593): structured output obeyed, thinking switched"
                                + " off, context of 8192 of 262144 tokens, test reply in 1200 ms.",
                        true),
                new Case(
                        new ModelStatus.Ready(
                                new ServerSoftware("Ollama", "of unknown version"),
                                MODEL,
                                Optional.empty(),
                                4_096,
                                OptionalInt.empty(),
                                false,
                                Thinking.UNSET,
                                900),
                        "Ollama of unknown version with qwen3:4b-instruct: structured output not obeyed (quotes are"
                                + " shown when a reply cannot be read), thinking left to the model, context of 4096"
                                + " tokens, test reply in 900 ms.",
                        true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isOneLineThatSaysWhatToDo(Case expected) {
        assertThat(expected.status().line()).isEqualTo(expected.line()).doesNotContain("\n");
        assertThat(expected.status().usable()).isEqualTo(expected.usable());
    }
}
