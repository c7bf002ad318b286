package summitbot.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.corpus.Sentence;
import summitbot.question.AnswerKind;
import summitbot.text.Token;
import summitbot.text.Tokens;

/** Whether a sentence holds an expression of the kind that a question asks for: a date for "when", a person for "who". */
final class AnswerKindMatch {
    private static final String NUMBER =
            "(\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
                    + "|sixty|ninety|hundred|thousand|million|billion|half|several|dozens?|a couple of)";
    private static final Pattern NUMBERS = pattern("\\b" + NUMBER + "\\b");
    private static final Pattern DURATION =
            pattern("\\b" + NUMBER + "[\\s-]+(and a half )?(second|minute|hour|day|week|month|year|decade)s?\\b"
                    + "|\\b(an|half an) hour\\b|\\ball (day|night)\\b");
    private static final List<String> UNITS =
            List.of("second", "minut", "hour", "day", "week", "month", "year", "decad");
    private static final Pattern DATE = pattern(
            "\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(january|february|march|april|may|june|july|august"
                    + "|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? \\d"
                    + "|\\b\\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)"
                    + "|\\b(1[5-9]|20)\\d\\d\\b|\\b(yesterday|today|tomorrow|(last|next|this|past) (week|month|year|night)"
                    + "|(earlier|later) (this|that) (week|day|month|year)|\\d+(st|nd|rd|th) century)\\b");
    private static final Pattern REASON = pattern(
            "\\b(because|since|due to|owing to|in order to|so that|so as to|thanks to|as a result|reasons?|caused?"
                    + "|therefore|aimed? (at|to)|after|overdue|necessary|needed?|in response|to (avoid|prevent|ensure))\\b");
    private static final Pattern PLACE = pattern(
            "\\b([Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside)\\s+(the\\s+)?(city\\s+of\\s+)?"
                    + "(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)\\p{Lu}");
    private static final Pattern LIST = pattern(",[^,]+(,| and | or )");

    private AnswerKindMatch() {}

    /**
     * Returns the share of the expected kinds that the sentence can serve, 0 to 1; 0 when nothing particular is expected.
     *
     * @param questionStems the question as a line of stems: what it already says is no answer
     */
    static double share(Set<AnswerKind> kinds, Sentence sentence, String questionStems) {
        int asked = 0;
        int served = 0;
        for (AnswerKind kind : kinds) {
            if (kind == AnswerKind.SUMMARY || kind == AnswerKind.COMPARISON || kind == AnswerKind.SOURCES) {
                continue;
            }
            asked++;
            if (serves(kind, sentence, questionStems)) {
                served++;
            }
        }
        return asked == 0 ? 0 : (double) served / asked;
    }

    /**
     * Returns how far the sentence is from answering a question for a length, a date, a number or a statement, 0 (it may) to 1: such
     * an answer stands beside the name it is about, so a sentence with somebody else's number does not count.
     *
     * @param kind what {@link #share} returned
     * @param names share of the question's names in the sentence or its speaker
     */
    static double missing(Set<AnswerKind> kinds, double kind, double names) {
        boolean exact = kinds.contains(AnswerKind.DURATION)
                || kinds.contains(AnswerKind.DATE)
                || kinds.contains(AnswerKind.NUMBER)
                || kinds.contains(AnswerKind.STATEMENT)
                || kinds.contains(AnswerKind.REASON);
        return exact ? 1 - kind * names : 0;
    }

    private static boolean serves(AnswerKind kind, Sentence sentence, String questionStems) {
        String lower = sentence.text().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case DURATION -> lastsInTheUnitAsked(lower, questionStems);
            case DATE -> DATE.matcher(lower).find();
            case NUMBER -> NUMBERS.matcher(lower).find();
            case REASON -> REASON.matcher(lower).find();
            case PLACE -> PLACE.matcher(sentence.text()).find();
            case PERSON -> namesSomebodyNew(sentence, questionStems);
            case STATEMENT -> sentence.speaker().isPresent();
            case LIST -> LIST.matcher(lower).find();
            case SUMMARY, COMPARISON, SOURCES -> false;
        };
    }

    /** "How many minutes" is not answered by days. */
    private static boolean lastsInTheUnitAsked(String lower, String questionStems) {
        List<String> asked = UNITS.stream()
                .filter(unit -> questionStems.contains(" " + unit + " "))
                .toList();
        return DURATION.matcher(lower)
                .results()
                .anyMatch(match -> asked.isEmpty() || asked.stream().anyMatch(match.group()::contains));
    }

    private static boolean namesSomebodyNew(Sentence sentence, String questionStems) {
        if (sentence.speaker()
                .filter(speaker -> !questionStems.contains(Stems.line(speaker)))
                .isPresent()) {
            return true;
        }
        boolean first = true;
        for (Token token : Tokens.of(sentence.text())) {
            boolean candidate = !first && token.isCapitalised();
            first = false;
            if (candidate && !questionStems.contains(Stems.line(token.text()))) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
