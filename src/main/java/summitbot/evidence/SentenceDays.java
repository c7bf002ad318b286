package summitbot.evidence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.PartialDate;

/**
 * The days that the sentences of one English article name, read in order: "on Monday" and "yesterday" from the article's own day, "the
 * day before" from the day named last. Without a day of the article only dates with a year are known; the rest stays as printed.
 */
final class SentenceDays {
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(?:(last|next|this coming) )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

    private static final Pattern RELATIVE = Pattern.compile("\\b(yesterday|today|tomorrow)\\b");

    private static final Pattern SHIFT = Pattern.compile(
            "\\b(?:(?:the|a|one) day|(two|three|four|five) days) (before|earlier|after|later)\\b|\\bthe (next|following|previous) day\\b");

    /** What is still to come on a weekday comes after the article, and there it is not said by how much. */
    private static final Pattern TO_COME =
            Pattern.compile("\\b(?:will|would|shall|is to|are to|due|plans?|planned|next)\\b");

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

    private final Optional<LocalDate> written;
    private Optional<LocalDate> last = Optional.empty();

    /** @param written the day that the article is from */
    SentenceDays(Optional<LocalDate> written) {
        this.written = written;
    }

    /** Returns the days that the next sentence names, each once; empty where it names none or it is not known which. */
    Set<LocalDate> next(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        Set<LocalDate> days = new LinkedHashSet<>();
        shifted(lower).ifPresent(days::add);
        Dates.of(sentence).stream()
                .map(DateMention::date)
                .flatMap(date -> day(date).stream())
                .forEach(days::add);
        written.ifPresent(day -> {
            RELATIVE.matcher(lower).results().forEach(match -> days.add(relative(day, match.group(1))));
            Matcher weekday = WEEKDAY.matcher(lower);
            while (weekday.find()) {
                if (!TO_COME.matcher(lower).find()) {
                    days.add(weekdayBefore(day, weekday.group(2), "last".equals(weekday.group(1))));
                }
            }
        });
        if (!days.isEmpty()) {
            last = days.stream().reduce((first, second) -> second);
        }
        return days;
    }

    /** "A day later": from the day named last. */
    private Optional<LocalDate> shifted(String lower) {
        Matcher shift = SHIFT.matcher(lower);
        if (last.isEmpty() || !shift.find()) {
            return Optional.empty();
        }
        int days = shift.group(1) == null ? 1 : NUMBERS.indexOf(shift.group(1)) + 1;
        boolean back = "before".equals(shift.group(2))
                || "earlier".equals(shift.group(2))
                || "previous".equals(shift.group(3));
        return last.map(day -> day.plusDays(back ? -days : days));
    }

    private Optional<LocalDate> day(PartialDate date) {
        int year =
                date.year() != 0 ? date.year() : written.map(LocalDate::getYear).orElse(0);
        try {
            return year == 0 || date.month() == 0 || date.day() == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, date.month(), date.day()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate relative(LocalDate day, String word) {
        return switch (word) {
            case "yesterday" -> day.minusDays(1);
            case "tomorrow" -> day.plusDays(1);
            default -> day;
        };
    }

    /** News mean the latest such day; "last Friday" in an article of a Friday is a week before. */
    private static LocalDate weekdayBefore(LocalDate day, String name, boolean strictly) {
        DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        return day.with(strictly ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }
}
