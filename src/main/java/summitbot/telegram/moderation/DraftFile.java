package summitbot.telegram.moderation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import summitbot.failure.UnavailableException;
import summitbot.record.Complaint;
import summitbot.record.DraftQuestion;

/** A question set that complaints are added to, one below the other. Safe for concurrent use within one process. */
final class DraftFile {
    private final Path file;

    DraftFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /**
     * Adds a complaint, unless the file holds it already; what stands there stays as it is.
     *
     * @return whether it was added
     * @throws UnavailableException when the file cannot be read or written
     */
    synchronized boolean add(Complaint complaint) {
        String id = DraftQuestion.id(complaint.answer().number());
        try {
            String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            if (Pattern.compile("(?m)^- id: [\"']?" + Pattern.quote(id) + "[\"']?\\s*$")
                    .matcher(before)
                    .find()) {
                return false;
            }
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(
                    file,
                    gap + DraftQuestion.yaml(complaint),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            throw new UnavailableException("Drafts cannot be added to " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
