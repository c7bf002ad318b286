package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;

/**
 * A run that another one is compared with. Its replies are judged again, so that both are judged by the same question set.
 *
 * @param folder where it lies
 * @param manifest what it was made with; a missing node where it does not say
 * @param results by the id of the question, in order
 */
record EarlierRun(Path folder, JsonNode manifest, Map<String, Result> results) {
    /**
     * Reads a run.
     *
     * @throws InvalidInputException when the folder holds no results
     * @throws summitbot.failure.UnavailableException when they cannot be read
     */
    static EarlierRun read(Path folder) {
        if (!Files.isRegularFile(folder.resolve(RunFolder.RESULTS))) {
            throw new InvalidInputException("--against " + folder + " holds no " + RunFolder.RESULTS
                    + "; name a folder that evaluate has written with --out.");
        }
        RunFolder files = RunFolder.existing(folder);
        Map<String, Result> results = new LinkedHashMap<>();
        for (ObjectNode line : files.results()) {
            Result result = Result.of(line);
            results.put(result.id(), result);
        }
        return new EarlierRun(folder, files.manifest(), results);
    }

    /** Returns its reply to this question; empty when it has none, or asked something else under the same id. */
    Optional<Result> reply(QuestionEntry entry) {
        return Optional.ofNullable(results.get(entry.id()))
                .filter(result -> result.question().equals(entry.question()));
    }

    /**
     * Checks that there is something to compare.
     *
     * @throws InvalidInputException when none of these questions was asked
     */
    void checkCommon(QuestionSet questions) {
        List<QuestionEntry> entries = questions.entries();
        if (entries.stream().noneMatch(entry -> reply(entry).isPresent())) {
            throw new InvalidInputException("--against " + folder + " has no question in common with "
                    + questions.name() + " as it is asked here; compare runs of the same question set.");
        }
    }
}
