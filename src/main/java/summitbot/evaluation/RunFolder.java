package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/**
 * The files of a run in its folder: {@code results.jsonl}, {@code summary.json} and {@code report.html}. Other files there are left
 * alone. While a run is under way its summary says {@code complete: false} and holds the manifest, by which it can be taken up again.
 */
final class RunFolder {
    static final String RESULTS = "results.jsonl";
    static final String SUMMARY = "summary.json";
    static final String REPORT = "report.html";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder to write a run into; makes it when missing.
     *
     * @throws InvalidInputException when the name belongs to a file
     * @throws UnavailableException when it cannot be made
     */
    static RunFolder make(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    "--out " + folder + " is a file; allowed is a folder, which is made when missing.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnavailableException("The folder " + folder + " cannot be made (" + e.getMessage() + ").", e);
        }
        return new RunFolder(folder);
    }

    /** Opens a folder to read a run from. */
    static RunFolder existing(Path folder) {
        return new RunFolder(folder);
    }

    /**
     * What is left of an earlier run.
     *
     * @param lines results that can be kept, in order; empty when the run starts from its first question
     * @param note one line for a person; empty when the folder held no run
     */
    record Beginning(List<ObjectNode> lines, String note) {}

    /**
     * Makes the folder ready: keeps the results of an interrupted run that was made with the same manifest, and replaces any other
     * run.
     *
     * @throws UnavailableException when the folder cannot be read or written
     */
    Beginning begin(Manifest manifest, QuestionSet questions) {
        try {
            JsonNode earlier = manifest();
            List<ObjectNode> lines = results();
            List<String> differences = Manifest.differences(manifest.json(), earlier);
            boolean interrupted =
                    !lines.isEmpty() && lines.size() < questions.entries().size();
            boolean resumes = interrupted && differences.isEmpty() && beginsWith(questions, lines);
            String note = "";
            if (resumes) {
                note = lines.size() + " of " + questions.entries().size()
                        + " questions were answered before the interruption; the run goes on with the next.";
            } else if (interrupted && !earlier.isMissingNode() && !differences.isEmpty()) {
                note = "The unfinished run in " + folder + " is replaced: it was made with other "
                        + String.join(", ", differences) + ".";
            } else if (!earlier.isMissingNode()) {
                note = "The earlier run in " + folder + " is replaced.";
            }
            List<ObjectNode> kept = resumes ? lines : List.of();
            Files.deleteIfExists(folder.resolve(REPORT));
            write(SUMMARY, pretty(unfinished(manifest)));
            StringBuilder text = new StringBuilder();
            for (ObjectNode line : kept) {
                text.append(JSON.writeValueAsString(line)).append('\n');
            }
            write(RESULTS, text.toString());
            return new Beginning(kept, note);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static ObjectNode unfinished(Manifest manifest) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("complete", false);
        node.set("manifest", manifest.json());
        return node;
    }

    private static boolean beginsWith(QuestionSet questions, List<ObjectNode> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i)
                    .path("id")
                    .asText()
                    .equals(questions.entries().get(i).id())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns what the run in the folder was made with; a missing node when there is none, or a file of another kind.
     *
     * @throws UnavailableException when it cannot be read
     */
    JsonNode manifest() {
        try {
            return JSON.readTree(read(SUMMARY)).path("manifest");
        } catch (JsonProcessingException notOurs) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** Empty for a file that is not there; what is not UTF-8 is replaced. */
    private String read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UnavailableException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Returns the results in the folder: whole lines only, up to the first that is none, as an interruption may have cut the last one.
     *
     * @throws UnavailableException when they cannot be read
     */
    List<ObjectNode> results() {
        String text = read(RESULTS);
        List<ObjectNode> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            try {
                if (!(JSON.readTree(text.substring(start, end)) instanceof ObjectNode line)) {
                    return lines;
                }
                lines.add(line);
            } catch (JsonProcessingException cut) {
                return lines;
            }
            start = end + 1;
        }
        return lines;
    }

    /** Adds a line to the results at once, so that an interruption loses one question at most. */
    void append(ObjectNode line) {
        try {
            Files.writeString(
                    folder.resolve(RESULTS),
                    JSON.writeValueAsString(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the report and the summary of the whole run. */
    void finish(ObjectNode summary, String report) {
        try {
            write(REPORT, report);
            write(SUMMARY, pretty(summary));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Through another file, so that nobody finds half of one. */
    private void write(String name, String text) throws IOException {
        Path unfinished = folder.resolve(name + ".part");
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private UnavailableException unwritable(IOException e) {
        return new UnavailableException("The results cannot be written to " + folder + " (" + e.getMessage() + ").", e);
    }

    /** Two blanks of indentation and line feeds on every system. */
    private static String pretty(ObjectNode node) throws JsonProcessingException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JSON.writer(printer).writeValueAsString(node) + "\n";
    }
}
