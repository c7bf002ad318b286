package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import summitbot.failure.InvalidInputException;
import summitbot.index.Spread;

/**
 * Which questions of a set are asked.
 *
 * @param limit how many at most, at least 1; empty for all
 * @param types types of which one has to fit; empty for any
 * @param langs language tags of which one has to fit, case aside; empty for any
 * @param spread whether those that the limit leaves are spread evenly over the set, instead of its first ones
 */
public record QuestionFilter(OptionalInt limit, List<String> types, List<String> langs, boolean spread) {
    /** Asks everything. */
    public static final QuestionFilter ALL = new QuestionFilter(OptionalInt.empty(), List.of(), List.of(), false);

    public QuestionFilter {
        types = types.stream().sorted().toList();
        langs = langs.stream().map(QuestionFilter::lower).sorted().toList();
    }

    /**
     * Returns the questions that fit, in order, under the name and hash of the whole set.
     *
     * @throws InvalidInputException when the limit is below 1, a type or language occurs nowhere in the set, or nothing is left
     */
    public QuestionSet of(QuestionSet set) {
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new InvalidInputException("--limit is " + limit.getAsInt() + "; allowed is 1 or more.");
        }
        check("--type", types, set, QuestionEntry::type);
        check("--lang", langs, set, entry -> lower(entry.lang()));
        List<QuestionEntry> fitting = set.entries().stream()
                .filter(entry -> types.isEmpty() || types.contains(entry.type()))
                .filter(entry -> langs.isEmpty() || langs.contains(lower(entry.lang())))
                .toList();
        if (fitting.isEmpty()) {
            throw new InvalidInputException("No question of " + set.name() + " has both --type "
                    + String.join(",", types) + " and --lang " + String.join(",", langs) + "; leave one of them out.");
        }
        return new QuestionSet(set.name(), set.hash(), limited(fitting, limit.orElse(fitting.size())));
    }

    private List<QuestionEntry> limited(List<QuestionEntry> fitting, int max) {
        return spread ? Spread.over(fitting, max) : fitting.subList(0, Math.min(max, fitting.size()));
    }

    private static void check(
            String option, List<String> wanted, QuestionSet set, Function<QuestionEntry, String> value) {
        List<String> known =
                set.entries().stream().map(value).distinct().sorted().toList();
        for (String one : wanted) {
            if (!known.contains(one)) {
                throw new InvalidInputException(option + " " + one + " does not occur in " + set.name() + "; there are "
                        + String.join(", ", known) + ".");
            }
        }
    }

    private static String lower(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        limit.ifPresentOrElse(max -> node.put("limit", max), () -> node.putNull("limit"));
        types.forEach(node.putArray("type")::add);
        langs.forEach(node.putArray("lang")::add);
        node.put("spread", spread);
        return node;
    }
}
