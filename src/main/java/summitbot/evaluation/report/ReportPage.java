package summitbot.evaluation.report;

import java.util.List;
import java.util.Optional;

/**
 * All that the report shows, as people read it.
 *
 * @param title names the run
 * @param subtitle what it was made with, in a line
 * @param cards the numbers asked for first
 * @param comparison with an earlier run
 * @param limits that the run had to keep; empty without any
 * @param verdictOfLimits one line; empty without limits
 * @param types shares passed, by type of question
 * @param langs shares passed, by language
 * @param curve what the threshold of the confidence trades; empty without questions of both kinds
 * @param stages times by stage
 * @param groups all measures
 * @param questions failures first; empty where single questions stay unseen
 * @param leftOut how many questions more there were than a page can show
 * @param manifest what the run was made with, name by name
 */
public record ReportPage(
        String title,
        String subtitle,
        List<Card> cards,
        Optional<ComparisonView> comparison,
        List<LimitRow> limits,
        String verdictOfLimits,
        List<Bar> types,
        List<Bar> langs,
        Optional<CurveView> curve,
        List<StageTime> stages,
        List<MeasureGroup> groups,
        List<QuestionView> questions,
        int leftOut,
        List<Fact> manifest) {
    public ReportPage {
        cards = List.copyOf(cards);
        limits = List.copyOf(limits);
        types = List.copyOf(types);
        langs = List.copyOf(langs);
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
        questions = List.copyOf(questions);
        manifest = List.copyOf(manifest);
    }

    /** Whether no limit was broken. */
    public boolean limitsKept() {
        return limits.stream().allMatch(LimitRow::kept);
    }

    /** How many questions did not pass. */
    public long failed() {
        return questions.stream().filter(question -> !question.passed()).count();
    }

    /** The types of the questions, each once, in order of the alphabet. */
    public List<String> questionTypes() {
        return questions.stream().map(QuestionView::type).distinct().sorted().toList();
    }

    /** The languages of the questions, each once, in order of the alphabet. */
    public List<String> questionLangs() {
        return questions.stream().map(QuestionView::lang).distinct().sorted().toList();
    }

    /**
     * A number asked for first.
     *
     * @param name what it is
     * @param value the number
     * @param note how it came about
     * @param tone {@code good}, {@code bad} or empty
     */
    public record Card(String name, String value, String note, String tone) {}

    /** A limit with what became of it. */
    public record LimitRow(String measure, String value, String limit, String expected, boolean kept) {}

    /** How long a stage took, half of the questions and 95 of 100 within, with both bars in percent of the longest. */
    public record StageTime(String name, long p50, long p95, String p50Width, String p95Width) {}

    /** Measures of one kind. */
    public record MeasureGroup(String title, List<MeasureRow> rows) {
        public MeasureGroup {
            rows = List.copyOf(rows);
        }
    }

    /** A measure with what it says. */
    public record MeasureRow(String name, String counts, String value, String interval, String description) {}

    /** A name with a value. */
    public record Fact(String name, String value) {}
}
