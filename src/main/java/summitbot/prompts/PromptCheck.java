package summitbot.prompts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.FrontMatter;

/** Looks at every prompt of a folder: those in use, and the candidates that lie beside them. */
public final class PromptCheck {
    private PromptCheck() {}

    /**
     * How one file was found.
     *
     * @param file its path; where the settings name a file that does not exist, the path where it should be
     * @param task what it is for; empty where nothing tells
     * @param inUse whether the settings name it
     * @param problems one line each, with file and line; empty when there are none
     */
    public record Finding(Path file, Optional<PromptTask> task, boolean inUse, List<String> problems) {}

    /**
     * Checks the files in use, then every other one that ends in {@code .md}. What such a candidate is for is told by the variables that
     * it declares.
     *
     * @param files for each task the name of the file in use
     */
    public static List<Finding> check(Path folder, Map<PromptTask, String> files) {
        List<Finding> findings = new ArrayList<>();
        for (PromptTask task : PromptTask.values()) {
            Path file = folder.resolve(files.get(task));
            findings.add(new Finding(file, Optional.of(task), true, problems(() -> {
                PromptTemplate.read(PromptCatalog.file(folder, task, files), task);
            })));
        }
        for (Path file : others(folder, files)) {
            findings.add(candidate(file));
        }
        return findings;
    }

    private static Finding candidate(Path file) {
        List<PromptTask> task = new ArrayList<>();
        List<String> problems = problems(() -> {
            FrontMatter text = FrontMatter.read(file);
            List<String> declared = text.as(PromptHeader.class).variables();
            task.add(taskOf(declared, text.body()));
            PromptTemplate.of(text, task.get(0));
        });
        return new Finding(file, task.stream().findFirst(), false, problems);
    }

    /** Of variables that fit no task it is taken for the answer, which needs most of them: the mistakes are told by that. */
    private static PromptTask taskOf(List<String> declared, String text) {
        if (declared.contains("history")) {
            return PromptTask.REWRITE;
        }
        boolean answers = PromptTemplate.variablesIn(text).contains("evidence");
        return !answers && declared.equals(PromptTask.TRANSLATE.variables()) ? PromptTask.TRANSLATE : PromptTask.ANSWER;
    }

    private static List<String> problems(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InvalidInputException e) {
            return e.getMessage().lines().toList();
        }
    }

    private static List<Path> others(Path folder, Map<PromptTask, String> files) {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !files.containsValue(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnavailableException(folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
