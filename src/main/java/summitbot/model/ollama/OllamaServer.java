package summitbot.model.ollama;

import java.io.IOException;
import java.time.Duration;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.InstalledModel;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.model.ModelServer;
import summitbot.model.ServerAddress;
import summitbot.model.ServerSoftware;
import summitbot.model.Tuning;
import summitbot.model.http.ServerConnection;
import summitbot.model.http.StreamedChat;

/** One Ollama, asked for the model of the settings. Safe for concurrent use; its threads are daemons and end with {@link #close()}. */
public final class OllamaServer implements ModelServer {
    /** It takes milliseconds; five seconds allow for a machine whose cores are all busy with a model. */
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(5);

    private final String model;
    private final ServerConnection connection;
    private final OllamaFailures failures;
    private final OllamaCatalog catalog;
    private final StreamedChat chat;

    /** Does not touch the network. */
    public OllamaServer(ServerAddress address, ModelSettings settings) {
        this(address, settings, LOOK_TIMEOUT);
    }

    /**
     * Does not touch the network.
     *
     * @param lookTimeout for connecting, and for each question about what the server has
     */
    public OllamaServer(ServerAddress address, ModelSettings settings, Duration lookTimeout) {
        model = settings.name();
        connection = new ServerConnection(address, lookTimeout);
        failures = new OllamaFailures(address, model);
        catalog = new OllamaCatalog(connection, failures, lookTimeout);
        chat = new StreamedChat(connection, new OllamaProtocol(address, settings), failures);
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
        var unused = catalog.software();
    }

    @Override
    public InstalledModel look() {
        ServerSoftware software = catalog.software();
        return catalog.model(software, model);
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
