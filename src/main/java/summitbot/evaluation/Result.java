package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of {@code results.jsonl}.
 *
 * @param status {@code answered}, {@code abstained} or {@code error}
 * @param text the whole reply as plain text
 * @param statements the bot's own words of each statement; may be empty texts
 * @param quotes the quotes of all statements in order
 * @param latencyMillis time from question to reply
 */
record Result(String status, String text, List<String> statements, List<ShownQuote> quotes, long latencyMillis) {
    Result {
        statements = List.copyOf(statements);
        quotes = List.copyOf(quotes);
    }

    static Result of(JsonNode node) {
        List<String> statements = new ArrayList<>();
        List<ShownQuote> quotes = new ArrayList<>();
        for (JsonNode statement : node.path("statements")) {
            statements.add(statement.path("text").asText());
            statement.path("quotes").forEach(quote -> quotes.add(ShownQuote.of(quote)));
        }
        return new Result(
                node.path("status").asText(),
                node.path("text").asText(),
                statements,
                quotes,
                node.path("latency_ms").asLong());
    }

    boolean answered() {
        return status.equals("answered");
    }

    boolean abstained() {
        return status.equals("abstained");
    }
}
