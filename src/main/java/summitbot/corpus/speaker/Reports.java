package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.Report.Form;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.ReportingVerb.Use;
import summitbot.corpus.speaker.Subjects.Found;
import summitbot.corpus.speaker.Token.Kind;

/** Finds the clause of a sentence that says whose words or view it reports. The outermost clause wins. */
final class Reports {
    /** Verbs looked at in one sentence, so that a text without full stops costs no more than any other. */
    private static final int MAX_VERBS = 60;

    private static final Set<String> CLAUSE_OPENERS = WordList.of("that whether if how why what where who when");
    private static final Set<String> CLAIMS =
            WordList.of("claim claims allegation allegations accusation accusations criticism"
                    + " suggestion suggestions report reports idea notion charge charges assertion assertions rumours rumors speculation"
                    + " concerns fears");
    private static final Set<String> VIEWS =
            WordList.of("view views opinion words assessment estimation telling account estimate");

    private static final Set<String> OWNERS = WordList.of("his her its their own");

    private final Phrases phrases;
    private final Tokens tokens;
    private final Subjects subjects;
    private final List<Report> found = new ArrayList<>();

    private Reports(Tokens tokens, WordCase wordCase) {
        this.phrases = new Phrases(tokens, wordCase);
        this.tokens = tokens;
        this.subjects = new Subjects(phrases);
    }

    /**
     * Returns the outermost reporting clause, or empty where the sentence asserts by itself.
     *
     * @param wordCase which words at the start of a sentence are names
     */
    static Optional<Report> find(Tokens tokens, WordCase wordCase) {
        return new Reports(tokens, wordCase).search();
    }

    private Optional<Report> search() {
        int verbs = 0;
        for (int i = 0; i < tokens.size() && verbs < MAX_VERBS; i++) {
            Optional<ReportingVerb> verb = ReportingVerbs.of(phrases.at(i));
            if (phrases.at(i).in(VIEWS) && phrases.at(i - 1).in(OWNERS)) {
                readView(i);
            } else if (verb.isPresent() && !(phrases.at(i).capitalised() && i > 0)) {
                verbs++;
                readVerb(i, verb.get());
            } else if (phrases.at(i).is("according") && phrases.at(i + 1).is("to")) {
                subjects.from(i + 2).ifPresent(add(Form.ACCORDING, i));
            } else if (phrases.at(i).in(VIEWS)) {
                readView(i);
            } else if (phrases.at(i).is(Kind.COLON) && phrases.at(i + 1).is(Kind.QUOTE)) {
                readColon(i);
            }
        }
        Optional<Report> best = outermost();
        return best.isPresent() ? best : fragment();
    }

    private java.util.function.Consumer<Subject> add(Form form, int verb) {
        return subject -> found.add(new Report(form, subject, verb));
    }

    /** A leading main clause encloses an "according to" behind it; everything else goes by rank, then from left to right. */
    private Optional<Report> outermost() {
        Optional<Report> best =
                found.stream().min(Comparator.comparing(Report::form).thenComparing(Report::verb));
        if (best.isPresent() && best.get().form() == Form.ACCORDING) {
            int according = best.get().verb();
            Optional<Report> main = found.stream()
                    .filter(r -> r.form() == Form.MAIN && r.verb() < according)
                    .min(Comparator.comparing(Report::verb));
            return main.isPresent() ? main : best;
        }
        return best;
    }

    private void readVerb(int i, ReportingVerb verb) {
        if (verb.tense() == Tense.ING && !phrases.at(i - 1).in(FunctionWords.BE) && !phrases.isAdverb(i - 1)) {
            readParticiple(i, verb);
            return;
        }
        if (verb.tense() == Tense.PAST && isPassive(i)) {
            readPassive(i, verb);
            return;
        }
        Optional<Found> inverted = subjects.inverted(i, verb);
        boolean afterQuote =
                phrases.at(i - 1).is(Kind.QUOTE) || phrases.at(i - 2).is(Kind.QUOTE);
        Optional<Found> before = subjects.before(i, verb);
        if (inverted.isPresent() && (afterQuote || before.isEmpty() || !isCloseName(before.get(), i))) {
            accept(i, verb, inverted.get(), true);
        } else if (before.isPresent()) {
            accept(i, verb, before.get(), false);
        } else {
            readRelative(i, verb);
        }
    }

    /** Whether the subject before the verb is a name with no more than a few words in between ("Smith, 45, said"). */
    private boolean isCloseName(Found before, int verb) {
        boolean named = before.subject().spans().stream().anyMatch(s -> phrases.isName(phrases.coreEnd(s) - 1));
        return named && verb - before.left() <= 14;
    }

    private void accept(int i, ReportingVerb verb, Found clause, boolean inverted) {
        Subject subject = clause.subject();
        Span last = subject.spans().get(subject.spans().size() - 1);
        if (subject.spans().stream().anyMatch(phrases::isEmptySubject)) {
            return;
        }
        boolean tag = inverted && afterQuote(i) || !inverted && afterQuote(clause.left());
        boolean aside = inverted || isAside(clause.left(), i);
        boolean behind = (tag || aside) && clause.independent();
        if (!tag && verb.alsoNoun() && !isVerbHere(i, verb, last, behind)) {
            return;
        }
        boolean canSpeak = subject.spans().stream().anyMatch(phrases::canSpeak);
        if (verb.use() != Use.SAYS
                && !canSpeak
                && !isUnknownName(last, i)
                && !(tag && phrases.at(last.from()).isWord())) {
            return;
        }
        if (!reports(i, verb, behind, tag, subject)) {
            return;
        }
        if (behind) {
            found.add(new Report(tag ? Form.TAG : Form.PARENTHESIS, subject, i));
        } else if (clause.independent()) {
            found.add(new Report(Form.MAIN, subject, i));
        } else if (clause.as() && opensClause(clause.left()) && closesBehind(i)) {
            found.add(new Report(Form.AS, subject, i));
        }
    }

    /** A first word that may be a name ("Reuters reported that"), unless the verb can be its participle ("Plans announced in"). */
    private boolean isUnknownName(Span subject, int verb) {
        boolean first = subject.from() == 0 && subject.length() == 1;
        if (!first || phrases.isCommon(0) || phrases.at(0).in(FunctionWords.DETERMINERS)) {
            return false;
        }
        Token next = phrases.at(verb + 1);
        return next.isWord() && !next.in(FunctionWords.PREPOSITIONS) && !phrases.isDate(verb + 1);
    }

    private boolean opensClause(int i) {
        Token before = phrases.at(i - 1);
        return !before.isWord() || before.in(FunctionWords.COORDINATORS);
    }

    private boolean afterQuote(int i) {
        return phrases.at(i - 1).is(Kind.QUOTE)
                || (phrases.at(i - 1).is(Kind.COMMA) || phrases.at(i - 1).is(Kind.DASH))
                        && phrases.at(i - 2).is(Kind.QUOTE);
    }

    /** Whether the clause is set off from what it reports: ", the mayor said on Monday." */
    private boolean isAside(int left, int verb) {
        Token before = phrases.at(left - 1);
        boolean setOff = before.is(Kind.COMMA) || before.is(Kind.DASH);
        return setOff && left > 3 && closesBehind(verb);
    }

    private boolean closesBehind(int verb) {
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
        return next.in(FunctionWords.PREPOSITIONS) && !next.is("of")
                || next.is("when")
                || next.is("while")
                || next.is("as");
    }

    /** Tells "the agency reports that" from "the agency reports were". */
    private boolean isVerbHere(int i, ReportingVerb verb, Span subject, boolean behind) {
        Token next = phrases.at(i + 1);
        boolean noun = next.in(FunctionWords.PREPOSITIONS) && !next.in(ALLOWED_BEHIND)
                || next.in(FunctionWords.RELATIVES) && !next.is("that")
                || next.is("and")
                || phrases.isFinite(i + 1);
        if (noun) {
            return false;
        }
        Token head = phrases.at(subject.to() - 1);
        boolean pronoun = subject.length() == 1 && head.in(FunctionWords.PRONOUNS);
        boolean plural = head.is("they") || Nouns.isPlural(head.lower());
        if (verb.tense() == Tense.THIRD) {
            return pronoun && !plural || phrases.canSpeak(subject) && !plural && (next.isWord() || behind);
        }
        return verb.tense() != Tense.BASE
                || plural && phrases.canSpeak(subject) && (next.isWord() || next.is(Kind.STOP));
    }

    private static final Set<Use> PASSIVE_USES = EnumSet.of(Use.SAYS, Use.ACCOUNT, Use.CLAIM);
    private static final Set<String> PASSIVE_LEMMAS = WordList.of("state add conclude indicate welcome propose");
    private static final Set<String> NOT_SAYING = WordList.of("to themselves");
    private static final Set<String> ALLOWED_BEHIND = WordList.of("for on in at out");

    /** Whether the verb reports with this subject and what stands behind it. */
    private boolean reports(int i, ReportingVerb verb, boolean behind, boolean tag, Subject subject) {
        Token next = phrases.at(i + 1);
        if (next.in(NOT_SAYING)
                && !(next.is("to") && clauseFollows(i + 1))
                && (next.is("themselves") || verb.lemma().equals("report"))) {
            return false;
        }
        return switch (verb.use()) {
            case SAYS -> true;
            case ACCOUNT -> true;
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

    /** Whether a clause or a quotation follows, after one short object ("assured reporters that"). */
    private boolean clauseFollows(int i) {
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

    private boolean isPassive(int i) {
        int k = i - 1;
        while (phrases.isAdverb(k) || phrases.at(k).is("been")) {
            k--;
        }
        if (phrases.at(k).is("be")) {
            return false;
        }
        return phrases.at(k).in(FunctionWords.BE)
                || phrases.at(k).in(FunctionWords.HAVE) && phrases.at(i - 1).is("been")
                || phrases.at(k).is("as") && phrases.at(i + 1).is("by");
    }

    private void readPassive(int i, ReportingVerb verb) {
        for (int k = i + 1; k <= i + 4 && phrases.at(k).isWord(); k++) {
            boolean agent = phrases.at(k).is("by")
                    && !phrases.at(k + 1).lower().endsWith("ing")
                    && !phrases.at(k + 2).lower().endsWith("ing");
            if (agent && (PASSIVE_USES.contains(verb.use()) || PASSIVE_LEMMAS.contains(verb.lemma()))) {
                subjects.from(k + 1)
                        .filter(s -> s.spans().stream().anyMatch(phrases::canSpeak))
                        .ifPresent(add(Form.PASSIVE, i));
                return;
            }
            if (verb.lemma().equals("quote") && phrases.at(k).is("saying")) {
                return;
            }
        }
    }

    private void readParticiple(int i, ReportingVerb verb) {
        int start = phrases.runStart(i);
        boolean opens = i == 0
                || phrases.at(i - 1).is(Kind.COMMA)
                || phrases.at(i - 1).is(Kind.DASH)
                || phrases.at(i - 1).is("while");
        Optional<Subject> subject = Optional.empty();
        if (phrases.at(i - 1).is("as") && phrases.at(i).is("saying")) {
            readQuotedAs(i);
            return;
        }
        if (opens) {
            subject = subjects.main().filter(s -> s.from() != i);
        } else if (phrases.at(start).is("with") && start + 1 < i) {
            subject = Optional.of(Subject.of(new Span(start + 1, i)));
        }
        subject.filter(s -> s.spans().stream().anyMatch(phrases::canSpeak))
                .filter(s -> !phrases.isEmptySubject(s.spans().get(0)))
                .filter(s -> reports(i, verb, false, false, s))
                .ifPresent(add(Form.PARTICIPLE, i));
    }

    /** "The agency quoted Smith as saying", "Smith was quoted as saying". */
    private void readQuotedAs(int saying) {
        int as = saying - 1;
        int start = phrases.runStart(as);
        for (int k = start; k < as; k++) {
            if (phrases.at(k).is("quoted")
                    || phrases.at(k).is("quotes")
                    || phrases.at(k).is("cited")) {
                boolean passive = phrases.at(k - 1).in(FunctionWords.BE);
                if (passive) {
                    subjects.before(k - 1, new ReportingVerb("be", Use.SAYS, Tense.PAST, false))
                            .map(Found::subject)
                            .ifPresent(add(Form.MAIN, k));
                } else if (k + 1 < as) {
                    found.add(new Report(Form.MAIN, Subject.of(new Span(k + 1, as)), k));
                }
                return;
            }
        }
    }

    /** "…, who said": reports only where the clause is set off and nothing further out does. */
    private void readRelative(int i, ReportingVerb verb) {
        int k = i - 1;
        while (phrases.at(k).isWord() && (phrases.isAdverb(k) || phrases.at(k).in(FunctionWords.HAVE))) {
            k--;
        }
        boolean relative = phrases.at(k).is("who") || phrases.at(k).is("which");
        if (!relative
                || !phrases.at(k - 1).is(Kind.COMMA)
                || verb.use() != Use.SAYS
                || verb.tense() == Tense.ING
                || !clauseFollows(i)) {
            return;
        }
        int start = phrases.runStart(k - 1);
        Span run = new Span(start, k - 1);
        Optional<Span> antecedent = phrases.lastPhrase(run);
        antecedent.filter(phrases::canSpeak).map(Subject::of).ifPresent(add(Form.RELATIVE, i));
    }

    /** "In his view", "in the words of the mayor". */
    private void readView(int i) {
        int start = phrases.runStart(i);
        Token first = phrases.at(start);
        if (phrases.at(i + 1).is("of")
                && phrases.at(i - 1).is("the")
                && phrases.at(i - 2).is("in")) {
            subjects.from(i + 2).ifPresent(add(Form.ACCORDING, i));
            return;
        }
        for (int k = Math.max(start, i - 8); k < i - 1; k++) {
            if ((phrases.at(k).is("in") || phrases.at(k).is("by")) && owns(k + 1, i)) {
                found.add(new Report(Form.ACCORDING, Subject.of(new Span(k + 1, i)), i));
                return;
            }
        }
        if (first.is("in") && owns(start + 1, i)) {
            found.add(new Report(Form.ACCORDING, Subject.of(new Span(start + 1, i)), i));
        }
    }

    private boolean owns(int from, int to) {
        Token last = phrases.at(to - 1);
        return from < to
                && (last.possessive()
                        || from == to - 1 && (last.is("his") || last.is("her") || last.is("their") || last.is("its")));
    }

    /** "Smith: “…”" */
    private void readColon(int i) {
        int start = phrases.runStart(i);
        Span span = new Span(start, i);
        boolean short_ = start == 0 && span.length() <= 6 && !span.isEmpty();
        if (short_ && phrases.canSpeak(span) && !phrases.containsFinite(span)) {
            found.add(new Report(Form.MAIN, Subject.of(span), i));
        }
    }

    /** No verb of saying, but a person does something in quoted words of some length. */
    private Optional<Report> fragment() {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = phrases.at(i);
            boolean words = token.is(Kind.QUOTE)
                    && token.words() >= 4
                    && !token.text().isEmpty()
                    && Character.isLowerCase(token.text().codePointAt(0));
            if (words) {
                int quote = i;
                return subjects.main()
                        .filter(s -> s.from() < quote)
                        .filter(s -> s.spans().stream().anyMatch(this::isPerson))
                        .map(s -> new Report(Form.FRAGMENT, s, quote));
            }
        }
        return Optional.empty();
    }

    private boolean isPerson(Span span) {
        int head = phrases.coreEnd(span) - 1;
        Token token = phrases.at(head);
        return token.is("he") || token.is("she") || phrases.isName(head) || Nouns.isPerson(token.lower());
    }
}
