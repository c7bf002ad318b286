package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.Token.Kind;

/** Finds the subject where commas part it from its verb: "Jane Doe, 44, who runs the place, said". */
final class CommaSegments {
    private static final int MAX_SEGMENTS = 6;

    private static final Set<String> PLACE_PREPOSITIONS = WordList.of("of from in near at outside");

    private final Phrases phrases;
    private final Appositions appositions;

    CommaSegments(Phrases phrases, Appositions appositions) {
        this.phrases = phrases;
        this.appositions = appositions;
    }

    /** "Jane Doe, 44, who runs the place, said": reads the segments between commas from right to left. */
    Optional<Clause> clauseBefore(int comma) {
        List<Span> phrasesFound = new ArrayList<>();
        int end = comma;
        for (int n = 0; n < MAX_SEGMENTS && end > 0; n++) {
            int start = segmentStart(end);
            if (start >= end || end - start == 1 && phrases.at(start).is(Kind.QUOTE)) {
                break;
            }
            boolean clauseStart = phrases.at(start).in(FunctionWords.COORDINATORS);
            Span span = new Span(clauseStart ? start + 1 : start, end);
            Segment segment = classify(span);
            if (segment == Segment.DEPENDENT) {
                return Optional.empty();
            }
            if (segment == Segment.OTHER) {
                break;
            }
            if (segment == Segment.PHRASE && isPlaceList(span)) {
                end = segmentStart(start - 1) - 1;
                continue;
            }
            if (segment == Segment.PHRASE) {
                phrasesFound.add(0, phrases.subjectOfRun(span.from(), span.to()).orElse(span));
            }
            if (clauseStart
                    || !(phrases.at(start - 1).is(Kind.COMMA)
                            || phrases.at(start - 1).is(Kind.DASH))) {
                break;
            }
            end = start - 1;
        }
        return phrasesFound.isEmpty() ? Optional.empty() : Optional.of(nameAndDescription(phrasesFound));
    }

    /** "Jane Doe, a resident of the town told reporters": the second comma is missing. */
    Optional<Clause> describedName(int start, int end) {
        int comma = start - 1;
        int from = segmentStart(comma);
        Span name = new Span(from, comma);
        boolean named =
                !name.isEmpty() && name.length() <= 6 && classify(name) == Segment.PHRASE && appositions.isNamed(name);
        return named
                ? Optional.of(new Clause(new Subject(List.of(name, new Span(start, end)), false), from, true, false))
                : Optional.empty();
    }

    /** Of phrases side by side the first name, else the first that can speak, with the phrase beside it. */
    private Clause nameAndDescription(List<Span> side) {
        int chosen = -1;
        for (int i = 0; i < side.size() && chosen < 0; i++) {
            chosen = appositions.isNamed(side.get(i)) && phrases.canSpeak(side.get(i)) ? i : -1;
        }
        for (int i = 0; i < side.size() && chosen < 0; i++) {
            chosen = phrases.canSpeak(side.get(i)) || i == side.size() - 1 ? i : -1;
        }
        chosen = chosen < 0 ? side.size() - 1 : chosen;
        List<Span> spans = new ArrayList<>();
        if (chosen > 0 && !appositions.isNamed(side.get(chosen - 1)) && phrases.canSpeak(side.get(chosen - 1))) {
            spans.add(side.get(chosen - 1));
        }
        spans.add(side.get(chosen));
        if (chosen + 1 < side.size() && spans.size() == 1 && phrases.canSpeak(side.get(chosen + 1))) {
            spans.add(side.get(chosen + 1));
        }
        int and = appositions.groupBorder(side.get(chosen));
        if (and > 0) {
            List<Span> group = List.of(
                    new Span(side.get(chosen).from(), and),
                    new Span(and + 1, side.get(chosen).to()));
            return new Clause(new Subject(group, true), side.get(chosen).from(), true, false);
        }
        return new Clause(new Subject(List.copyOf(spans), false), spans.get(0).from(), true, false);
    }

    /** The state in "of Springfield, Illinois, said": a single name behind a segment that opens with a preposition of place. */
    private boolean isPlaceList(Span span) {
        if (span.length() > 2
                || !phrases.isName(span.from())
                || !phrases.at(span.from() - 1).is(Kind.COMMA)) {
            return false;
        }
        int town = span.from() - 2;
        while (phrases.at(town).capitalised()) {
            town--;
        }
        return town < span.from() - 2 && phrases.at(town).in(PLACE_PREPOSITIONS);
    }

    private int segmentStart(int end) {
        int start = end;
        while (start > 0
                && end - start < 60
                && (phrases.at(start - 1).isWord() || phrases.at(start - 1).is(Kind.QUOTE))) {
            start--;
        }
        return start;
    }

    private enum Segment {
        /** A noun phrase that can be the subject or stand beside it. */
        PHRASE,
        /** Something between subject and verb: an age, "for his part", a relative clause, a participle. */
        ASIDE,
        /** The subject of a dependent clause. */
        DEPENDENT,
        /** A clause. */
        OTHER
    }

    private Segment classify(Span span) {
        if (span.isEmpty()) {
            return Segment.ASIDE;
        }
        Token first = phrases.at(span.from());
        if (first.in(FunctionWords.RELATIVES) || first.is("himself") || first.is("herself")) {
            return Segment.ASIDE;
        }
        if (first.in(FunctionWords.SUBORDINATORS)) {
            boolean pure = !phrases.containsFinite(span)
                    && !phrases.isParticiple(span.from() + 1)
                    && phrases.canSpeak(new Span(span.from() + 1, span.to()));
            return pure && !first.is("as") && !first.is("like") ? Segment.DEPENDENT : Segment.ASIDE;
        }
        boolean onlyAdverbs = true;
        for (int i = span.from(); i < span.to(); i++) {
            onlyAdverbs &= phrases.isAdverb(i)
                    || phrases.at(i).numeric()
                    || phrases.at(i).in(FunctionWords.TIMES);
        }
        if (onlyAdverbs) {
            return Segment.ASIDE;
        }
        boolean adverbial = first.in(FunctionWords.PREPOSITIONS) && !phrases.isName(span.from())
                || phrases.isParticiple(span.from())
                || phrases.opensWithIng(span.from());
        if (adverbial) {
            return phrases.containsFinite(span) && span.length() > 12 ? Segment.OTHER : Segment.ASIDE;
        }
        Span core = new Span(span.from(), phrases.coreEnd(span));
        if (phrases.containsFinite(core)) {
            return Segment.OTHER;
        }
        if (phrases.isEmptySubject(span)) {
            return Segment.OTHER;
        }
        boolean opens = first.in(FunctionWords.DETERMINERS)
                || first.capitalised()
                || first.possessive()
                || first.in(FunctionWords.PRONOUNS)
                || phrases.isAdverb(span.from());
        return opens || phrases.canSpeak(span) ? Segment.PHRASE : Segment.ASIDE;
    }
}
