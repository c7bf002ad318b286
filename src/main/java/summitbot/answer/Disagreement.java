package summitbot.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.AnswerKind;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.Token;
import summitbot.text.Tokens;

/** Finds a sentence that gives another day, another number or other people for what seems to be the same event. */
final class Disagreement {
    private static final String DAY = "(mon|tues|wednes|thurs|fri|satur|sun)day\\b";
    private static final Pattern WEEKDAY = Pattern.compile("\\b" + DAY);

    /** "An aide said on Sunday": the day of the words, not of what they are about. */
    private static final Pattern DAY_OF_WORDS =
            Pattern.compile("\\b(said|says|told|stated|announced|added|noted|reported|wrote)( \\w+){0,2}? " + DAY);

    private static final Pattern WHETHER =
            Pattern.compile("^\\s*(?:did|has|have|had|was|were|is it true)\\b", Pattern.CASE_INSENSITIVE);

    /** The other account may be so much less likely the answer: its words differ, since it says something else. */
    private static final double MIN_BESIDE_BEST = 0.003;

    private static final int SAME_EVENT_NAMES = 2;

    private Disagreement() {}

    /**
     * Returns the best ranked sentence that contradicts this one about the day, the number or who told whom; empty when none does or
     * nothing of it is asked for.
     */
    static Optional<EvidenceSentence> with(
            UnderstoodQuestion question, EvidenceSentence best, List<EvidenceSentence> ranked) {
        return aboutTheDay(question, best, ranked)
                .or(() -> aboutTheNumber(question, best, ranked))
                .or(() -> aboutThePeople(question, best, ranked));
    }

    /** Another article that names others as those who told or called, or turns it round. */
    private static Optional<EvidenceSentence> aboutThePeople(
            UnderstoodQuestion question, EvidenceSentence best, List<EvidenceSentence> ranked) {
        List<Telling> told = Telling.in(best.sentence().text());
        if (told.isEmpty() || !asksWho(question)) {
            return Optional.empty();
        }
        return ranked.stream()
                .filter(other -> other.besides(best) >= MIN_BESIDE_BEST)
                .filter(other -> !other.article().id().equals(best.article().id()))
                .filter(other -> question.names().stream().allMatch(name -> Speakers.isNamedIn(other, name)))
                .filter(other -> {
                    List<Telling> theirs = Telling.in(other.sentence().text());
                    // Whoever agrees in one of them does not contradict.
                    return theirs.stream().anyMatch(their -> told.stream().anyMatch(their::contradicts))
                            && theirs.stream().noneMatch(their -> told.stream().anyMatch(their::agrees));
                })
                .findFirst();
    }

    /** "Who told Ann?", and "Did Ann call Bob?", whose answer is who called whom. */
    private static boolean asksWho(UnderstoodQuestion question) {
        return question.expects(AnswerKind.PERSON)
                || WHETHER.matcher(question.text()).find();
    }

    /** Another article that says all that the best sentence says of the question, and counts the same thing differently. */
    private static Optional<EvidenceSentence> aboutTheNumber(
            UnderstoodQuestion question, EvidenceSentence best, List<EvidenceSentence> ranked) {
        boolean asksNumber = question.expects(AnswerKind.DURATION) || question.expects(AnswerKind.NUMBER);
        if (!asksNumber || best.mentions().isEmpty()) {
            return Optional.empty();
        }
        Amounts amounts = Amounts.of(best.sentence().text());
        return ranked.stream()
                .filter(other -> other.besides(best) >= MIN_BESIDE_BEST)
                .filter(other -> !other.article().id().equals(best.article().id()))
                .filter(other -> other.mentions().containsAll(best.mentions()))
                .filter(other -> amounts.contradict(Amounts.of(other.sentence().text())))
                .findFirst();
    }

    private static Optional<EvidenceSentence> aboutTheDay(
            UnderstoodQuestion question, EvidenceSentence best, List<EvidenceSentence> ranked) {
        Set<String> days = days(best);
        boolean asksDay = question.expects(AnswerKind.DATE)
                || WEEKDAY.matcher(question.text().toLowerCase(Locale.ROOT)).find();
        // An event is known by who or what takes part; without a name two sentences that share some words may tell of
        // two events.
        if (!asksDay || days.isEmpty() || question.names().isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = names(best);
        return ranked.stream()
                .filter(other -> other.besides(best) >= MIN_BESIDE_BEST)
                .filter(other -> !days(other).isEmpty() && disjoint(days, days(other)))
                .filter(other -> shared(names, names(other)) >= SAME_EVENT_NAMES)
                .filter(other -> question.names().stream().allMatch(name -> Speakers.isNamedIn(other, name)))
                .findFirst();
    }

    private static Set<String> days(EvidenceSentence sentence) {
        String lower = sentence.sentence().text().toLowerCase(Locale.ROOT);
        return WEEKDAY.matcher(DAY_OF_WORDS.matcher(lower).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Words written with a capital in the middle of the sentence, weekdays left out. */
    private static Set<String> names(EvidenceSentence sentence) {
        Set<String> names = new HashSet<>();
        for (Token token : Tokens.of(sentence.sentence().text())) {
            if (token.start() > 0
                    && token.isCapitalised()
                    && !WEEKDAY.matcher(token.folded()).matches()) {
                names.add(token.folded());
            }
        }
        return names;
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return shared(a, b) == 0;
    }

    private static long shared(Set<String> a, Set<String> b) {
        return a.stream().filter(b::contains).count();
    }
}
