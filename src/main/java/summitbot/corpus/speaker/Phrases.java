package summitbot.corpus.speaker;

import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.ReportingVerb.Tense;
import summitbot.corpus.speaker.ReportingVerb.Use;

/** Tells phrases and clauses of one sentence apart. All indexes are indexes of tokens. */
final class Phrases {
    /** Longest noun phrase that is looked through, so that a text without punctuation costs no more than any other. */
    private static final int MAX_PHRASE = 40;

    private static final Set<String> NOT_ADVERBS =
            WordList.of("family ally assembly italy monopoly supply reply bully early weekly"
                    + " daily monthly only july rally anomaly jelly belly fly apply rely imply comply multiply elderly friendly lonely"
                    + " likely deadly costly lovely orderly yearly");

    private static final Set<String> DATES_AND_NAMES = WordList.of("jan mar may april june august sat sun mon march");
    private static final Set<String> BEFORE_DATES = WordList.of(
            "in on by since until last next this early late mid of from to between during and before after");

    private static final Set<String> MODALS =
            WordList.of("will would can could may might must should shall won't wouldn't can't couldn't");

    final Tokens tokens;
    private final WordCase wordCase;

    /**
     * @param tokens the sentence
     * @param wordCase which words at the start of a sentence are names
     */
    Phrases(Tokens tokens, WordCase wordCase) {
        this.tokens = tokens;
        this.wordCase = wordCase;
    }

    Token at(int index) {
        return tokens.at(index);
    }

    boolean isAdverb(int i) {
        Token token = at(i);
        return token.in(FunctionWords.ADVERBS)
                || token.isWord() && token.lower().endsWith("ly") && !token.in(NOT_ADVERBS) && !isName(i);
    }

    /** Whether the word is printed as a name: with a capital that the start of the sentence does not explain. */
    boolean isName(int i) {
        Token token = at(i);
        if (!token.capitalised() || token.in(FunctionWords.DETERMINERS) || token.in(FunctionWords.PRONOUNS)) {
            return false;
        }
        if (i > 0 && at(i - 1).isWord()) {
            return true;
        }
        if (i > 0 && !at(i - 1).is(Token.Kind.STOP) && !at(i - 1).is(Token.Kind.COLON)) {
            return !token.in(FunctionWords.PREPOSITIONS);
        }
        if (token.in(FunctionWords.PREPOSITIONS)
                || token.in(FunctionWords.SUBORDINATORS)
                || token.in(FunctionWords.COORDINATORS)
                || token.in(FunctionWords.ADVERBS)) {
            return false;
        }
        return wordCase.isName(token.bareText()) || at(i + 1).capitalised() && !wordCase.isCommon(token.bareText());
    }

    /** Whether the word is a day or a month; some months are first names, too. */
    boolean isDate(int i) {
        Token token = at(i);
        if (!token.in(FunctionWords.DATES)) {
            return false;
        }
        return !token.in(DATES_AND_NAMES)
                || token.capitalised()
                        && (at(i + 1).numeric()
                                || at(i - 1).numeric()
                                || at(i - 1).in(BEFORE_DATES)
                                || !at(i + 1).isWord());
    }

    /** Whether the article prints the word with a capital inside a sentence, too. */
    boolean isKnownName(int i) {
        return wordCase.isSeenName(at(i).bareText());
    }

    /** Whether the word at the start of the sentence is an ordinary one, known not to be a name. */
    boolean isCommon(int i) {
        return !isName(i) && (wordCase.isCommon(at(i).bareText()) || isAdverb(i));
    }

    /** Whether the phrase or clause begins with an -ing form that is a verb: not "losing manager Jane Doe". */
    boolean opensWithIng(int i) {
        if (!at(i).lower().endsWith("ing") || isName(i)) {
            return false;
        }
        return ReportingVerbs.of(at(i)).isPresent() || !Nouns.speaks(at(i + 1).lower());
    }

    /** Whether the word is, in all likelihood, the finite verb of a clause. */
    boolean isFinite(int i) {
        Token token = at(i);
        if (!token.isWord() || token.capitalised()) {
            return false;
        }
        if (token.in(FunctionWords.BE)
                || token.in(FunctionWords.HAVE)
                || token.in(MODALS)
                || token.lower().endsWith("n't")
                || token.in(FunctionWords.PAST_FORMS) && !at(i - 1).in(FunctionWords.DETERMINERS)) {
            return true;
        }
        Optional<ReportingVerb> verb = ReportingVerbs.of(token);
        if (verb.isPresent()
                && !verb.get().alsoNoun()
                && verb.get().use() == Use.SAYS
                && (verb.get().tense() == Tense.PAST || verb.get().tense() == Tense.THIRD)) {
            return true;
        }
        return token.lower().endsWith("ed") && !at(i - 1).in(FunctionWords.DETERMINERS) && opensObject(i + 1);
    }

    private boolean opensObject(int i) {
        Token token = at(i);
        return token.in(FunctionWords.DETERMINERS)
                || token.capitalised() && !isDate(i)
                || token.numeric()
                || token.in(FunctionWords.PRONOUNS)
                || token.is("that")
                || token.is(Token.Kind.QUOTE);
    }

    boolean containsFinite(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is a participle in lower case, as "speaking" or "based". */
    boolean isParticiple(int i) {
        Token token = at(i);
        return token.isWord()
                && !token.capitalised()
                && token.lower().length() > 4
                && (token.lower().endsWith("ing") || token.lower().endsWith("ed"))
                && !Nouns.speaks(token.lower());
    }

    /** First index of the run of words that ends before {@code end} and holds no punctuation and no conjunction. */
    int runStart(int end) {
        int start = end;
        while (start > 0 && end - start < MAX_PHRASE && joinsRun(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean joinsRun(int i) {
        Token token = at(i);
        if (token.is(Token.Kind.QUOTE)) {
            return at(i + 1).isWord()
                    && (at(i - 1).in(FunctionWords.DETERMINERS) || at(i - 1).possessive());
        }
        return token.isWord()
                && !(token.in(FunctionWords.SUBORDINATORS) && !token.is("like"))
                && !token.in(FunctionWords.COORDINATORS);
    }

    /**
     * The noun phrase that is the subject in a run of words before its verb: the whole run, or its last phrase where the run opens
     * with an adverbial ("in a statement the company").
     */
    Optional<Span> subjectOfRun(int from, int to) {
        int start = from;
        while (start < to && (isAdverb(start) || at(start).is(Token.Kind.QUOTE) && start == from)) {
            start++;
        }
        if (start >= to) {
            return Optional.empty();
        }
        if (!opensAdverbial(start, to)) {
            return Optional.of(new Span(start, to));
        }
        int first = lastPhraseStart(start, to);
        return first > start ? Optional.of(new Span(first, to)) : Optional.empty();
    }

    private boolean opensAdverbial(int start, int to) {
        Token token = at(start);
        if (token.in(FunctionWords.PREPOSITIONS) && !isName(start) || isDate(start)) {
            return true;
        }
        if (isParticiple(start) && !Nouns.speaks(at(start + 1).lower()) || start == 0 && opensWithIng(0)) {
            return true;
        }
        for (int i = start; i < Math.min(start + 3, to); i++) {
            boolean narrows = isDate(i) && token.in(FunctionWords.ARTICLES);
            if (at(i).in(FunctionWords.TIMES) && !at(i).possessive() && !narrows) {
                return i + 1 < to;
            }
        }
        return false;
    }

    /** The noun phrase at the end of a run. */
    Optional<Span> lastPhrase(Span run) {
        return run.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(lastPhraseStart(run.from(), run.to()), run.to()));
    }

    private int lastPhraseStart(int from, int to) {
        int i = to - 1;
        while (true) {
            i = plainPhraseStart(from, i);
            boolean attached = i - 2 >= from
                    && at(i - 1).in(FunctionWords.PREPOSITIONS)
                    && (Nouns.speaks(at(i - 2).lower()) || at(i - 1).is("of") && isName(i - 2));
            if (!attached) {
                return i;
            }
            i -= 2;
        }
    }

    /** Start of the phrase without prepositions that ends with the word at {@code last}. */
    private int plainPhraseStart(int from, int last) {
        int i = last;
        while (i > from) {
            if (at(i).in(FunctionWords.DETERMINERS) || at(i).in(FunctionWords.PRONOUNS)) {
                return i;
            }
            Token before = at(i - 1);
            boolean ends = before.in(FunctionWords.PREPOSITIONS)
                    || before.in(FunctionWords.TIMES)
                    || before.numeric() && !isName(i - 1)
                    || isName(i)
                            && !before.capitalised()
                            && !Nouns.speaks(before.lower())
                            && !before.in(FunctionWords.DETERMINERS)
                            && !before.lower().contains("-")
                    || !at(i).capitalised() && before.capitalised() && !Nouns.speaks(at(i).lower());
            if (ends) {
                return i;
            }
            i--;
        }
        return i;
    }

    /** End of the noun phrase that begins at {@code from}, as in "said John Smith of the union on Friday". */
    int phraseEnd(int from) {
        int i = from;
        boolean speaking = false;
        while (i < tokens.size() && i - from < MAX_PHRASE) {
            Token token = at(i);
            boolean quoteInside =
                    token.is(Token.Kind.QUOTE) && i > from && at(i + 1).isWord();
            if (!token.isWord() && !quoteInside) {
                break;
            }
            if (i > from && (at(from).in(FunctionWords.PRONOUNS) || endsPhrase(i, speaking))) {
                break;
            }
            speaking |= Nouns.speaks(token.lower()) && !token.capitalised();
            i++;
        }
        return i;
    }

    private boolean endsPhrase(int i, boolean speaking) {
        Token token = at(i);
        if (isName(i) && !isDate(i)) {
            return false;
        }
        if (token.in(FunctionWords.PREPOSITIONS)) {
            boolean joins = token.is("of") || speaking && token.in(JOINING) && !isDate(i + 1);
            return !joins || !at(i + 1).isWord();
        }
        if (token.is("and")) {
            return !(at(i + 1).capitalised() || Nouns.speaks(at(i + 1).lower())) || isFinite(i + 2) || isFinite(i + 3);
        }
        return token.in(FunctionWords.SUBORDINATORS)
                || token.in(FunctionWords.COORDINATORS)
                || isDate(i) && !at(i - 1).in(FunctionWords.ARTICLES)
                || token.in(FunctionWords.PRONOUNS)
                || isFinite(i)
                || isAdverb(i)
                        && !(isParticiple(i + 1)
                                && (at(i - 1).possessive() || at(i - 1).in(FunctionWords.DETERMINERS)))
                || isParticiple(i) && !Nouns.speaks(at(i + 1).lower())
                || token.in(FunctionWords.ARTICLES) && !at(i - 1).in(FunctionWords.PREPOSITIONS);
    }

    /** Adjectives that stand behind their noun: "a source close to the talks". */
    private static final Set<String> POSTPOSED = WordList.of(
            "close familiar aware present responsible involved concerned nearby alike available unaware loyal");

    private static final Set<String> JOINING = WordList.of("of for at from in to with by");

    /** Whether the words can name a speaker: a pronoun, a name, or a noun for a person, a body or a document. */
    boolean canSpeak(Span span) {
        int end = coreEnd(span);
        for (int i = span.from(); i < end; i++) {
            if (at(i).in(FunctionWords.PRONOUNS) && span.length() == 1) {
                return true;
            }
        }
        int head = end - 1;
        if (span.length() > 1
                && at(span.from()).in(QUANTIFIERS)
                && at(span.from() + 1).is("of")) {
            return Nouns.speaks(at(span.to() - 1).lower())
                    || isName(span.to() - 1)
                    || at(span.to() - 1).is("them");
        }
        return head >= span.from() && (isName(head) || Nouns.speaks(at(head).bare()))
                || span.length() == 1 && at(span.from()).in(QUANTIFIERS);
    }

    private static final Set<String> QUANTIFIERS =
            WordList.of("some many most all both others other several few one two three four her");

    /** Whether the words name a speaker that cannot be one: "there", "this", "nobody". */
    boolean isEmptySubject(Span span) {
        Token first = at(span.from());
        Token last = at(span.to() - 1);
        return span.length() == 1 && first.in(FunctionWords.EMPTY_SUBJECTS)
                || first.in(FunctionWords.NEGATIVES) && !at(span.from() + 1).numeric()
                || last.in(FunctionWords.DETERMINERS) && !last.in(QUANTIFIERS)
                || last.possessive() && !last.capitalised() && !last.lower().endsWith("s'")
                || last.possessive() && last.lower().endsWith("'s")
                || span.length() == 1 && (isDate(span.from()) || first.numeric());
    }

    /** End of the phrase's core: before the first preposition, relative clause or participle behind its head. */
    int coreEnd(Span span) {
        for (int i = span.from() + 1; i < span.to(); i++) {
            Token token = at(i);
            boolean joined = token.is("of")
                    && at(i + 1).capitalised()
                    && (isName(i - 1)
                            || at(i - 1).capitalised()
                                    && Nouns.isPerson(at(i - 1).lower()))
                    && joinsName(span.from(), i);
            if (token.in(FunctionWords.PREPOSITIONS) && !token.capitalised() && !joined && !token.is("like")) {
                return i;
            }
            if ((token.in(FunctionWords.SUBORDINATORS) || token.in(POSTPOSED)) && !token.capitalised()) {
                return i;
            }
            if (isParticiple(i) && i + 1 <= span.to() && !isBeforeNoun(i, span)) {
                return i;
            }
        }
        return span.to();
    }

    boolean isBeforeNoun(int participle, Span span) {
        int next = participle + 1;
        return next < span.to()
                && at(next).isWord()
                && !at(next).in(FunctionWords.PREPOSITIONS)
                && !at(next).in(FunctionWords.DETERMINERS);
    }

    /** "Bank of Nowhere" is one name, "Jane Doe of Nowhere" is not. */
    private boolean joinsName(int from, int of) {
        boolean single = of - 1 == from || !at(of - 2).capitalised();
        return single
                || Nouns.isBody(at(of - 1).lower())
                || Nouns.isPerson(at(of - 1).lower());
    }
}
