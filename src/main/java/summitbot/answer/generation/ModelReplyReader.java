package summitbot.answer.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.model.ModelReply;

/**
 * Reads a model's reply strictly: one JSON object that obeys the schema of its request, or nothing. Prose or a code fence around the
 * object is tolerated as long as there is exactly one such object. Safe for concurrent use.
 */
public final class ModelReplyReader {
    /** Far above what {@code maxReplyTokens} allows; a longer reply did not come from the request that was made. */
    static final int MAX_CHARACTERS = 64_000;

    /** Markers such as {@code [2]} that models add to their words; the ids say it already. */
    private static final Pattern MARKERS = Pattern.compile("\\s*\\[\\d{1,3}(?:\\s*,\\s*\\d{1,3})*\\]");

    private static final int MAX_PROBLEMS = 3;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ROOT).build()));

    /** Reads a reply to a request that was made with this schema. Never throws, whatever the reply. */
    public Reading read(ModelReply reply, CitationSchema schema) {
        if (reply.cutShort()) {
            return unreadable("The reply was cut off at its limit; write fewer and shorter statements.");
        }
        if (reply.content().length() > MAX_CHARACTERS) {
            return unreadable("The reply is far too long.");
        }
        List<JsonNode> objects = JsonObjects.in(reply.content());
        if (objects.isEmpty()) {
            return unreadable("The reply contains no complete JSON object.");
        }
        Schema rules = registry.getSchema(schema.json());
        List<String> problems = new ArrayList<>();
        List<JsonNode> valid = new ArrayList<>();
        for (JsonNode object : objects) {
            List<Error> errors = rules.validate(object);
            if (errors.isEmpty()) {
                valid.add(object);
            }
            errors.forEach(error -> problems.add(error.toString()));
        }
        if (valid.size() > 1) {
            return unreadable("The reply contains more than one JSON object; write exactly one.");
        }
        if (valid.isEmpty()) {
            return new Reading.Unreadable(problems.subList(0, Math.min(MAX_PROBLEMS, problems.size())));
        }
        return draft(valid.get(0));
    }

    private static Reading draft(JsonNode object) {
        boolean answered = object.get("verdict").asText().equals("answered");
        Map<String, Set<Integer>> byText = new LinkedHashMap<>();
        for (JsonNode statement : object.get("statements")) {
            String text = MARKERS.matcher(statement.get("text").asText())
                    .replaceAll("")
                    .replaceAll("\\s+", " ")
                    .strip();
            Set<Integer> ids = byText.computeIfAbsent(text, key -> new LinkedHashSet<>());
            statement.get("ids").forEach(id -> ids.add(id.asInt()));
        }
        if (answered && byText.isEmpty()) {
            return unreadable("The verdict is \"answered\", but there is no statement.");
        }
        List<CitedStatement> statements = new ArrayList<>();
        byText.forEach((text, ids) -> statements.add(new CitedStatement(
                text, ids.stream().limit(CitationSchema.MAX_IDS).toList())));
        return new Reading.Draft(answered, statements);
    }

    private static Reading unreadable(String problem) {
        return new Reading.Unreadable(List.of(problem));
    }
}
