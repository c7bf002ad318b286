package summitbot.record;

import java.time.Instant;

/**
 * A recorded exchange.
 *
 * @param number the number it has for good, from 1
 * @param at when it was recorded
 * @param exchange what was asked and answered
 */
public record RecordedAnswer(long number, Instant at, Exchange exchange) {}
