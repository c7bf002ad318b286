package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import summitbot.failure.InvalidInputException;
import summitbot.question.Turn;
import summitbot.text.Sha256;
import summitbot.yaml.TextFile;
import summitbot.yaml.YamlTree;

/** Reads question sets strictly: whatever is wrong in the file is reported with its line, all of it at once. */
public final class QuestionSetReader {
    private static final long MAX_BYTES = 50_000_000;
    /** The shape of RFC 5646, so that any language can be asked in. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private static final Set<String> FIELDS = Set.of(
            "id",
            "question",
            "lang",
            "type",
            "history",
            "answerable",
            "gold_quotes",
            "must_mention",
            "must_not",
            "attribution",
            "note");

    private final PrintedArticles articles;
    private final YamlTree tree;
    private final Problems problems;

    private QuestionSetReader(PrintedArticles articles, YamlTree tree) {
        this.articles = articles;
        this.tree = tree;
        this.problems = new Problems(tree);
    }

    /**
     * Reads a question set.
     *
     * @param articles what its gold quotes have to occur in
     * @throws InvalidInputException with one line for each unknown, missing or wrongly typed field, doubled id, invalid regular
     *     expression and gold quote that does not occur in its article
     */
    public static QuestionSet read(Path file, PrintedArticles articles) {
        return parse(file.toString(), TextFile.read(file, MAX_BYTES), articles);
    }

    static QuestionSet parse(String name, String text, PrintedArticles articles) {
        YamlTree tree = YamlTree.parse(name, text);
        QuestionSetReader reader = new QuestionSetReader(articles, tree);
        List<QuestionEntry> entries = reader.entries();
        reader.problems.refuseAny();
        return new QuestionSet(name, Sha256.hex(text), entries);
    }

    private List<QuestionEntry> entries() {
        List<QuestionEntry> entries = new ArrayList<>();
        Map<String, Integer> lineOfId = new HashMap<>();
        JsonNode root = tree.root();
        if (!root.isArray() || root.isEmpty()) {
            problem(
                    JsonPointer.empty(),
                    "holds no questions; allowed is a list of entries with id, question, type, answerable.");
            return entries;
        }
        for (int i = 0; i < root.size(); i++) {
            JsonPointer pointer = JsonPointer.empty().appendIndex(i);
            Optional<QuestionEntry> entry = entry(root.get(i), pointer);
            entry.ifPresent(read -> {
                Integer first = lineOfId.putIfAbsent(read.id(), tree.line(pointer));
                if (first != null) {
                    problem(
                            pointer,
                            "id " + read.id() + " stands twice, first in line " + first + "; give each its own.");
                }
                entries.add(read);
            });
        }
        return entries;
    }

    private Optional<QuestionEntry> entry(JsonNode node, JsonPointer pointer) {
        if (!node.isObject()) {
            problem(pointer, "is not an entry; allowed are fields such as id and question.");
            return Optional.empty();
        }
        int before = problems.count();
        refuseUnknown(node, pointer, FIELDS);
        QuestionEntry entry = new QuestionEntry(
                required(node, pointer, "id"),
                required(node, pointer, "question"),
                lang(node, pointer),
                required(node, pointer, "type"),
                history(node.path("history"), pointer.appendProperty("history")),
                answerable(node.path("answerable"), pointer),
                points(node.path("gold_quotes"), pointer.appendProperty("gold_quotes")),
                patterns(node.path("must_mention"), pointer.appendProperty("must_mention")),
                patterns(node.path("must_not"), pointer.appendProperty("must_not")));
        checkNotes(node, pointer);
        if (entry.answerable() && entry.points().isEmpty() && problems.count() == before) {
            problem(pointer, "is answerable but has no gold_quotes; add the quotes that answer it.");
        }
        return problems.count() == before ? Optional.of(entry) : Optional.empty();
    }

    private boolean answerable(JsonNode value, JsonPointer pointer) {
        if (!value.isBoolean()) {
            problem(
                    pointer.appendProperty("answerable"),
                    "answerable is " + shown(value) + "; allowed are true and false.");
        }
        return value.asBoolean();
    }

    private List<Turn> history(JsonNode list, JsonPointer pointer) {
        List<Turn> turns = new ArrayList<>();
        for (JsonPointer place : items(list, pointer)) {
            JsonNode turn = tree.root().at(place);
            if (!isObject(turn, place)) {
                continue;
            }
            refuseUnknown(turn, place, Set.of("role", "text"));
            String role = required(turn, place, "role");
            if (!role.equals("user") && !role.equals("bot")) {
                problem(place, "role is " + shown(turn.path("role")) + "; allowed are user and bot.");
            }
            turns.add(new Turn(role.equals("bot") ? Turn.Role.BOT : Turn.Role.USER, required(turn, place, "text")));
        }
        return turns;
    }

    private List<List<GoldQuote>> points(JsonNode node, JsonPointer pointer) {
        List<List<GoldQuote>> points = new ArrayList<>();
        if (node.isMissingNode() || node.isNull() || !isObject(node, pointer)) {
            return points;
        }
        refuseUnknown(node, pointer, Set.of("all_of"));
        for (JsonPointer place : items(node.path("all_of"), pointer.appendProperty("all_of"))) {
            JsonNode point = tree.root().at(place);
            if (!isObject(point, place)) {
                continue;
            }
            refuseUnknown(point, place, Set.of("any_of"));
            List<GoldQuote> quotes = new ArrayList<>();
            for (JsonPointer quote : items(point.path("any_of"), place.appendProperty("any_of"))) {
                goldQuote(tree.root().at(quote), quote).ifPresent(quotes::add);
            }
            if (point.path("any_of").isEmpty()) {
                problem(place, "any_of is empty; add at least one quote that makes the point.");
            }
            points.add(quotes);
        }
        return points;
    }

    private Optional<GoldQuote> goldQuote(JsonNode node, JsonPointer pointer) {
        if (!isObject(node, pointer)) {
            return Optional.empty();
        }
        int before = problems.count();
        refuseUnknown(node, pointer, Set.of("source", "text", "speaker"));
        String source = required(node, pointer, "source");
        String text = required(node, pointer, "text");
        Optional<Pattern> speaker = node.has("speaker")
                ? pattern(node.get("speaker"), pointer.appendProperty("speaker"))
                : Optional.empty();
        if (problems.count() > before) {
            return Optional.empty();
        }
        List<PrintedArticle> sources = articles.withSource(source);
        if (sources.isEmpty()) {
            problem(pointer, "source " + source + " is no article of this corpus.");
        } else if (sources.stream().noneMatch(article -> article.text().contains(text))) {
            problem(
                    pointer.appendProperty("text"),
                    "the gold quote does not occur in article " + source + ": " + text
                            + " Copy it from the article, character for character.");
        }
        return Optional.of(new GoldQuote(source, text, speaker));
    }

    private List<Pattern> patterns(JsonNode list, JsonPointer pointer) {
        List<Pattern> patterns = new ArrayList<>();
        for (JsonPointer place : items(list, pointer)) {
            pattern(tree.root().at(place), place).ifPresent(patterns::add);
        }
        return patterns;
    }

    private Optional<Pattern> pattern(JsonNode node, JsonPointer pointer) {
        if (!isText(node)) {
            problem(pointer, shown(node) + " is not text; allowed is a regular expression.");
            return Optional.empty();
        }
        try {
            return Optional.of(compile(node.asText()));
        } catch (PatternSyntaxException e) {
            problem(
                    pointer,
                    node.asText() + " is not a regular expression: " + e.getDescription() + " at character "
                            + (e.getIndex() + 1) + ".");
            return Optional.empty();
        }
    }

    /** Case does not matter, and letters of all scripts are letters. */
    static Pattern compile(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What is only read by people: checked for its form. */
    private void checkNotes(JsonNode node, JsonPointer pointer) {
        if (node.has("note") && !isText(node.get("note"))) {
            problem(pointer.appendProperty("note"), "note is not text.");
        }
        JsonNode attribution = node.path("attribution");
        JsonPointer place = pointer.appendProperty("attribution");
        if (attribution.isMissingNode() || attribution.isNull() || !isObject(attribution, place)) {
            return;
        }
        refuseUnknown(attribution, place, Set.of("publisher", "speaker"));
        for (String field : List.of("publisher", "speaker")) {
            for (JsonPointer item : items(attribution.path(field), place.appendProperty(field))) {
                if (!isText(tree.root().at(item))) {
                    problem(item, field + " is not text.");
                }
            }
        }
    }

    private void refuseUnknown(JsonNode node, JsonPointer pointer, Set<String> allowed) {
        node.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                problem(
                        pointer.appendProperty(name),
                        name + " is not a known field; known are "
                                + String.join(", ", allowed.stream().sorted().toList()) + ".");
            }
        });
    }

    private String required(JsonNode node, JsonPointer pointer, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            problem(pointer, name + " is missing.");
        } else if (!isText(value)) {
            problem(pointer.appendProperty(name), name + " is " + shown(value) + "; allowed is text.");
        } else if (value.asText().isBlank()) {
            problem(pointer.appendProperty(name), name + " is blank; write it out.");
        }
        return value.asText();
    }

    private String lang(JsonNode node, JsonPointer pointer) {
        int before = problems.count();
        String tag = required(node, pointer, "lang");
        if (problems.count() == before && !LANGUAGE_TAG.matcher(tag).matches()) {
            problem(
                    pointer.appendProperty("lang"),
                    "lang is " + tag + "; allowed is a language tag, as en, ru or zh-Hant.");
        }
        return tag;
    }

    private List<JsonPointer> items(JsonNode list, JsonPointer pointer) {
        List<JsonPointer> places = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return places;
        }
        if (!list.isArray()) {
            problem(
                    pointer,
                    pointer.last().getMatchingProperty() + " is " + (list.isContainerNode() ? "no list" : list.asText())
                            + "; allowed is a list, as [one, two].");
        }
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            places.add(pointer.appendIndex(i));
        }
        return places;
    }

    private boolean isObject(JsonNode node, JsonPointer pointer) {
        if (!node.isObject()) {
            problem(pointer, shown(node) + " stands where fields are expected.");
        }
        return node.isObject();
    }

    /** A number without quotation marks, as {@code 2014}, reads as the text of it. */
    private static boolean isText(JsonNode node) {
        return node.isTextual() || node.isNumber();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.isContainerNode() ? "not a single value" : value.asText();
    }

    private void problem(JsonPointer pointer, String what) {
        problems.add(pointer, what);
    }
}
