package summitbot.index;

import java.util.List;
import java.util.Optional;

/**
 * How passages are to be stored.
 *
 * @param manifest what the index is built from
 * @param anew whether to store every passage again, also those that are as they were
 * @param samples queries to measure the model's {@link CosineScale} by; empty for a model that needs none
 */
record IndexBuild(IndexManifest manifest, boolean anew, Optional<List<Sample>> samples) {
    /** Queries, and passages they are compared with; more change mean and deviation by less than a hundredth of the latter. */
    static final int SAMPLES = 32;

    /** Passages that samples are compared with. */
    static final int COMPARED = 200;

    /**
     * A sentence of the corpus read as a query.
     *
     * @param passage id of the passage that it stands in
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the model to the index and nowhere else.
    record Sample(String passage, float[] vector) {}

    IndexBuild {
        samples = samples.map(List::copyOf);
    }
}
