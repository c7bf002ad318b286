package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Two runs over the questions that both have: paired differences, and which questions changed. Immutable. */
final class Comparison {
    /** What must never get worse by a single quote: the promise that quotes are exact and rightly sourced. */
    private static final List<Measure> PROMISES =
            List.of(Measure.QUOTE_EXACTNESS, Measure.RIGHT_SOURCE, Measure.BOILERPLATE_QUOTED);

    private final EarlierRun earlier;
    private final List<Pair> pairs;
    private final int leftOutHere;
    private final List<String> differences;

    private Comparison(EarlierRun earlier, List<Pair> pairs, int leftOutHere, List<String> differences) {
        this.earlier = earlier;
        this.pairs = List.copyOf(pairs);
        this.leftOutHere = leftOutHere;
        this.differences = List.copyOf(differences);
    }

    /** A question with both its replies, judged alike. */
    record Pair(Judgement before, Judgement after) {
        boolean better() {
            return !before.passes() && after.passes();
        }

        boolean worse() {
            return before.passes() && !after.passes();
        }
    }

    /** What became of a measure. */
    enum Change {
        BETTER,
        WORSE,
        UNCLEAR
    }

    /**
     * A measure of both runs over the common questions.
     *
     * @param difference after minus before
     * @param interval of the difference; empty with fewer than two questions
     */
    record Difference(
            Measure measure,
            OptionalDouble before,
            OptionalDouble after,
            OptionalDouble difference,
            Optional<Interval> interval) {
        /** Better or worse only where the interval leaves out 0. */
        Change change() {
            if (measure.better() == Measure.Better.NEITHER
                    || interval.filter(Interval::excludesZero).isEmpty()) {
                return Change.UNCLEAR;
            }
            return isGain() ? Change.BETTER : Change.WORSE;
        }

        boolean isGain() {
            double gained = difference.orElse(0);
            return measure.better() == Measure.Better.HIGHER ? gained > 0 : gained < 0;
        }

        boolean isLoss() {
            return difference.orElse(0) != 0 && measure.better() != Measure.Better.NEITHER && !isGain();
        }
    }

    /**
     * Compares.
     *
     * @param after this run
     * @param judge judges the earlier replies too
     */
    static Comparison of(EarlierRun earlier, List<Judgement> after, Manifest manifest, Judge judge) {
        List<Pair> pairs = new ArrayList<>();
        for (Judgement judgement : after) {
            earlier.reply(judgement.entry())
                    .map(result -> judge.judge(judgement.entry(), result))
                    .ifPresent(before -> pairs.add(new Pair(before, judgement)));
        }
        ObjectNode comparable = manifest.json();
        // A run of an older version does not name everything.
        comparable.properties().removeIf(field -> !earlier.manifest().has(field.getKey()));
        List<String> differences = Manifest.differences(comparable, earlier.manifest());
        return new Comparison(earlier, pairs, after.size() - pairs.size(), differences);
    }

    EarlierRun earlier() {
        return earlier;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Questions of this run that the other lacks. */
    int leftOutHere() {
        return leftOutHere;
    }

    /** Questions of the other run that this one lacks. */
    int leftOutThere() {
        return earlier.results().size() - pairs.size();
    }

    /** What of the two manifests differs, by name; empty when nothing does, or the other has none. */
    List<String> differences() {
        return differences;
    }

    List<Pair> better() {
        return pairs.stream().filter(Pair::better).toList();
    }

    List<Pair> worse() {
        return pairs.stream().filter(Pair::worse).toList();
    }

    /** The measures that both runs have. */
    List<Difference> measures() {
        List<Difference> measured = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Difference difference = difference(measure);
            if (difference.difference().isPresent()) {
                measured.add(difference);
            }
        }
        return measured;
    }

    Difference difference(Measure measure) {
        List<Ratio> before = new ArrayList<>();
        List<Ratio> after = new ArrayList<>();
        for (Pair pair : pairs) {
            before.add(measure.of(pair.before()));
            after.add(measure.of(pair.after()));
        }
        OptionalDouble one = before.stream().reduce(Ratio.NONE, Ratio::plus).rate();
        OptionalDouble other = after.stream().reduce(Ratio.NONE, Ratio::plus).rate();
        OptionalDouble difference = one.isPresent() && other.isPresent()
                ? OptionalDouble.of(other.getAsDouble() - one.getAsDouble())
                : OptionalDouble.empty();
        Optional<Interval> interval = difference.isPresent() ? Bootstrap.ofDifference(before, after) : Optional.empty();
        return new Difference(measure, one, other, difference, interval);
    }

    /** One word for the whole: by the pass rate, unless a promise was broken. */
    Change change() {
        return broken().isEmpty() ? difference(Measure.PASSED).change() : Change.WORSE;
    }

    private List<Difference> broken() {
        return PROMISES.stream()
                .map(this::difference)
                .filter(Difference::isLoss)
                .toList();
    }

    /** Returns the verdict as one line for a person. */
    String verdict() {
        Difference passed = difference(Measure.PASSED);
        String numbers = String.format(
                Locale.ROOT,
                "passed %d of %d, before %d of %d (%s points%s)",
                pairs.stream().filter(pair -> pair.after().passes()).count(),
                pairs.size(),
                pairs.stream().filter(pair -> pair.before().passes()).count(),
                pairs.size(),
                points(passed.difference().orElse(0)),
                passed.interval()
                        .map(ends -> ", 95 % interval " + points(ends.low()) + " to " + points(ends.high()))
                        .orElse(""));
        List<Difference> broken = broken();
        if (!broken.isEmpty()) {
            return "Verdict: worse: " + broken.get(0).measure().title() + " went from "
                    + SummaryTable.shown(broken.get(0).measure(), broken.get(0).before()) + " to "
                    + SummaryTable.shown(broken.get(0).measure(), broken.get(0).after()) + "; " + numbers + ".";
        }
        return switch (change()) {
            case BETTER -> "Verdict: better: " + numbers + ".";
            case WORSE -> "Verdict: worse: " + numbers + ".";
            case UNCLEAR -> "Verdict: no clear difference: " + numbers + ".";
        };
    }

    /** A difference of shares in percentage points, with its sign. */
    static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference + 0.0);
    }
}
