package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * The field {@code comparison} of {@code summary.json}: against, differs_in, common, left_out, measures, better, worse, change, verdict.
 */
final class ComparisonJson {
    private ComparisonJson() {}

    /** @param totalsOnly whether single questions stay unseen */
    static ObjectNode of(Comparison comparison, boolean totalsOnly) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("against", comparison.earlier().folder().toString());
        comparison.differences().forEach(node.putArray("differs_in")::add);
        node.put("common", comparison.pairs().size());
        node.putObject("left_out").put("here", comparison.leftOutHere()).put("there", comparison.leftOutThere());
        ObjectNode measures = node.putObject("measures");
        for (Comparison.Difference difference : comparison.measures()) {
            ObjectNode measure = measures.putObject(difference.measure().key());
            SummaryJson.putNumber(measure, "before", difference.before());
            SummaryJson.putNumber(measure, "after", difference.after());
            SummaryJson.putNumber(measure, "difference", difference.difference());
            SummaryJson.putInterval(measure, difference.interval());
            measure.put("change", lower(difference.change()));
        }
        node.put("better_count", comparison.better().size());
        node.put("worse_count", comparison.worse().size());
        if (!totalsOnly) {
            comparison
                    .better()
                    .forEach(pair ->
                            node.withArray("better").add(pair.after().entry().id()));
            comparison
                    .worse()
                    .forEach(pair ->
                            node.withArray("worse").add(pair.after().entry().id()));
        }
        node.put("change", lower(comparison.change()));
        return node.put("verdict", comparison.verdict());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
