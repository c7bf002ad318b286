package summitbot.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import summitbot.corpus.Corpus;
import summitbot.text.PartialDate;

/**
 * How English articles write a day that a question gives as a date: {@code August 16}, {@code 16 Aug}, and {@code Saturday} where an
 * article is from the days around it. Immutable and safe to share.
 */
final class DayNames {
    /** News call a day by its name up to so many days away. */
    private static final int NEAR_DAYS = 6;

    private final List<LocalDate> published;

    DayNames(Corpus corpus) {
        published = corpus.articles().stream()
                .flatMap(article -> article.attribution().day().stream())
                .distinct()
                .toList();
    }

    /** Returns the folded ways to write it; empty for a date without day or month, and for one that no calendar has. */
    List<String> of(PartialDate date) {
        if (date.day() == 0 || date.month() == 0) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        try {
            LocalDate day = LocalDate.of(date.year() == 0 ? year() : date.year(), date.month(), date.day());
            names.addAll(withMonth(day));
            if (published.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(day, other)) <= NEAR_DAYS)) {
                names.add(weekday(day));
            }
        } catch (DateTimeException e) {
            return List.of();
        }
        return List.copyOf(names);
    }

    /** How a day is written: with its month in two orders, full and short, and by its weekday. */
    static List<String> written(LocalDate day) {
        Set<String> names = new LinkedHashSet<>(withMonth(day));
        names.add(weekday(day));
        return List.copyOf(names);
    }

    private static Set<String> withMonth(LocalDate day) {
        Set<String> names = new LinkedHashSet<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
            String month = day.getMonth().getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            names.add(month + " " + day.getDayOfMonth());
            names.add(day.getDayOfMonth() + " " + month);
        }
        return names;
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** That of the coverage; a leap year where nothing is dated, so that every date has a day. */
    private int year() {
        return published.isEmpty() ? 2024 : published.get(0).getYear();
    }
}
