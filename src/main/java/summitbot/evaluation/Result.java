package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import summitbot.answer.ModelUse;

/**
 * One line of {@code results.jsonl}.
 *
 * @param id of the question
 * @param question as it was asked
 * @param kind {@code question}, {@code smalltalk} or {@code command}
 * @param status {@code answered}, {@code abstained} or {@code error}
 * @param mode {@code model} or {@code quotes}
 * @param text the whole reply as plain text
 * @param statements the statements in order
 * @param confidence how sure the bot is that the articles answer, 0 to 1; empty where it does not say
 * @param latencyMillis time from question to reply
 * @param stageMillis time of each stage by its name, in the order of the stages
 * @param modelUse what asking the model took; empty when it was not asked
 * @param retrieval what was found; empty where it was not looked at
 */
record Result(
        String id,
        String question,
        String kind,
        String status,
        String mode,
        String text,
        List<ShownStatement> statements,
        OptionalDouble confidence,
        long latencyMillis,
        Map<String, Long> stageMillis,
        Optional<ModelUse> modelUse,
        Optional<Retrieval> retrieval) {
    /** The stages as the field {@code timings_ms} names them. */
    static final List<String> STAGES = List.of("rewrite", "retrieve", "model", "verify");

    /** The bot's own words, possibly empty, with the quotes they rest on. */
    record ShownStatement(String text, List<ShownQuote> quotes) {
        ShownStatement {
            quotes = List.copyOf(quotes);
        }
    }

    Result {
        statements = List.copyOf(statements);
        stageMillis = Map.copyOf(stageMillis);
    }

    static Result of(JsonNode node) {
        List<ShownStatement> statements = new ArrayList<>();
        for (JsonNode statement : node.path("statements")) {
            List<ShownQuote> quotes = new ArrayList<>();
            statement.path("quotes").forEach(quote -> quotes.add(ShownQuote.of(quote)));
            statements.add(new ShownStatement(statement.path("text").asText(), quotes));
        }
        JsonNode confidence = node.path("confidence");
        Map<String, Long> stages = new HashMap<>();
        node.path("timings_ms")
                .properties()
                .forEach(stage -> stages.put(stage.getKey(), stage.getValue().asLong()));
        return new Result(
                node.path("id").asText(),
                node.path("question").asText(),
                node.path("kind").asText("question"),
                node.path("status").asText(),
                node.path("mode").asText("quotes"),
                node.path("text").asText(),
                statements,
                confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
                node.path("latency_ms").asLong(),
                stages,
                modelUse(node.path("model_use")),
                Retrieval.of(node.path("retrieval")));
    }

    private static Optional<ModelUse> modelUse(JsonNode node) {
        return node.isObject()
                ? Optional.of(new ModelUse(
                        node.path("repairs").asInt(),
                        node.path("prompt_tokens").asInt(),
                        node.path("reply_tokens").asInt()))
                : Optional.empty();
    }

    /** The quotes of all statements in order. */
    List<ShownQuote> quotes() {
        return statements.stream().flatMap(s -> s.quotes().stream()).toList();
    }

    /** Time of a stage, 0 where it is not known. */
    long stageMillis(String stage) {
        return stageMillis.getOrDefault(stage, 0L);
    }

    boolean answered() {
        return status.equals("answered");
    }

    boolean abstained() {
        return status.equals("abstained");
    }

    boolean failed() {
        return status.equals("error");
    }

    boolean byModel() {
        return mode.equals("model");
    }
}
