package summitbot.record;

/**
 * What was asked and answered in a stretch of time; small talk and commands left out.
 *
 * @param questions how many questions
 * @param answered how many were answered
 * @param abstained how many were refused because the articles do not answer
 * @param good how many 👍 the answers have
 * @param bad how many 👎
 * @param medianMillis latency that half of the questions stayed within, by nearest rank; 0 where there was none
 * @param p95Millis latency that 95 of 100 stayed within
 */
public record Statistics(
        long questions, long answered, long abstained, long good, long bad, long medianMillis, long p95Millis) {}
