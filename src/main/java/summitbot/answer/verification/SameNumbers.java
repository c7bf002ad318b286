package summitbot.answer.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.NumberMention;
import summitbot.text.NumberWords;
import summitbot.text.PartialDate;

/**
 * Whether two texts in different languages name the same numbers and dates, in figures or words. A number that the question spells out
 * may be missing in the translation, where it is often another word: "оба", "первым делом".
 */
final class SameNumbers {
    private SameNumbers() {}

    /** Returns which of them differ, in words; empty when none does. */
    static Optional<String> objection(String translation, String question) {
        List<DateMention> datesAfter = Dates.of(translation);
        List<DateMention> datesBefore = Dates.of(question);
        boolean sameDates = datesAfter.stream().allMatch(date -> isAmong(date.date(), datesBefore))
                && datesBefore.stream().allMatch(date -> isAmong(date.date(), datesAfter));
        if (!sameDates) {
            return Optional.of("it does not name the same dates");
        }
        Set<String> before = values(question, datesBefore, false);
        Set<String> after = values(translation, datesAfter, false);
        // "One" is more often a pronoun than a count, in both directions.
        after.remove("1");
        return before.containsAll(after) && after.containsAll(values(question, datesBefore, true))
                ? Optional.empty()
                : Optional.of("it does not name the same numbers");
    }

    private static boolean isAmong(PartialDate date, List<DateMention> others) {
        return others.stream().map(DateMention::date).anyMatch(date::equals);
    }

    private static Set<String> values(String text, List<DateMention> dates, boolean figuresOnly) {
        return NumberWords.of(text).stream()
                .filter(number ->
                        dates.stream().noneMatch(date -> date.start() <= number.start() && number.end() <= date.end()))
                .filter(number ->
                        !figuresOnly || (!number.spelled() && !number.value().equals("1")))
                .map(NumberMention::value)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
