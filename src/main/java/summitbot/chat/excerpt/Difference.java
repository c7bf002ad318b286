package summitbot.chat.excerpt;

/**
 * Where an excerpt reads differently from the article.
 *
 * @param excerpt the excerpt's words as typed; empty where it left something out
 * @param printed the article's words as printed; empty where the excerpt put something in
 */
public record Difference(String excerpt, String printed) {}
