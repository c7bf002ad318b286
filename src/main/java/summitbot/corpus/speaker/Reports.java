package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import summitbot.corpus.speaker.Report.Form;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.ReportingVerb.Use;
import summitbot.corpus.speaker.Token.Kind;

/** Finds the clause of a sentence that says whose words or view it reports. The outermost clause wins. */
final class Reports {
    /** Verbs looked at in one sentence, so that a text without full stops costs no more than any other. */
    private static final int MAX_VERBS = 60;

    private static final Set<String> VIEWS =
            WordList.of("view views opinion words assessment estimation telling account estimate");

    private static final Set<String> OWNERS = WordList.of("his her its their own");

    private static final Set<Use> PASSIVE_USES = EnumSet.of(Use.SAYS, Use.ACCOUNT, Use.CLAIM);

    private static final Set<String> PASSIVE_LEMMAS = WordList.of("state add conclude indicate welcome propose");

    private final Phrases phrases;
    private final Tokens tokens;
    private final Subjects subjects;
    private final Complements complements;
    private final List<Report> found = new ArrayList<>();

    private Reports(Tokens tokens, WordCase wordCase) {
        this.phrases = new Phrases(tokens, wordCase);
        this.tokens = tokens;
        this.complements = new Complements(phrases);
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

    private Consumer<Subject> add(Form form, int verb) {
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
        Optional<Clause> inverted = subjects.inverted(i, verb);
        boolean afterQuote =
                phrases.at(i - 1).is(Kind.QUOTE) || phrases.at(i - 2).is(Kind.QUOTE);
        Optional<Clause> before = subjects.before(i, verb);
        if (inverted.isPresent() && (afterQuote || before.isEmpty() || !isCloseName(before.get(), i))) {
            accept(i, verb, inverted.get(), true);
        } else if (before.isPresent()) {
            accept(i, verb, before.get(), false);
        } else {
            readRelative(i, verb);
        }
    }

    /** Whether the subject before the verb is a name with no more than a few words in between ("Smith, 45, said"). */
    private boolean isCloseName(Clause before, int verb) {
        boolean named = before.subject().spans().stream().anyMatch(s -> phrases.isName(phrases.coreEnd(s) - 1));
        return named && verb - before.left() <= 14;
    }

    private void accept(int i, ReportingVerb verb, Clause clause, boolean inverted) {
        Subject subject = clause.subject();
        Span last = subject.spans().get(subject.spans().size() - 1);
        if (subject.spans().stream().anyMatch(phrases::isEmptySubject)) {
            return;
        }
        boolean tag = inverted && afterQuote(i) || !inverted && afterQuote(clause.left());
        boolean aside = inverted || isAside(clause.left(), i);
        boolean behind = (tag || aside) && clause.independent();
        if (!inverted && verb.alsoNoun() && !complements.isVerbHere(i, verb, last, behind)) {
            return;
        }
        boolean canSpeak = subject.spans().stream().anyMatch(s -> phrases.canSpeak(s) || isFollowedByWho(s));
        if (verb.use() != Use.SAYS
                && !canSpeak
                && !isUnknownName(last, i)
                && !(tag && phrases.at(last.from()).isWord())) {
            return;
        }
        if (!complements.reports(i, verb, behind, tag, subject)) {
            return;
        }
        if (behind) {
            found.add(new Report(tag ? Form.TAG : Form.PARENTHESIS, subject, i));
        } else if (clause.independent()) {
            found.add(new Report(Form.MAIN, subject, i));
        } else if (clause.as() && opensClause(clause.left()) && complements.closesBehind(i)) {
            found.add(new Report(Form.AS, subject, i));
        }
    }

    /** "Monitors, who arrived on Monday," are people. */
    private boolean isFollowedByWho(Span subject) {
        return phrases.at(subject.to()).is(Kind.COMMA)
                && phrases.at(subject.to() + 1).is("who");
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
        return setOff
                && complements.closesBehind(verb)
                && (subjects.main().filter(main -> main.from() < left).isPresent()
                        || phrases.containsFinite(new Span(Math.max(0, left - 40), left)));
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
                .filter(s -> complements.reports(i, verb, false, false, s))
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
                            .map(Clause::subject)
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
                || !complements.clauseFollows(i)) {
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
        boolean label = start == 0 && span.length() <= 6 && !span.isEmpty();
        if (label && phrases.canSpeak(span) && !phrases.containsFinite(span)) {
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
