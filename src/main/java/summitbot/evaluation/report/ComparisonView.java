package summitbot.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run beside an earlier one.
 *
 * @param against the earlier run's folder
 * @param verdict one line
 * @param tone {@code good}, {@code bad} or empty
 * @param notes how many questions, how many left out, what differs
 * @param rows measure by measure
 * @param better questions that pass now and did not
 * @param worse questions that passed and do not now
 */
public record ComparisonView(
        String against,
        String verdict,
        String tone,
        List<String> notes,
        List<Row> rows,
        List<Changed> better,
        List<Changed> worse) {
    public ComparisonView {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        better = List.copyOf(better);
        worse = List.copyOf(worse);
    }

    /** The measures that differ. */
    public List<Row> changedRows() {
        return rows.stream().filter(row -> !row.before().equals(row.after())).toList();
    }

    /** The names of those that do not, parted by commas. */
    public String unchanged() {
        return rows.stream()
                .filter(row -> row.before().equals(row.after()))
                .map(row -> row.name() + " (" + row.after() + ")")
                .collect(Collectors.joining(", "));
    }

    /** A measure of both runs. */
    public record Row(String name, String before, String after, String difference, String interval, String change) {}

    /** A question with both answers. */
    public record Changed(QuestionView before, QuestionView after) {}
}
