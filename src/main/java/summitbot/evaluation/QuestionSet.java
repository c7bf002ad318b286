package summitbot.evaluation;

import java.util.List;

/**
 * Questions with what right answers to them are.
 *
 * @param name of the file
 * @param hash SHA-256 of the file in lower-case hex
 * @param entries the questions in order, at least one
 */
public record QuestionSet(String name, String hash, List<QuestionEntry> entries) {
    public QuestionSet {
        entries = List.copyOf(entries);
    }
}
