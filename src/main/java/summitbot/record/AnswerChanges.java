package summitbot.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is different when a question is answered again. Immutable.
 *
 * @param values plain values that changed, in a fixed order: status, mode, standalone question, provenance
 * @param quotesAdded quotes shown now and not before; a quote is the same when article and text are
 * @param quotesRemoved quotes shown before and not now
 * @param textBefore the whole reply as recorded
 * @param textAfter the whole reply now
 */
public record AnswerChanges(
        List<ValueChange> values,
        List<RecordedQuote> quotesAdded,
        List<RecordedQuote> quotesRemoved,
        String textBefore,
        String textAfter) {
    /** As many digits of a version as people need to tell two apart. */
    private static final int VERSION_DIGITS = 12;

    public AnswerChanges {
        values = List.copyOf(values);
        quotesAdded = List.copyOf(quotesAdded);
        quotesRemoved = List.copyOf(quotesRemoved);
    }

    /**
     * One value that changed.
     *
     * @param name what it is, as in the JSON of a reply
     * @param before as recorded
     * @param after now
     */
    public record ValueChange(String name, String before, String after) {}

    /** Compares a recorded exchange with the one of today. */
    public static AnswerChanges between(Exchange before, Exchange after) {
        List<ValueChange> values = new ArrayList<>();
        addIfChanged(values, "kind", before.kind(), after.kind());
        addIfChanged(values, "status", before.status(), after.status());
        addIfChanged(values, "mode", lower(before.mode()), lower(after.mode()));
        addIfChanged(values, "standalone", before.standalone(), after.standalone());
        addIfChanged(
                values,
                "corpus",
                before.provenance().corpus(),
                after.provenance().corpus());
        addIfChanged(
                values,
                "prompt",
                before.provenance().prompt(),
                after.provenance().prompt());
        addIfChanged(
                values, "model", before.provenance().model(), after.provenance().model());
        addIfChanged(
                values,
                "settings",
                before.provenance().settings(),
                after.provenance().settings());
        return new AnswerChanges(
                values,
                missingFrom(before.quotes(), after.quotes()),
                missingFrom(after.quotes(), before.quotes()),
                before.text(),
                after.text());
    }

    private static void addIfChanged(List<ValueChange> changes, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new ValueChange(name, before, after));
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<RecordedQuote> missingFrom(List<RecordedQuote> known, List<RecordedQuote> quotes) {
        return quotes.stream()
                .filter(quote -> known.stream().noneMatch(other -> same(quote, other)))
                .toList();
    }

    private static boolean same(RecordedQuote one, RecordedQuote other) {
        return one.article().equals(other.article()) && one.text().equals(other.text());
    }

    /** Whether the whole reply reads differently; an attribution may change where no quote did. */
    public boolean textChanged() {
        return !textBefore.equals(textAfter);
    }

    /** Whether a person would see the same reply, made with the same things. */
    public boolean none() {
        return values.isEmpty() && quotesAdded.isEmpty() && quotesRemoved.isEmpty() && !textChanged();
    }

    /** Returns the changes as lines for a terminal; one line when there are none. */
    public List<String> lines() {
        if (none()) {
            return List.of("Nothing changed.");
        }
        List<String> lines = new ArrayList<>();
        for (ValueChange change : values) {
            lines.add(change.name() + ": " + shown(change.before()) + " -> " + shown(change.after()));
        }
        quotesRemoved.forEach(quote -> lines.add("- " + quote.article() + "#" + quote.sentence() + " " + quote.text()));
        quotesAdded.forEach(quote -> lines.add("+ " + quote.article() + "#" + quote.sentence() + " " + quote.text()));
        lines.add(textChanged() ? "text: changed" : "text: the same");
        return lines;
    }

    private static String shown(String value) {
        boolean version = value.matches("[0-9a-f]{64}");
        return value.isEmpty() ? "none" : version ? value.substring(0, VERSION_DIGITS) : value;
    }

    /** Returns the changes as one JSON object: changed, values, quotes_removed, quotes_added, text_before, text_after. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("changed", !none());
        ObjectNode changed = node.putObject("values");
        for (ValueChange change : values) {
            changed.putObject(change.name()).put("before", change.before()).put("after", change.after());
        }
        addQuotes(node.putArray("quotes_removed"), quotesRemoved);
        addQuotes(node.putArray("quotes_added"), quotesAdded);
        node.put("text_before", textBefore);
        node.put("text_after", textAfter);
        return node;
    }

    private static void addQuotes(ArrayNode array, List<RecordedQuote> quotes) {
        for (RecordedQuote quote : quotes) {
            array.addObject()
                    .put("article", quote.article())
                    .put("sentence", quote.sentence())
                    .put("text", quote.text());
        }
    }
}
