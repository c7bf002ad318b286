package summitbot.record;

import java.util.List;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.answer.Timings;
import summitbot.question.Turn;

/**
 * One question and what was answered, in plain values that do not depend on the articles any more.
 *
 * @param question the message as typed
 * @param history the turns before, oldest first
 * @param requestedMode which way of answering was wanted
 * @param standalone the question after rewriting
 * @param kind what the message was taken for: {@code question}, {@code smalltalk} or {@code command}
 * @param status {@code answered}, {@code abstained} or {@code error}
 * @param mode how the answer was made
 * @param language code of the language the bot's own words are in
 * @param text the whole reply as plain text
 * @param statements the points with their quotes
 * @param evidence the sentences considered, best first
 * @param confidence calibrated probability that the articles answer, 0 to 1
 * @param latencyMillis time from message to reply
 * @param timings time per stage
 * @param provenance what the answer was made with
 */
public record Exchange(
        String question,
        List<Turn> history,
        ModePreference requestedMode,
        String standalone,
        String kind,
        String status,
        AnswerMode mode,
        String language,
        String text,
        List<RecordedStatement> statements,
        List<RecordedEvidence> evidence,
        double confidence,
        long latencyMillis,
        Timings timings,
        Provenance provenance) {
    public Exchange {
        history = List.copyOf(history);
        statements = List.copyOf(statements);
        evidence = List.copyOf(evidence);
    }

    /** Returns the exchange as whoever goes on from it sees it: what was asked, then what was replied. */
    public List<Turn> turns() {
        return List.of(new Turn(Turn.Role.USER, question), new Turn(Turn.Role.BOT, text));
    }

    /** Returns the quotes of all statements in order. */
    public List<RecordedQuote> quotes() {
        return statements.stream()
                .flatMap(statement -> statement.quotes().stream())
                .toList();
    }
}
