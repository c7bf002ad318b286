package summitbot.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import summitbot.config.Settings.ModelSettings;

/** A language model on one server or on several, which can be looked at. Safe for concurrent use. */
public interface ServedModel extends LanguageModel, AutoCloseable {
    /**
     * Returns the model on these servers, at least one, all of a kind; they are closed with it. Does not touch the network.
     *
     * @param servers asked for the model of the settings
     */
    static ServedModel on(List<? extends ModelServer> servers, ModelSettings settings) {
        return servers.size() == 1
                ? new HostedModel(servers.get(0), settings, ModelLimits.of(settings))
                : new ModelHosts(servers, settings);
    }

    /** Returns what is known now, without asking anyone. */
    ModelStatus status();

    /**
     * Asks each server what it has, without loading the model. Where nothing listens on this machine it takes under a millisecond; a
     * server that does not reply costs up to twenty seconds. Where server or model are missing, no requests go any more.
     */
    ModelStatus look();

    /**
     * Asks the model of each server a test question and waits for the reply; loads the model, which can take
     * {@code loadTimeoutSeconds}. What it finds also decides where requests go.
     */
    ModelStatus tryOut();

    /** Begins {@link #tryOut} in the background, so that the first question finds the model loaded. Returns at once. */
    CompletableFuture<ModelStatus> preload();

    /** Returns how busy each host is, in the order in which they were named. */
    List<HostLoad> loads();

    /** Stops running requests, which fail as cancelled, and ends all threads. */
    @Override
    void close();
}
