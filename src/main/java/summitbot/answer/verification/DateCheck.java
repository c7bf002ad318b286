package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.PartialDate;

/**
 * Every date of a statement is in its quotes, the day they were published, or the question; a date that only the question has is refused
 * where the quotes name another day.
 */
final class DateCheck implements Check {
    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<PartialDate> quoted = Stream.concat(
                        support.cited().stream().flatMap(cited -> dates(cited.sentence())),
                        support.cited().stream().flatMap(cited -> cited.published().stream()))
                .toList();
        List<PartialDate> all =
                Stream.concat(quoted.stream(), dates(support.question())).toList();
        List<Objection> found = new ArrayList<>();
        for (DateMention mention : Dates.of(claim.text())) {
            String written = claim.text().substring(mention.start(), mention.end());
            if (!isStated(mention.date(), all)) {
                found.add(new Objection(Kind.NUMBER, written + " is no date of the quotes"));
            } else if (!isStated(mention.date(), quoted)
                    && support.cited().stream()
                            .flatMap(cited -> dates(cited.sentence()))
                            .anyMatch(date -> date.day() > 0)) {
                found.add(new Objection(
                        Kind.NUMBER, written + " is in the question only, and the quotes have another day"));
            }
        }
        return found;
    }

    private static Stream<PartialDate> dates(ParsedText text) {
        return Dates.of(text.text()).stream().map(DateMention::date);
    }

    /** Every part that the date states is stated by a date that does not contradict it; the year may come from another one. */
    private static boolean isStated(PartialDate date, List<PartialDate> known) {
        boolean year = date.year() == 0 || known.stream().anyMatch(other -> other.year() == date.year());
        boolean rest = known.stream()
                .filter(date::agreesWith)
                .anyMatch(other -> (date.month() == 0 || other.month() == date.month())
                        && (date.day() == 0 || other.day() == date.day()));
        return year && rest;
    }
}
