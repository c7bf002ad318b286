package summitbot.corpus.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.PartialDate;

/** Reads the one whole date that a few words state. */
final class StatedDate {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    /** 05/06/2025 is May in one country and June in another. */
    private static final Pattern UNCLEAR = Pattern.compile("(?<!\\d)(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/\\d{4}");

    private StatedDate() {}

    /** Returns the first date with day, month and year; empty when there is none, or it can be read in two ways. */
    static Optional<LocalDate> in(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return date(() -> LocalDate.parse(iso.group(1)));
        }
        Matcher unclear = UNCLEAR.matcher(text);
        if (unclear.find() && !unclear.group(1).equals(unclear.group(2))) {
            return Optional.empty();
        }
        List<DateMention> mentions = Dates.of(text);
        return mentions.stream()
                .map(DateMention::date)
                .filter(date -> date.year() > 0 && date.month() > 0 && date.day() > 0)
                .findFirst()
                .flatMap(StatedDate::whole);
    }

    private static Optional<LocalDate> whole(PartialDate date) {
        return date(() -> LocalDate.of(date.year(), date.month(), date.day()));
    }

    private interface Reading {
        LocalDate read();
    }

    private static Optional<LocalDate> date(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
