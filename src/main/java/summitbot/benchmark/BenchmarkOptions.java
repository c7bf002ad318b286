package summitbot.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import summitbot.config.Settings;
import summitbot.corpus.Corpus;

/**
 * What is measured, and on how much.
 *
 * @param corpus the articles that are ingested
 * @param settings how the bot cuts, embeds and ranks passages
 * @param squad a file in the format of SQuAD 2.0 on which retrieval is measured; without it those rows are left out
 * @param maxQuestions how many of its questions at most, spread evenly; at least 1
 * @param questions what is asked to time answers; empty leaves those rows out
 * @param bot answers a question as it answers people, recording left out
 * @param program the bot as a process of its own, whose start and memory are measured; empty leaves those rows out
 * @param searchedPassages passages in the store whose search is timed, at least 10
 * @param loadedVectors vectors in the store whose loading is timed, at least 10
 */
public record BenchmarkOptions(
        Corpus corpus,
        Settings settings,
        Optional<Path> squad,
        int maxQuestions,
        List<String> questions,
        Consumer<String> bot,
        Optional<Program> program,
        int searchedPassages,
        int loadedVectors) {
    public BenchmarkOptions {
        questions = List.copyOf(questions);
    }
}
