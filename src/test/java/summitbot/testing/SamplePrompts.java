package summitbot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;

/** Short prompts, so that tests do not depend on the wording of the project's own. */
public final class SamplePrompts {
    private SamplePrompts() {}

    /** A catalog of plain prompts. */
    public static PromptCatalog catalog() {
        return catalog("Answer from the evidence.\n\nEvidence:\n{{evidence}}\n\nQuestion: {{question}}\n");
    }

    /** A catalog whose answer prompt has this text. */
    public static PromptCatalog catalog(String answerText) {
        return catalog(answerText, "Say it in English.\n\nQuestion: {{question}}\n");
    }

    /** A catalog whose prompts for the answer and for the translation have these texts. */
    public static PromptCatalog catalog(String answerText, String translateText) {
        try {
            Path folder = Files.createTempDirectory("prompts");
            Path answer = write(folder, "answer.md", "[evidence, question]", answerText);
            Path rewrite = write(
                    folder,
                    "rewrite.md",
                    "[history, question]",
                    "Rewrite it.\n\n{{history}}\n\nQuestion: {{question}}\n");
            Path translate = write(folder, "translate.md", "[question]", translateText);
            PromptCatalog catalog = PromptCatalog.read(
                    folder,
                    Map.of(
                            PromptTask.ANSWER,
                            "answer.md",
                            PromptTask.REWRITE,
                            "rewrite.md",
                            PromptTask.TRANSLATE,
                            "translate.md"));
            Files.delete(answer);
            Files.delete(rewrite);
            Files.delete(translate);
            Files.delete(folder);
            return catalog;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String name, String variables, String text) throws IOException {
        String head = "---\npurpose: A sample.\nvariables: " + variables + "\nversion: 1\n---\n";
        return Files.writeString(folder.resolve(name), head + text);
    }
}
