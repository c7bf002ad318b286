package summitbot.index;

import java.util.List;

/**
 * The vectors of a passage, each of length one.
 *
 * @param whole the vector of the whole text
 * @param sentences one vector for each sentence of {@link PassageText#sentences}, in the same order: what the sentence means where it
 *     stands, so that "he" and "the talks" mean what the sentences around it say
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from the model to the index and nowhere else.
public record PassageVectors(float[] whole, List<float[]> sentences) {
    public PassageVectors {
        sentences = List.copyOf(sentences);
    }
}
