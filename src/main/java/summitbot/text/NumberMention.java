package summitbot.text;

/**
 * A number in a text. Immutable.
 *
 * @param value in plain digits, with a point before decimals and no trailing zeros behind it, so that equal numbers have equal
 *     values: {@code twenty-one} → {@code 21}, {@code 1.5 million} → {@code 1500000}; dates and times as written
 * @param spelled whether it is written in words only
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character
 */
public record NumberMention(String value, boolean spelled, int start, int end) {}
