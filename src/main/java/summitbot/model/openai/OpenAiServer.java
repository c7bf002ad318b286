package summitbot.model.openai;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.InstalledModel;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.model.ModelServer;
import summitbot.model.ServerAddress;
import summitbot.model.Tuning;
import summitbot.model.http.ServerConnection;
import summitbot.model.http.StreamedChat;

/**
 * One server of OpenAI's API, asked for the model of the settings. It has to offer structured output by a JSON schema ({@code
 * response_format}) and streaming. Safe for concurrent use; its threads are daemons and end with {@link #close()}.
 */
public final class OpenAiServer implements ModelServer {
    /** It takes milliseconds; five seconds allow for a machine whose cores are all busy with a model. */
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(5);

    private final String model;
    private final ServerConnection connection;
    private final OpenAiFailures failures;
    private final OpenAiCatalog catalog;
    private final StreamedChat chat;

    /**
     * Does not touch the network.
     *
     * @param key sent with each request; empty where the server wants none
     */
    public OpenAiServer(ServerAddress address, ModelSettings settings, Optional<OpenAiKey> key) {
        this(address, settings, key, LOOK_TIMEOUT);
    }

    /**
     * Does not touch the network.
     *
     * @param lookTimeout for connecting, and for each question about what the server has
     */
    public OpenAiServer(ServerAddress address, ModelSettings settings, Optional<OpenAiKey> key, Duration lookTimeout) {
        model = settings.name();
        connection = new ServerConnection(address, lookTimeout);
        failures = new OpenAiFailures(address, model, key);
        OpenAiPaths paths = OpenAiPaths.of(address);
        catalog = new OpenAiCatalog(connection, paths, key, failures, lookTimeout);
        chat = new StreamedChat(connection, new OpenAiProtocol(paths, settings, key, failures), failures);
    }

    @Override
    public ServerAddress address() {
        return connection.address();
    }

    @Override
    public void greet(Duration connecting) {
        try {
            connection.reach(connecting);
        } catch (IOException e) {
            throw failures.sort(e);
        }
        catalog.greet();
    }

    @Override
    public InstalledModel look() {
        return catalog.model(model);
    }

    @Override
    public ModelReply ask(ModelRequest request, Duration timeout, Tuning tuning) {
        return chat.ask(request, timeout, tuning);
    }

    @Override
    public boolean closed() {
        return connection.closed();
    }

    @Override
    public void close() {
        connection.close();
    }
}
