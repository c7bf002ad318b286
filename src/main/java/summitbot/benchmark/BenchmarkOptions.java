package summitbot.benchmark;

import java.nio.file.Path;
import java.util.Optional;
import summitbot.config.Settings;
import summitbot.corpus.Corpus;

/**
 * What is measured, and on how much.
 *
 * @param corpus the articles that are ingested
 * @param settings how the bot cuts, embeds and ranks passages
 * @param squad a file in the format of SQuAD 2.0 on which retrieval is measured; without it those rows are left out
 * @param maxQuestions how many of its questions at most, spread evenly; at least 1
 * @param searchedPassages passages in the store whose search is timed, at least 10
 * @param loadedVectors vectors in the store whose loading is timed, at least 10
 */
public record BenchmarkOptions(
        Corpus corpus,
        Settings settings,
        Optional<Path> squad,
        int maxQuestions,
        int searchedPassages,
        int loadedVectors) {
    /** Everything, at the sizes of the table in the README. */
    public static BenchmarkOptions full(Corpus corpus, Settings settings, Optional<Path> squad) {
        return new BenchmarkOptions(corpus, settings, squad, Integer.MAX_VALUE, 10_000, 100_000);
    }
}
