package summitbot.record;

import java.util.List;
import summitbot.answer.Statement;

/**
 * A point of an answer as it was shown.
 *
 * @param text the bot's own words; empty when only quotes were shown
 * @param quotes what it rested on
 */
public record RecordedStatement(String text, List<RecordedQuote> quotes) {
    public RecordedStatement {
        quotes = List.copyOf(quotes);
    }

    /** Takes down a statement. */
    public static RecordedStatement of(Statement statement) {
        return new RecordedStatement(
                statement.text(),
                statement.quotes().stream().map(RecordedQuote::of).toList());
    }
}
