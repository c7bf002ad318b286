package summitbot.text;

/**
 * A date in a text. Immutable.
 *
 * @param date what it states
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 */
public record DateMention(PartialDate date, int start, int end) {}
