package summitbot.command;

import java.util.List;
import java.util.Optional;
import summitbot.config.Settings.ModelSettings;
import summitbot.failure.InvalidInputException;
import summitbot.model.ModelServer;
import summitbot.model.ServedModel;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.model.ollama.OllamaServer;
import summitbot.model.openai.OpenAiKey;
import summitbot.model.openai.OpenAiServer;

/** The servers of models that settings and environment name. None is asked for anything here. */
final class ModelServers {
    private static final Secret KEY = new Secret(OpenAiKey.VARIABLE, "key");

    private final Surroundings surroundings;

    ModelServers(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Returns the language model on its servers.
     *
     * @throws InvalidInputException when an address is none, or the key is none or is not where the environment says
     */
    ServedModel connect(ModelSettings settings) {
        ServerKind kind = ServerKind.of(settings.kind());
        Optional<OpenAiKey> key = kind == ServerKind.OPENAI ? key() : Optional.empty();
        List<ModelServer> servers = ServerAddress.all(kind, surroundings.environment(), settings.hosts()).stream()
                .map(address -> server(address, settings, key))
                .toList();
        return ServedModel.on(servers, settings);
    }

    private static ModelServer server(ServerAddress address, ModelSettings settings, Optional<OpenAiKey> key) {
        return switch (address.kind()) {
            case OLLAMA -> new OllamaServer(address, settings);
            case OPENAI -> new OpenAiServer(address, settings, key);
        };
    }

    private Optional<OpenAiKey> key() {
        return KEY.value(surroundings).map(OpenAiKey::new);
    }

    /**
     * Returns the Ollama that embeds, where one is asked to: the first alone, for vectors are only to be compared with those of the very
     * same model. The hosts of a language model of another kind are none.
     */
    ServerAddress embedding(ModelSettings settings) {
        boolean ollama = ServerKind.of(settings.kind()) == ServerKind.OLLAMA;
        return ServerAddress.all(ServerKind.OLLAMA, surroundings.environment(), ollama ? settings.hosts() : List.of())
                .get(0);
    }
}
