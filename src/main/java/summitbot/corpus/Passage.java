package summitbot.corpus;

/**
 * A run of neighbouring sentences that is indexed and ranked as one. Boilerplate in between is left out of its text.
 *
 * @param article the article's id
 * @param first number of its first sentence
 * @param last number of its last sentence
 * @param header title, publisher and date as put in front of the text for embedding; may be empty
 * @param text its sentences, joined by one space: for ranking only, never a source of quotes
 */
public record Passage(String article, int first, int last, String header, String text) {}
