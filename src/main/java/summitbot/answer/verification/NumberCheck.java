package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import summitbot.answer.verification.Objection.Kind;

/**
 * Every number of a statement occurs in its quotes, their attribution or the question, in figures or words; and it does not count
 * something of which the quotes give another number.
 */
final class NumberCheck implements Check {
    /** "One" is more often a pronoun than a count. */
    private static final Set<String> PRONOUNS = Set.of("one", "один", "одна", "одно", "одного", "одной", "бір", "bir");

    /** Scores, votes and seasons: {@code 6-4}, {@code 2030/31}. */
    private static final Pattern JOINED = Pattern.compile("\\d+(?:[-–:/]\\d+)+");

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<CountedNumber> quoted = support.cited().stream()
                .flatMap(cited -> CountedNumber.in(cited.sentence().text()).stream())
                .toList();
        Set<String> known = new HashSet<>();
        quoted.forEach(number -> known.add(number.value()));
        Stream.concat(
                        support.cited().stream().map(cited -> cited.source().text()),
                        Stream.of(support.question().text()))
                .flatMap(text -> CountedNumber.in(text).stream())
                .forEach(number -> known.add(number.value()));
        List<Objection> found = new ArrayList<>();
        for (CountedNumber number : CountedNumber.in(claim.text())) {
            if (!known.contains(number.value())
                    && !PRONOUNS.contains(number.written().toLowerCase(Locale.ROOT))) {
                found.add(new Objection(Kind.NUMBER, number.written() + " is in no quote"));
            } else if (quoted.stream().anyMatch(number::contradicts)
                    && quoted.stream().noneMatch(number::agreesWith)) {
                found.add(new Objection(Kind.NUMBER, number.written() + " counts something else in the quotes"));
            }
        }
        Set<String> joined = support.cited().stream()
                .flatMap(cited -> joined(cited.sentence().text()).stream())
                .collect(Collectors.toSet());
        joined(claim.text()).stream()
                .filter(score -> !joined.contains(score))
                .forEach(score -> found.add(new Objection(Kind.NUMBER, score + " is in no quote")));
        return found;
    }

    private static List<String> joined(String text) {
        return JOINED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(score -> score.replace('–', '-'))
                .toList();
    }
}
