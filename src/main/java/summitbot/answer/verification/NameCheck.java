package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.DateMention;
import summitbot.text.Dates;

/**
 * Every proper name of a statement occurs in its quotes, their speaker or attribution, or the question. A name that only the question has
 * is refused where the quotes name others whom the statement leaves out: it may have taken their place.
 */
final class NameCheck implements Check {
    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<Objection> found = new ArrayList<>();
        List<Word> attributed = support.quotedAndAttributed();
        List<DateMention> dates = Dates.of(claim.text());
        for (NameRun name : claim.names()) {
            for (Word word : name.proper()) {
                if (Names.occursIn(word, attributed) || inDate(word, dates) || isOrdinary(word, support)) {
                    continue;
                }
                if (!Names.occursIn(word, support.question().words())) {
                    found.add(new Objection(Kind.NAME, word.token().text() + " is in no quote"));
                } else if (leavesOutAPerson(claim, support)) {
                    found.add(new Objection(
                            Kind.NAME, word.token().text() + " is in the question only, and the quotes name others"));
                }
            }
        }
        return found;
    }

    /** {@link NumberCheck} looks at the months. */
    private static boolean inDate(Word word, List<DateMention> dates) {
        return dates.stream()
                .anyMatch(date ->
                        date.start() <= word.token().start() && word.token().end() <= date.end());
    }

    /** At the beginning of a sentence "Rescuers" is no name where a quote has "rescue teams". */
    private static boolean isOrdinary(Word word, Support support) {
        return word.opensSentence()
                && word.names().isEmpty()
                && support.quoted().stream()
                        .anyMatch(other -> !other.proper() && WordLists.ENGLISH.related(word.stem(), other.stem()));
    }

    private static boolean leavesOutAPerson(ParsedText claim, Support support) {
        return support.cited().stream()
                .flatMap(cited -> Agency.in(cited.sentence()).stream())
                .anyMatch(agency -> !Names.overlap(agency.agent().words(), claim.words()));
    }
}
