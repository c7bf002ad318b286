package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A noun phrase taken apart.
 *
 * @param kind what it is
 * @param text its words without article, as a description of the speaker
 * @param name the words of the name in it, titles left out; empty where it holds none
 * @param head the noun at its centre, in lower case
 * @param modifiers the words that narrow the head, as printed, without possessive endings
 * @param definite whether it points to something known ("the minister")
 * @param owned whether a possessive narrows it ("the club's doctor")
 * @param source the words that name who stands behind a document or a spokesman
 */
record Mention(
        Kind kind,
        String text,
        List<String> name,
        String head,
        Set<String> modifiers,
        boolean definite,
        boolean owned,
        Optional<Span> source) {
    enum Kind {
        PRONOUN,
        NAME,
        TITLE,
        BODY,
        DOCUMENT,
        OTHER
    }

    private static final Set<String> AUTHORING =
            WordList.of("compiled published released issued collected conducted prepared written"
                    + " produced calculated gathered provided analysed analyzed signed drafted authored");

    private static final int MAX_DESCRIPTION = 9;

    /** Title words that are common as first names or surnames, too. */
    private static final Set<String> ALSO_NAMES =
            WordList.of("cook baker king bishop pope major marshall fisher hunter painter porter"
                    + " guide dean rector provost page prince judge duke butcher driver pilot parent young guy chase banks rider"
                    + " runner sailor skipper buyer seller singer forward winger whip champion merchant clerk monk nun chef"
                    + " principal justice rose dj bowler");

    private static final Set<String> QUANTITIES =
            WordList.of("some any most many several few other others all every each");

    static final Set<String> COMPANY_SUFFIXES = WordList.of(
            "inc inc. corp corp. ltd ltd. co co. llc plc ag sa nv gmbh group holdings"
                    + " airlines airways motors systems technologies industries partners nations times post news cross international"
                    + " capital securities energy pictures records labs games foods brothers associates analytics"
                    + " biologics pharmaceuticals therapeutics research bank insurance telecom media entertainment studios");

    private static final Map<String, String> POSSESSED =
            Map.of("his", "he", "her", "she", "their", "they", "its", "it", "him", "he", "them", "they");

    boolean plural() {
        return kind != Kind.NAME && Nouns.isPlural(head);
    }

    /** Takes the noun phrase apart. */
    static Mention of(Phrases phrases, Span span) {
        int from = span.from();
        boolean definite = false;
        boolean indefinite = false;
        while (from < span.to() - 1 && isLead(phrases, from)) {
            Token token = phrases.at(from);
            definite |= token.is("the") || token.is("this") || token.in(FunctionWords.POSSESSIVES) || token.is("both");
            indefinite |= token.is("a") || token.is("an");
            from++;
        }
        Span rest = new Span(from, span.to());
        int end = phrases.coreEnd(rest);
        Token last = phrases.at(end - 1);
        String head = last.bare();
        if (rest.length() == 1 && last.in(FunctionWords.PRONOUNS)) {
            return new Mention(
                    Kind.PRONOUN, last.lower(), List.of(), last.lower(), Set.of(), true, false, Optional.empty());
        }
        if (rest.length() == 1 && POSSESSED.containsKey(last.lower())) {
            String pronoun = POSSESSED.get(last.lower());
            return new Mention(Kind.PRONOUN, pronoun, List.of(), pronoun, Set.of(), true, false, Optional.empty());
        }
        boolean owned = phrases.at(from).possessive() || hasPossessive(phrases, from, end - 1);
        if (phrases.isName(end - 1)) {
            Mention named = named(phrases, from, end, definite || owned, owned);
            return named.kind == Kind.TITLE ? named.withText(describe(phrases, rest)) : named;
        }
        Kind kind = kindOf(head);
        Optional<Span> source = kind == Kind.DOCUMENT ? source(phrases, from, end, span.to()) : Optional.empty();
        Set<String> modifiers = modifiers(phrases, from, end - 1);
        modifiers.addAll(complement(phrases, end, span.to()));
        return new Mention(
                kind,
                describe(phrases, rest),
                List.of(),
                head,
                modifiers,
                (definite || owned || kind != Kind.TITLE && span.from() == from && !last.capitalised()) && !indefinite,
                owned,
                source);
    }

    private Mention withText(String newText) {
        return new Mention(kind, newText, name, head, modifiers, definite, owned, source);
    }

    private static boolean isLead(Phrases phrases, int i) {
        Token token = phrases.at(i);
        if (phrases.at(i + 1).in(FunctionWords.PREPOSITIONS)) {
            return false;
        }
        return token.in(FunctionWords.DETERMINERS) && !token.is("no") && !phrases.isName(i) && !isQuantity(token)
                || token.is("both")
                || phrases.isAdverb(i);
    }

    private static boolean isQuantity(Token token) {
        return token.in(QUANTITIES);
    }

    private static boolean hasPossessive(Phrases phrases, int from, int to) {
        for (int i = from; i < to; i++) {
            if (phrases.at(i).possessive()) {
                return true;
            }
        }
        return false;
    }

    private static Kind kindOf(String head) {
        if (Nouns.isPerson(head)) {
            return Kind.TITLE;
        }
        if (Nouns.isDocument(head)) {
            return Kind.DOCUMENT;
        }
        return Nouns.isBody(head) ? Kind.BODY : Kind.OTHER;
    }

    private static Mention named(Phrases phrases, int from, int end, boolean definite, boolean owned) {
        Token last = phrases.at(end - 1);
        int start = nameStart(phrases, from, end);
        boolean alone = start == end - 1;
        if (Nouns.isBody(last.lower()) && !alone) {
            return new Mention(
                    Kind.BODY,
                    join(phrases, from, end),
                    words(phrases, start, end),
                    last.lower(),
                    modifiers(phrases, from, end - 1),
                    definite,
                    owned,
                    Optional.empty());
        }
        boolean ofTitle = isOfTitle(phrases, from, end);
        boolean surname = end - 2 >= from
                && phrases.at(end - 2).capitalised()
                && !isTitle(phrases.at(end - 2))
                && !phrases.at(end - 3).capitalised()
                && Nouns.isPerson(phrases.at(end - 3).lower());
        boolean title = isTitle(last) && !surname && !(last.in(ALSO_NAMES) && !alone) || ofTitle;
        if (title) {
            String head = ofTitle ? phrases.at(end - 3).bare() : last.lower();
            return new Mention(
                    Kind.TITLE,
                    join(phrases, from, end),
                    List.of(),
                    head,
                    modifiers(phrases, from, ofTitle ? end - 3 : end - 1),
                    true,
                    owned,
                    Optional.empty());
        }
        if (Nouns.isBody(last.lower()) || Nouns.isDocument(last.lower())) {
            return new Mention(
                    kindOf(last.lower()),
                    join(phrases, from, end),
                    List.of(),
                    last.lower(),
                    modifiers(phrases, from, end - 1),
                    true,
                    owned,
                    Optional.empty());
        }
        List<String> name = words(phrases, start, end);
        if (start + 2 < end
                && phrases.at(start + 1).is("of")
                && Nouns.isBody(phrases.at(start).lower())) {
            return new Mention(
                    Kind.BODY,
                    String.join(" ", name),
                    name,
                    phrases.at(start).lower(),
                    Set.of(),
                    true,
                    false,
                    Optional.empty());
        }
        return new Mention(
                Kind.NAME,
                String.join(" ", name),
                name,
                last.lower(),
                modifiers(phrases, from, start),
                definite,
                owned,
                Optional.empty());
    }

    /** "Head of State", "Secretary of Defense": a title, although it ends in a capital. */
    private static boolean isOfTitle(Phrases phrases, int start, int end) {
        return end - 3 >= start && phrases.at(end - 2).is("of") && isTitle(phrases.at(end - 3));
    }

    private static boolean isTitle(Token token) {
        return Nouns.isPerson(token.bare()) || token.in(FunctionWords.HONORIFICS);
    }

    /** Start of the name that ends at {@code end}: behind titles, nationalities in front of titles, and possessives. */
    static int nameStart(Phrases phrases, int from, int end) {
        int start = end - 1;
        while (start > from && joinsName(phrases, start - 1, end)) {
            start--;
        }
        boolean body = Nouns.isBody(phrases.at(end - 1).lower());
        for (int i = end - 2; i >= start && !body; i--) {
            Token token = phrases.at(i);
            boolean title = isTitle(token)
                            && !(token.in(ALSO_NAMES)
                                    && i == start
                                    && !phrases.at(i - 1).isWord())
                    || token.in(FunctionWords.HONORIFICS);
            if (title) {
                return behindTitle(phrases, i + 1, end);
            }
        }
        return start;
    }

    /** Where the name begins behind a title: "President of Upper Volta Jane Doe" has it in the last two words. */
    private static int behindTitle(Phrases phrases, int next, int end) {
        int of = -1;
        for (int i = next; i < end - 2; i++) {
            of = phrases.at(i).is("of") ? i : of;
        }
        if (of < 0) {
            return next;
        }
        int words = end - of - 1;
        boolean particle = words > 3 && phrases.at(end - 2).in(FunctionWords.NAME_PARTICLES);
        return words == 2 ? end - 1 : particle ? end - 3 : end - 2;
    }

    private static boolean joinsName(Phrases phrases, int i, int end) {
        Token token = phrases.at(i);
        if (token.possessive() && !Nouns.isBody(phrases.at(end - 1).lower())) {
            return false;
        }
        if (token.capitalised()) {
            return !token.in(FunctionWords.ARTICLES) && !token.in(FunctionWords.PREPOSITIONS);
        }
        return (token.in(FunctionWords.NAME_PARTICLES) || token.is("of"))
                && phrases.at(i - 1).capitalised();
    }

    private static List<String> words(Phrases phrases, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            words.add(i == to - 1 ? phrases.at(i).bareText() : phrases.at(i).text());
        }
        return List.copyOf(words);
    }

    private static String join(Phrases phrases, int from, int to) {
        return String.join(" ", words(phrases, from, to));
    }

    private static Set<String> modifiers(Phrases phrases, int from, int to) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            Token token = phrases.at(i);
            if (token.isWord() && !token.in(FunctionWords.DETERMINERS) && !token.is("of")) {
                words.add(token.bareText());
            }
        }
        return words;
    }

    /** The words of "of …", which narrow a title as an adjective does. */
    private static Set<String> complement(Phrases phrases, int end, int to) {
        return phrases.at(end).is("of") ? modifiers(phrases, end + 1, Math.min(to, end + 6)) : Set.of();
    }

    /** Who stands behind a document: "the Kremlin's statement", "a statement by the ministry". */
    private static Optional<Span> source(Phrases phrases, int from, int end, int to) {
        for (int i = end; i < to; i++) {
            Token token = phrases.at(i);
            if ((token.is("by") && (i == end || phrases.at(i - 1).in(AUTHORING))
                            || token.is("from")
                            || token.is("of") && i == end)
                    && i + 1 < to) {
                return Optional.of(new Span(i + 1, Math.min(to, phrases.phraseEnd(i + 1))));
            }
        }
        if (phrases.at(to).in(AUTHORING)) {
            for (int i = to + 1; i <= to + 4 && phrases.at(i).isWord(); i++) {
                if (phrases.at(i).is("by") && phrases.at(i + 1).isWord()) {
                    return Optional.of(new Span(i + 1, phrases.phraseEnd(i + 1)));
                }
            }
        }
        for (int i = end - 2; i >= from; i--) {
            if (phrases.at(i).possessive()) {
                return Optional.of(new Span(from, i + 1));
            }
        }
        int name = from;
        while (name < end - 1 && (!phrases.at(name).capitalised() || phrases.isDate(name))) {
            name++;
        }
        int stop = name;
        while (stop < end - 1
                && (phrases.at(stop).capitalised()
                        || Nouns.isBody(phrases.at(stop).lower()))) {
            stop++;
        }
        boolean named = stop > name && phrases.isName(name) && (name > 0 || phrases.isKnownName(name));
        return named ? Optional.of(new Span(name, stop)) : Optional.empty();
    }

    private static String describe(Phrases phrases, Span span) {
        StringJoiner words = new StringJoiner(" ");
        int last = Math.min(span.to(), span.from() + MAX_DESCRIPTION);
        for (int i = span.from(); i < last; i++) {
            Token token = phrases.at(i);
            boolean ends = token.in(FunctionWords.RELATIVES)
                    || token.in(FunctionWords.COORDINATORS) && i > span.from() && !token.is("and")
                    || phrases.isParticiple(i) && i > span.from() && !phrases.isBeforeNoun(i, span)
                    || token.is("to") && !phrases.at(i - 1).is("close");
            if (ends) {
                break;
            }
            boolean lower = i == 0 && phrases.isCommon(0);
            words.add(token.isWord() ? (lower ? token.lower() : i == last - 1 ? token.bareText() : token.text()) : "");
        }
        return words.toString().strip();
    }
}
