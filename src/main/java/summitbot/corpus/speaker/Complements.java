package summitbot.corpus.speaker;

import java.util.Set;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.Token.Kind;

/** Judges by what stands behind a verb whether it reports. */
final class Complements {
    private static final Set<String> CLAUSE_OPENERS = WordList.of("that whether if how why what where who when");

    private static final Set<String> CLAIMS =
            WordList.of("claim claims allegation allegations accusation accusations criticism"
                    + " suggestion suggestions report reports idea notion charge charges assertion assertions rumours rumors speculation"
                    + " concerns fears");

    private static final Set<String> NOT_SAYING = WordList.of("to themselves");

    private static final Set<String> ALLOWED_BEHIND = WordList.of("for on in at out");

    private final Phrases phrases;

    Complements(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Whether the verb reports with this subject and what stands behind it. */
    boolean reports(int i, ReportingVerb verb, boolean behind, boolean tag, Subject subject) {
        Token next = phrases.at(i + 1);
        if (next.in(NOT_SAYING)
                && !(next.is("to") && clauseFollows(i + 1))
                && (next.is("themselves") || verb.lemma().equals("report"))) {
            return false;
        }
        return switch (verb.use()) {
            case SAYS -> true;
            case ACCOUNT -> behind || !verb.lemma().equals("report") || !isIntransitive(i);
            case CLAUSE -> behind || clauseFollows(i) || isIdiom(i, verb);
            case ATTITUDE -> clauseFollows(i) || next.is("of") || next.is("about");
            case AS -> behind || verb.tense() == Tense.THIRD || namesSomething(i);
            case CLAIM -> behind || clauseFollows(i) || within(i, 5, CLAIMS);
            case CALL ->
                next.is("for")
                        || next.is("upon")
                        || next.is("on") && !phrases.isDate(i + 2)
                        || tag
                        || namesSomething(i) && !within(i, 9, FunctionWords.DATES);
            case QUOTED -> tag || next.is(Kind.QUOTE) || next.is(Kind.COLON);
            case DOCUMENT ->
                subject.spans().stream()
                        .anyMatch(s -> Nouns.isDocument(
                                phrases.at(phrases.coreEnd(s) - 1).lower()));
        };
    }

    /** Tells "the agency reports that" from "the agency reports were". */
    boolean isVerbHere(int i, ReportingVerb verb, Span subject, boolean behind) {
        Token next = phrases.at(i + 1);
        boolean noun = next.in(FunctionWords.PREPOSITIONS) && !next.in(ALLOWED_BEHIND)
                || next.in(FunctionWords.RELATIVES) && !next.is("that")
                || next.is("and")
                || phrases.isFinite(i + 1)
                || ReportingVerbs.of(next).filter(v -> v.tense() == Tense.PAST).isPresent();
        if (noun) {
            return false;
        }
        Token head = phrases.at(phrases.coreEnd(subject) - 1);
        boolean pronoun = subject.length() == 1 && head.in(FunctionWords.PRONOUNS);
        boolean plural = head.is("they") || Nouns.isPlural(head.lower());
        if (verb.tense() == Tense.THIRD) {
            return pronoun && !plural || phrases.canSpeak(subject) && !plural && (next.isWord() || behind);
        }
        return verb.tense() != Tense.BASE
                || plural && phrases.canSpeak(subject) && (next.isWord() || next.is(Kind.STOP));
    }

    /** Whether nothing but an adverbial follows the verb, so that what it reports stands before it. */
    boolean closesBehind(int verb) {
        int i = verb + 1;
        if (ReportingVerbs.of(phrases.at(verb))
                .filter(v -> v.lemma().equals("tell"))
                .isPresent()) {
            i = phrases.phraseEnd(i);
        }
        while (phrases.isAdverb(i) || phrases.isDate(i)) {
            i++;
        }
        Token next = phrases.at(i);
        if (!next.isWord()) {
            return !next.is(Kind.QUOTE) && !next.is(Kind.COLON);
        }
        boolean infinitive = next.is("to")
                && !phrases.at(i + 1).capitalised()
                && !phrases.at(i + 1).in(FunctionWords.DETERMINERS)
                && !Nouns.speaks(phrases.at(i + 1).lower());
        return next.in(FunctionWords.PREPOSITIONS) && !next.is("of") && !infinitive
                || next.is("when")
                || next.is("while")
                || next.is("as");
    }

    /** Whether a clause or a quotation follows, after one short object ("assured reporters that"). */
    boolean clauseFollows(int i) {
        for (int k = i + 1; k <= i + 9; k++) {
            Token token = phrases.at(k);
            if (token.in(CLAUSE_OPENERS) && !token.is("who") && !token.is("where") && !token.is("when")
                    || token.is(Kind.QUOTE)
                    || token.is(Kind.COLON)) {
                return true;
            }
            if (k == i + 1 && token.in(CLAUSE_OPENERS)) {
                return true;
            }
            if (!token.isWord() && !(token.is(Kind.COMMA) && k == i + 1)) {
                return false;
            }
            if (k > i + 1 && phrases.isFinite(k) && !phrases.at(i + 1).in(FunctionWords.PREPOSITIONS)) {
                return true;
            }
            if (token.is("to") || token.in(FunctionWords.COORDINATORS)) {
                return false;
            }
        }
        return false;
    }

    /** "The rival reports on Monday": no object. */
    private boolean isIntransitive(int i) {
        return phrases.at(i + 1).is(Kind.STOP)
                || phrases.at(i + 1).in(FunctionWords.PREPOSITIONS) && phrases.isDate(i + 2) && !clauseFollows(i);
    }

    private boolean isIdiom(int i, ReportingVerb verb) {
        Token next = phrases.at(i + 1);
        return switch (verb.lemma()) {
            case "point" -> next.is("out") || next.is("to") && verb.tense() != Tense.ING;
            case "agree" -> next.is("with");
            case "rule" -> next.is("out") || next.is("in") || next.is("against");
            case "appeal" -> next.is("to") || next.is("for");
            case "comment", "muse", "worry" -> next.is("on") || next.is("about");
            case "convey" -> true;
            case "propose" -> true;
            case "welcome" -> !phrases.at(i + 1).capitalised() && next.isWord();
            default -> false;
        };
    }

    /** Whether "called it a scandal", "described it as “…”" or the like follows. */
    private boolean namesSomething(int i) {
        if (phrases.at(i + 1).lower().endsWith("self")
                || phrases.at(i + 1).lower().endsWith("selves")) {
            return false;
        }
        for (int k = i + 2; k <= i + 12; k++) {
            Token token = phrases.at(k);
            if (token.is("as") || token.is("a") || token.is("an") || token.is(Kind.QUOTE)) {
                return true;
            }
            if (token.is("be") && phrases.at(k - 1).is("to")) {
                return true;
            }
            if (!token.isWord()) {
                return false;
            }
        }
        return phrases.at(i + 1).is(Kind.QUOTE)
                || phrases.at(i + 1).is("it")
                || phrases.at(i + 1).is("them");
    }

    private boolean within(int i, int distance, Set<String> words) {
        for (int k = i + 1; k <= i + distance && phrases.at(k).isWord(); k++) {
            if (phrases.at(k).in(words)) {
                return true;
            }
        }
        return false;
    }
}
