package summitbot.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ollama.OllamaServer;
import summitbot.model.openai.OpenAiKey;
import summitbot.model.openai.OpenAiServer;
import summitbot.testing.FakeOllama;
import summitbot.testing.FakeOpenAi;

/** Requests, settings and limits that the tests of this package share. */
final class ModelSamples {
    /** Long enough for a busy machine; no test waits that long unless it fails. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final ModelLimits LIMITS = new ModelLimits(PATIENCE, PATIENCE, 2, Duration.ofMinutes(10));

    static final String ID_SCHEMA = """
            {"type":"object","properties":{"ids":{"type":"array","items":{"type":"integer","enum":[3,5,8]},"minItems":1,"maxItems":2}},"required":["ids"]}""";

    private ModelSamples() {}

    static ModelSettings settings(String name) {
        return new ModelSettings("ollama", name, List.of(), 4_096, 400, 0.0, 1, 30, 300, 30, 2, 30);
    }

    static HostedModel fake(URI address) {
        return fake(address, LIMITS);
    }

    static HostedModel fake(URI address, ModelLimits limits) {
        ModelSettings settings = settings(FakeOllama.MODEL);
        return new HostedModel(ollama(address, settings), settings, limits);
    }

    static OllamaServer ollama(URI address, ModelSettings settings) {
        return new OllamaServer(new ServerAddress(ServerKind.OLLAMA, address), settings, PATIENCE);
    }

    static HostedModel openAi(URI address) {
        return openAi(address, Optional.empty(), LIMITS);
    }

    static HostedModel openAi(URI address, Optional<String> key, ModelLimits limits) {
        ModelSettings settings = settings(FakeOpenAi.MODEL);
        return new HostedModel(openAiServer(address, settings, key), settings, limits);
    }

    static OpenAiServer openAiServer(URI address, ModelSettings settings, Optional<String> key) {
        return new OpenAiServer(
                new ServerAddress(ServerKind.OPENAI, address), settings, key.map(OpenAiKey::new), PATIENCE);
    }

    static ModelLimits pausing(Duration pause) {
        return new ModelLimits(PATIENCE, PATIENCE, 2, pause);
    }

    static ModelRequest question() {
        return question(() -> false);
    }

    static ModelRequest question(BooleanSupplier cancelled) {
        return question(PATIENCE, cancelled);
    }

    static ModelRequest question(Duration timeout, BooleanSupplier cancelled) {
        return new ModelRequest(
                "Reply with the numbers of the sentences that answer.",
                "[3] Rain fell. [5] The talks lasted three hours. [8] The hall was full.\nHow long did the talks last?",
                ID_SCHEMA,
                60,
                timeout,
                cancelled);
    }
}
