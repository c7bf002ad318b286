package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.NumberMention;
import summitbot.text.NumberWords;
import summitbot.text.StopWords;
import summitbot.text.Tokens;

/**
 * A number of a text with what it counts.
 *
 * @param value in plain digits; with a point behind for ordinals, since the third round is not three rounds
 * @param written as it is written
 * @param unit stem of what is counted, {@code percent} for both ways to write it; empty when nothing near is
 * @param direction 1 behind "more than", -1 behind "nearly", 0 without such a word
 */
record CountedNumber(String value, String written, Optional<String> unit, int direction) {
    /** How many words may stand between a number and what it counts. */
    private static final int REACH = 5;

    private static final Pattern ORDINAL = Pattern.compile("(?i).*(?:first|second|third|\\d(?:st|nd|rd)|th)");
    private static final Set<String> UPWARDS = Set.of("over", "more", "above", "exceeding", "least", "beyond");
    private static final Set<String> DOWNWARDS = Set.of("nearly", "almost", "under", "less", "below", "most", "up");

    /** Returns the numbers of a text but those of its dates. */
    static List<CountedNumber> in(String text) {
        // A hyphen between letters joins what is counted to its number: "a six-hour session".
        String parted = text.replaceAll("(?<=\\p{L})[-‐‑](?=\\p{L})", " ");
        List<DateMention> dates = Dates.of(parted);
        List<CountedNumber> numbers = new ArrayList<>();
        for (NumberMention mention : NumberWords.of(parted)) {
            boolean inDate =
                    dates.stream().anyMatch(date -> date.start() <= mention.start() && mention.end() <= date.end());
            if (!inDate) {
                numbers.add(of(parted, mention));
            }
        }
        return numbers;
    }

    private static CountedNumber of(String text, NumberMention mention) {
        String written = text.substring(mention.start(), mention.end());
        String value = ORDINAL.matcher(written).matches() ? mention.value() + "." : mention.value();
        return new CountedNumber(
                value, written, unit(text.substring(mention.end())), direction(text.substring(0, mention.start())));
    }

    private static Optional<String> unit(String behind) {
        if (behind.stripLeading().startsWith("%")) {
            return Optional.of("percent");
        }
        int end = 0;
        while (end < behind.length() && ",;:.!?()".indexOf(behind.charAt(end)) < 0) {
            end++;
        }
        // "Two of the seven vessels" counts vessels, as the seven do; "31 voted for it" does not say what it counts.
        return Tokens.of(behind.substring(0, end)).stream()
                .limit(REACH)
                .filter(token -> !token.isNumber()
                        && !StopWords.contains(token.folded())
                        && NumberWords.value(token.folded()).isEmpty())
                .findFirst()
                .filter(token -> !WordLists.ENGLISH.isVerb(token.folded()))
                .map(token -> WordLists.ENGLISH.stem(token.folded()));
    }

    private static int direction(String before) {
        List<String> words = Tokens.folded(before);
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - 2); i--) {
            if (UPWARDS.contains(words.get(i))) {
                return 1;
            }
            if (DOWNWARDS.contains(words.get(i))) {
                return -1;
            }
        }
        return 0;
    }

    /** Whether both are the same number, as far as can be told of the same things. */
    boolean agreesWith(CountedNumber other) {
        boolean open = unit.isEmpty() || other.unit.isEmpty();
        return (open || countsTheSame(other)) && value.equals(other.value) && direction * other.direction >= 0;
    }

    /** Whether they give different numbers of the same things. */
    boolean contradicts(CountedNumber other) {
        return countsTheSame(other) && !agreesWith(other);
    }

    private boolean countsTheSame(CountedNumber other) {
        return unit.isPresent() && other.unit.isPresent() && unit.get().equals(other.unit.get());
    }
}
