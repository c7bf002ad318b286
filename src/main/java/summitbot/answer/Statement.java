package summitbot.answer;

import java.util.List;

/**
 * One point of an answer.
 *
 * @param text the bot's own words, verified against the quotes; empty when only quotes are shown
 * @param quotes what it rests on, at least one
 */
public record Statement(String text, List<Quote> quotes) {
    public Statement {
        quotes = List.copyOf(quotes);
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("a statement without a quote: " + text);
        }
    }
}
