package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.ReportingVerb.Use;
import summitbot.corpus.speaker.Token.Kind;

/** Finds the subject of a verb: before it, behind it, or shared with a verb before. */
final class Subjects {
    private static final int MAX_SEGMENTS = 6;

    private static final Set<String> PLACE_PREPOSITIONS = WordList.of("of from in near at outside");

    private final Phrases phrases;
    private final Tokens tokens;

    Subjects(Phrases phrases) {
        this.phrases = phrases;
        this.tokens = phrases.tokens;
    }

    /**
     * A subject and the place of its clause.
     *
     * @param subject the words
     * @param left index of the first word that belongs to the clause
     * @param independent whether the clause depends on no other
     * @param as whether it begins with "as"
     */
    record Found(Subject subject, int left, boolean independent, boolean as) {}

    /** The subject before the verb at this index; empty where there is none or the verb is negated, passive or only possible. */
    Optional<Found> before(int verbIndex, ReportingVerb verb) {
        int i = verbIndex - 1;
        boolean be = false;
        while (phrases.at(i).isWord()) {
            Token token = phrases.at(i);
            if (token.is("to")
                    && phrases.at(i - 1).is("on")
                    && phrases.at(i - 2).lower().matches("go|goes|went")) {
                i -= 3;
            } else if (token.in(FunctionWords.BLOCKERS)) {
                return Optional.empty();
            } else if (token.in(FunctionWords.BE)
                    || verb.use() == Use.ATTITUDE && token.lower().matches("(re)?mains?|remained|feels?|felt|seems?")) {
                be = true;
                i--;
            } else if (token.in(FunctionWords.HAVE) || phrases.isAdverb(i)) {
                i--;
            } else {
                break;
            }
        }
        boolean needsBe = verb.tense() == Tense.ING || verb.tense() == Tense.ADJECTIVE;
        if (be != needsBe) {
            return Optional.empty();
        }
        Token last = phrases.at(i);
        if (last.in(FunctionWords.COORDINATORS) || last.is("then")) {
            return shared(i, verbIndex, verb);
        }
        if (last.is(Kind.COMMA) || last.is(Kind.DASH)) {
            return beforeComma(i);
        }
        return last.isWord() ? beforeWord(i + 1, 0) : Optional.empty();
    }

    /** "She left and said": the subject of the main clause, unless the form can be a noun or hangs on "would" or "to". */
    private Optional<Found> shared(int conjunction, int verbIndex, ReportingVerb verb) {
        if (verb.alsoNoun()) {
            return Optional.empty();
        }
        for (int i = conjunction - 1; i >= 0 && verb.tense() == Tense.BASE && conjunction - i < 40; i--) {
            if (phrases.at(i).in(FunctionWords.BLOCKERS)) {
                return Optional.empty();
            }
        }
        return main().filter(s -> s.from() < verbIndex).map(s -> new Found(s, s.from(), true, false));
    }

    private Optional<Found> beforeWord(int end, int depth) {
        int start = phrases.runStart(end);
        if (start >= end) {
            return Optional.empty();
        }
        Token boundary = phrases.at(start - 1);
        if (boundary.in(FunctionWords.RELATIVES) && depth == 0 && beginsWithVerb(start, end)) {
            return phrases.at(start - 2).is(Kind.COMMA) ? beforeComma(start - 2) : beforeWord(start - 1, 1);
        }
        if (boundary.in(FunctionWords.SUBORDINATORS)) {
            boolean as = boundary.is("as");
            return subject(start, end).map(s -> new Found(s, start - 1, false, as));
        }
        if (boundary.is("and") || boundary.is("or") || boundary.is("nor")) {
            Optional<Found> group = group(start, end);
            if (group.isPresent()) {
                return group;
            }
        }
        if (boundary.is(Kind.COMMA)
                && (phrases.at(start).is("a") || phrases.at(start).is("an"))
                && phrases.at(end + 1).isWord()) {
            Optional<Found> described = describedName(start, end);
            if (described.isPresent()) {
                return described;
            }
        }
        boolean embedded = phrases.containsFinite(new Span(start, end));
        return subject(start, end).map(s -> new Found(s, s.from(), !embedded, false));
    }

    /** "Jane Doe, a resident of the town told reporters": the second comma is missing. */
    private Optional<Found> describedName(int start, int end) {
        int comma = start - 1;
        int from = segmentStart(comma);
        Span name = new Span(from, comma);
        boolean named = !name.isEmpty() && name.length() <= 6 && classify(name) == Segment.PHRASE && isNamed(name);
        return named
                ? Optional.of(new Found(new Subject(List.of(name, new Span(start, end)), false), from, true, false))
                : Optional.empty();
    }

    private boolean beginsWithVerb(int start, int end) {
        Token first = phrases.at(start);
        return end - start >= 2
                && !first.in(FunctionWords.DETERMINERS)
                && !first.in(FunctionWords.PRONOUNS)
                && !first.capitalised()
                && !Nouns.speaks(first.lower());
    }

    private Optional<Subject> subject(int start, int end) {
        return phrases.subjectOfRun(start, end).map(Subject::of);
    }

    /** "Smith, Jones and Brown said": the run before "and" is a noun phrase as well. */
    private Optional<Found> group(int start, int end) {
        int leftEnd = start - 1;
        int leftStart = phrases.runStart(leftEnd);
        if (leftStart >= leftEnd || phrases.containsFinite(new Span(leftStart, leftEnd))) {
            return Optional.empty();
        }
        Optional<Span> left = phrases.subjectOfRun(leftStart, leftEnd);
        Span right = new Span(start, end);
        if (left.isEmpty() || !phrases.canSpeak(left.get()) || !phrases.canSpeak(right)) {
            return Optional.empty();
        }
        Span leftSpan = left.get();
        boolean sameMan = !phrases.at(leftSpan.from()).in(FunctionWords.DETERMINERS)
                && Nouns.isPerson(phrases.at(leftSpan.to() - 1).lower())
                && !Nouns.isPlural(phrases.at(leftSpan.to() - 1).lower())
                && phrases.isName(phrases.coreEnd(right) - 1);
        if (sameMan) {
            return Optional.of(new Found(Subject.of(right), leftSpan.from(), true, false));
        }
        if (namesOneBody(right)) {
            Span whole = new Span(left.get().from(), end);
            return Optional.of(new Found(Subject.of(whole), whole.from(), true, false));
        }
        if (phrases.at(leftStart - 1).in(FunctionWords.SUBORDINATORS)) {
            return Optional.of(new Found(new Subject(List.of(left.get(), right), true), leftStart, false, false));
        }
        List<Span> spans = new ArrayList<>(List.of(left.get(), right));
        int comma = leftStart - 1;
        while (phrases.at(comma).is(Kind.COMMA) && spans.size() < MAX_SEGMENTS) {
            int segment = phrases.runStart(comma);
            Span span = new Span(segment, comma);
            if (span.isEmpty() || span.length() > 4 || !phrases.canSpeak(span)) {
                break;
            }
            spans.add(0, span);
            comma = segment - 1;
        }
        return Optional.of(new Found(new Subject(spans, true), spans.get(0).from(), true, false));
    }

    /** "Search and Rescue Agency chief Jane Doe": what follows "and" is the rest of a body's name and a title. */
    private boolean namesOneBody(Span right) {
        if (!phrases.at(right.from()).capitalised()) {
            return false;
        }
        for (int i = right.from() + 1; i < right.to() - 1; i++) {
            if (Nouns.isPerson(phrases.at(i).lower()) && !phrases.at(i).capitalised()) {
                return true;
            }
        }
        return false;
    }

    /** "Jane Doe, 44, who runs the place, said": reads the segments between commas from right to left. */
    private Optional<Found> beforeComma(int comma) {
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

    /** Of phrases side by side the first name, else the first that can speak, with the phrase beside it. */
    private Found nameAndDescription(List<Span> side) {
        int chosen = -1;
        for (int i = 0; i < side.size() && chosen < 0; i++) {
            chosen = isNamed(side.get(i)) && phrases.canSpeak(side.get(i)) ? i : -1;
        }
        for (int i = 0; i < side.size() && chosen < 0; i++) {
            chosen = phrases.canSpeak(side.get(i)) ? i : -1;
        }
        chosen = chosen < 0 ? side.size() - 1 : chosen;
        List<Span> spans = new ArrayList<>();
        if (chosen > 0 && !isNamed(side.get(chosen - 1)) && phrases.canSpeak(side.get(chosen - 1))) {
            spans.add(side.get(chosen - 1));
        }
        spans.add(side.get(chosen));
        if (chosen + 1 < side.size() && spans.size() == 1 && phrases.canSpeak(side.get(chosen + 1))) {
            spans.add(side.get(chosen + 1));
        }
        return new Found(new Subject(List.copyOf(spans), false), spans.get(0).from(), true, false);
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

    private boolean isNamed(Span span) {
        int head = phrases.coreEnd(span) - 1;
        return phrases.isName(head) && !Nouns.isPerson(phrases.at(head).lower());
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

    /** The subject behind the verb, as in "…," said John Smith, a resident. */
    Optional<Found> inverted(int verbIndex, ReportingVerb verb) {
        Token before = phrases.at(verbIndex - 1);
        boolean afterQuote = before.is(Kind.QUOTE)
                || before.is(Kind.COMMA) && phrases.at(verbIndex - 2).is(Kind.QUOTE);
        boolean afterComma = before.is(Kind.COMMA) && ReportingVerbs.invertsAfterComma(verb);
        if (!afterQuote && !afterComma || verb.use() == Use.ATTITUDE || verb.tense() == Tense.ING) {
            return Optional.empty();
        }
        int from = verbIndex + 1;
        if (!opensNoun(from)) {
            return Optional.empty();
        }
        int end = phrases.phraseEnd(from);
        Span span = new Span(from, end);
        boolean closed = phrases.at(end).is(Kind.COMMA) || phrases.at(end).is(Kind.STOP);
        if (!afterQuote && !closed && !verb.lemma().equals("say")) {
            return Optional.empty();
        }
        boolean speaks = phrases.canSpeak(span) || closed && verb.lemma().equals("say") && span.length() <= 4;
        if (span.isEmpty()
                || !speaks
                || phrases.isFinite(end)
                || phrases.at(end).is("to")) {
            return Optional.empty();
        }
        return Optional.of(new Found(withApposition(span), verbIndex, true, false));
    }

    private boolean opensNoun(int i) {
        Token token = phrases.at(i);
        return token.isWord()
                && !phrases.isDate(i)
                && !(token.in(FunctionWords.EMPTY_SUBJECTS)
                        && !(token.in(FunctionWords.DETERMINERS) || token.is("one")))
                && (token.capitalised()
                        || token.in(FunctionWords.DETERMINERS)
                        || token.in(FunctionWords.PRONOUNS)
                        || !token.in(FunctionWords.PREPOSITIONS) && !phrases.isAdverb(i));
    }

    /** The noun phrase from this index on, with its apposition, as in "according to the director, Jane Doe". */
    Optional<Subject> from(int index) {
        if (!opensNoun(index)) {
            return Optional.empty();
        }
        Span span = new Span(index, phrases.phraseEnd(index));
        return span.isEmpty() || phrases.isEmptySubject(span) ? Optional.empty() : Optional.of(withApposition(span));
    }

    private Subject withApposition(Span span) {
        int and = groupBorder(span);
        if (and > 0) {
            return new Subject(List.of(new Span(span.from(), and), new Span(and + 1, span.to())), true);
        }
        if (!phrases.at(span.to()).is(Kind.COMMA)) {
            return Subject.of(span);
        }
        int start = span.to() + 1;
        Span next = new Span(start, phrases.phraseEnd(start));
        Token behind = phrases.at(next.to());
        boolean closed = behind.is(Kind.COMMA) || behind.is(Kind.STOP) || behind.in(FunctionWords.RELATIVES);
        if (next.isEmpty() || !closed || isNamed(span) == isNamed(next) || !phrases.canSpeak(next)) {
            return Subject.of(span);
        }
        boolean describes = isNamed(span)
                || Nouns.isPerson(phrases.at(phrases.coreEnd(span) - 1).bare());
        return describes ? new Subject(List.of(span, next), false) : Subject.of(span);
    }

    private int groupBorder(Span span) {
        for (int i = span.from() + 1; i + 1 < span.to(); i++) {
            boolean names = phrases.isName(i - 1)
                    && (phrases.isName(i + 1) || phrases.at(i + 1).in(FunctionWords.ARTICLES));
            boolean nouns = Nouns.speaks(phrases.at(i - 1).lower()) && phrases.canSpeak(new Span(i + 1, span.to()));
            boolean bodyName = Nouns.isBody(phrases.at(span.to() - 1).lower()) && phrases.isName(span.to() - 1);
            if (phrases.at(i).is("and") && (names || nouns) && !bodyName) {
                return i;
            }
        }
        return -1;
    }

    /** The subject of the sentence's main clause, whatever its verb is. */
    Optional<Subject> main() {
        int start = 0;
        for (int n = 0; n < MAX_SEGMENTS && start < tokens.size(); n++) {
            int end = start;
            while (end < tokens.size()
                    && (phrases.at(end).isWord() || phrases.at(end).is(Kind.QUOTE))) {
                end++;
            }
            Optional<Subject> subject = mainOf(start, end);
            if (subject.isPresent()) {
                return subject;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<Subject> mainOf(int from, int end) {
        int start = from;
        while (start < end && (phrases.isAdverb(start) || phrases.at(start).in(FunctionWords.COORDINATORS))) {
            start++;
        }
        Token first = phrases.at(start);
        boolean opens = start < end
                && first.isWord()
                && !(first.in(FunctionWords.PREPOSITIONS) && !phrases.isName(start))
                && !first.in(FunctionWords.SUBORDINATORS)
                && !phrases.isDate(start)
                && !(phrases.isParticiple(start)
                        && !Nouns.speaks(phrases.at(start + 1).lower()))
                && !phrases.opensWithIng(start);
        if (!opens) {
            return Optional.empty();
        }
        int stop = start;
        while (stop < end
                && !(stop > start
                        && (phrases.isFinite(stop)
                                || ReportingVerbs.of(phrases.at(stop))
                                                .filter(v -> !v.alsoNoun())
                                                .isPresent()
                                        && !phrases.at(stop).capitalised()))) {
            stop++;
        }
        Span whole = new Span(start, Math.min(stop, phrases.phraseEnd(start)));
        if (whole.isEmpty() || phrases.isEmptySubject(whole)) {
            return Optional.empty();
        }
        return Optional.of(withApposition(whole));
    }
}
