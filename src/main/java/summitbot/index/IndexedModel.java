package summitbot.index;

/**
 * The embedding model that an index was built with.
 *
 * @param identity {@link PassageEmbedder#identity()} of it
 * @param dimension how many numbers its vectors have
 */
public record IndexedModel(String identity, int dimension) {}
