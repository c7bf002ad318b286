package summitbot.text;

import java.time.LocalDate;

/**
 * A date as far as a text states it. Immutable.
 *
 * @param year 0 when not stated
 * @param month 1 to 12, or 0 when not stated
 * @param day 1 to 31, or 0 when not stated
 */
public record PartialDate(int year, int month, int day) {

    /** The whole date. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Whether both can be the same date: they share a year or a month, and nothing that both state differs. {@code August 15} agrees
     * with {@code 2025-08-15} and with {@code August 2025}, not with {@code 16 August}.
     */
    public boolean agreesWith(PartialDate other) {
        boolean shared = (year != 0 && year == other.year) || (month != 0 && month == other.month);
        return shared && agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
    }

    private static boolean agree(int a, int b) {
        return a == 0 || b == 0 || a == b;
    }
}
