package summitbot.model;

/** A language model that answers in JSON. Safe for concurrent use. */
public interface LanguageModel {
    /**
     * Asks the model once and waits for the whole reply.
     *
     * @throws ModelFailedException when there is no usable reply within the request's time; never any other exception
     */
    ModelReply complete(ModelRequest request);

    /** Returns whether it would be asked now, without asking it: false while it is known to be down. Costs nothing. */
    boolean available();

    /** Returns {@code name@digest}, or the name alone while the digest is not known. */
    String identity();

    /** Returns the context that prompt and reply share, in tokens. May ask the server for it once, which takes milliseconds. */
    int contextTokens();
}
