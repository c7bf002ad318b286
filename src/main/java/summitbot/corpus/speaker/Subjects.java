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

    /** Verbs whose negation is an opinion as well: "she does not think so". */
    private static final Set<String> OPINIONS = WordList.of("think believe expect agree consider");

    private static final Set<String> GOING = WordList.of("go goes went");
    private static final Set<String> LINKING = WordList.of("remain remains remained feel feels felt seem seems seemed");

    private final Phrases phrases;
    private final Tokens tokens;
    private final Appositions appositions;
    private final CommaSegments segments;

    Subjects(Phrases phrases) {
        this.phrases = phrases;
        this.tokens = phrases.tokens;
        this.appositions = new Appositions(phrases);
        this.segments = new CommaSegments(phrases, appositions);
    }

    /** The subject before the verb at this index; empty where there is none or the verb is negated, passive or only possible. */
    Optional<Clause> before(int verbIndex, ReportingVerb verb) {
        int i = verbIndex - 1;
        boolean be = false;
        while (phrases.at(i).isWord()) {
            Token token = phrases.at(i);
            if (token.is("to")
                    && phrases.at(i - 1).is("on")
                    && phrases.at(i - 2).in(GOING)) {
                i -= 3;
            } else if (token.in(FunctionWords.BLOCKERS) && !(OPINIONS.contains(verb.lemma()) && isNegation(token))) {
                return Optional.empty();
            } else if (token.in(FunctionWords.BE) || verb.use() == Use.ATTITUDE && token.in(LINKING)) {
                be = true;
                i--;
            } else if (token.in(FunctionWords.HAVE) || isNegation(token) || phrases.isAdverb(i)) {
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
            return segments.clauseBefore(i);
        }
        return last.isWord() ? beforeWord(i + 1, 0) : Optional.empty();
    }

    private static boolean isNegation(Token token) {
        return token.is("not")
                || token.lower().endsWith("n't") && !token.lower().startsWith("wo");
    }

    /** "She left and said": the subject of the main clause, unless the form can be a noun or hangs on "would" or "to". */
    private Optional<Clause> shared(int conjunction, int verbIndex, ReportingVerb verb) {
        if (verb.alsoNoun()) {
            return Optional.empty();
        }
        for (int i = conjunction - 1; i >= 0 && verb.tense() == Tense.BASE && conjunction - i < 40; i--) {
            if (phrases.at(i).in(FunctionWords.BLOCKERS)) {
                return Optional.empty();
            }
        }
        return main().filter(s -> s.from() < verbIndex).map(s -> new Clause(s, s.from(), true, false));
    }

    private Optional<Clause> beforeWord(int end, int depth) {
        int start = phrases.runStart(end);
        if (start >= end) {
            return Optional.empty();
        }
        Token boundary = phrases.at(start - 1);
        if (boundary.in(FunctionWords.RELATIVES) && depth == 0 && beginsWithVerb(start, end)) {
            return phrases.at(start - 2).is(Kind.COMMA) ? segments.clauseBefore(start - 2) : beforeWord(start - 1, 1);
        }
        if (boundary.in(FunctionWords.SUBORDINATORS)) {
            boolean as = boundary.is("as");
            return subject(start, end).map(s -> new Clause(s, start - 1, false, as));
        }
        if (boundary.is("and") || boundary.is("or") || boundary.is("nor")) {
            Optional<Clause> group = group(start, end);
            if (group.isPresent()) {
                return group;
            }
        }
        if (boundary.is(Kind.COMMA)
                && (phrases.at(start).is("a") || phrases.at(start).is("an"))
                && phrases.at(end + 1).isWord()) {
            Optional<Clause> described = segments.describedName(start, end);
            if (described.isPresent()) {
                return described;
            }
        }
        boolean embedded = phrases.containsFinite(new Span(start, end)) || containsReporting(start, end);
        return subject(start, end).map(s -> new Clause(s, s.from(), !embedded, false));
    }

    private boolean beginsWithVerb(int start, int end) {
        Token first = phrases.at(start);
        return end - start >= 2
                && !first.in(FunctionWords.DETERMINERS)
                && !first.in(FunctionWords.PRONOUNS)
                && !first.capitalised()
                && !Nouns.speaks(first.lower());
    }

    /** "saying she thinks": the clause hangs on another verb of saying. */
    private boolean containsReporting(int start, int end) {
        for (int i = start; i < end; i++) {
            Optional<ReportingVerb> verb = ReportingVerbs.of(phrases.at(i));
            if (verb.isPresent()
                    && verb.get().tense() == Tense.ING
                    && verb.get().use() == Use.SAYS) {
                return true;
            }
        }
        return false;
    }

    private Optional<Subject> subject(int start, int end) {
        return phrases.subjectOfRun(start, end).map(Subject::of);
    }

    /** "Smith, Jones and Brown said": the run before "and" is a noun phrase as well. */
    private Optional<Clause> group(int start, int end) {
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
            return Optional.of(new Clause(Subject.of(right), leftSpan.from(), true, false));
        }
        if (namesOneBody(right)) {
            Span whole = new Span(left.get().from(), end);
            return Optional.of(new Clause(Subject.of(whole), whole.from(), true, false));
        }
        if (phrases.at(leftStart - 1).in(FunctionWords.SUBORDINATORS)) {
            return Optional.of(new Clause(new Subject(List.of(left.get(), right), true), leftStart, false, false));
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
        return Optional.of(new Clause(new Subject(spans, true), spans.get(0).from(), true, false));
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

    /** The subject behind the verb, as in "…," said John Smith, a resident. */
    Optional<Clause> inverted(int verbIndex, ReportingVerb verb) {
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
        return Optional.of(new Clause(appositions.of(span), verbIndex, true, false));
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
        return span.isEmpty() || phrases.isEmptySubject(span) ? Optional.empty() : Optional.of(appositions.of(span));
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
        return Optional.of(appositions.of(whole));
    }
}
