package summitbot.model;

import java.time.Duration;

/**
 * One server, asked for one model. Whatever kind it is of: nothing is tried twice, nothing is remembered between calls, and every failure
 * is a {@link ModelFailedException} whose message is one line for a person. Safe for concurrent use.
 */
public interface ModelServer extends AutoCloseable {
    /** Returns where it is. */
    ServerAddress address();

    /**
     * Looks whether the server is there, and at nothing else. Takes milliseconds; a server that takes a connection and then says nothing
     * costs some seconds, for its machine may be busy.
     *
     * @param connecting time for the connection, which no machine is too busy to take
     * @throws ModelFailedException when nothing answers
     */
    void greet(Duration connecting);

    /**
     * Asks what it is and what it says about the model, as far as it says it; loads no model. Takes milliseconds; a server that does not
     * reply costs up to twenty seconds.
     *
     * @throws ModelFailedException when nothing answers, or the model is missing
     */
    InstalledModel look();

    /**
     * Asks the model and waits for the whole reply, which can be stopped at any moment.
     *
     * @param timeout for everything, connecting and loading included
     * @throws ModelFailedException when there is no usable reply
     */
    ModelReply ask(ModelRequest request, Duration timeout, Tuning tuning);

    /** Returns whether it was closed. */
    boolean closed();

    /** Stops running requests, which fail as cancelled, and ends all threads. */
    @Override
    void close();
}
