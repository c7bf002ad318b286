package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.speaker.Token.Kind;

/** Collects the names of an article with the titles that stand beside them. */
final class CastReader {
    /** Names kept: an article has hundreds at most, and a text of nothing but capitals must not fill the memory. */
    private static final int MAX_NAMES = 20_000;

    private static final int MAX_NAME_WORDS = 7;

    /** A name as printed, with what the article says of it. */
    static final class Sighting {
        final List<String> words;
        final Set<Member.Title> titles = new LinkedHashSet<>();
        final Set<String> honorifics = new LinkedHashSet<>();
        VoiceKind kind = VoiceKind.UNKNOWN;
        int count;
        int withArticle;
        int he;
        int she;
        int firstLine;

        Sighting(List<String> words, int firstLine) {
            this.words = words;
            this.firstLine = firstLine;
        }

        String key() {
            return CastReader.key(words);
        }
    }

    private final Map<String, Sighting> sightings = new LinkedHashMap<>();
    private final WordCase wordCase;

    CastReader(WordCase wordCase) {
        this.wordCase = wordCase;
    }

    static String key(List<String> words) {
        return String.join(" ", words).replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    Collection<Sighting> sightings() {
        return sightings.values();
    }

    /** Reads the names of a sentence. */
    void read(Tokens tokens, int line) {
        Phrases phrases = new Phrases(tokens, wordCase);
        Set<Sighting> people = new LinkedHashSet<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!phrases.isName(i) || phrases.isDate(i)) {
                i++;
                continue;
            }
            int end = runEnd(phrases, i);
            readRun(phrases, i, end, line).ifPresent(people::add);
            i = end;
        }
        learnGender(tokens, people);
    }

    private static int runEnd(Phrases phrases, int from) {
        int i = from + 1;
        while (phrases.at(i).isWord()) {
            Token token = phrases.at(i);
            boolean afterOwner = phrases.at(i - 1).possessive();
            boolean particle = token.in(FunctionWords.NAME_PARTICLES)
                    && (phrases.at(i + 1).capitalised() || phrases.at(i + 2).capitalised());
            boolean of = token.is("of")
                    && phrases.at(i + 1).capitalised()
                    && (i - 1 == from || Nouns.speaks(phrases.at(i - 1).lower()));
            boolean joins = token.capitalised() && !phrases.isDate(i) || particle || of;
            if (!joins || afterOwner) {
                break;
            }
            i++;
        }
        return i;
    }

    private Optional<Sighting> readRun(Phrases phrases, int begin, int end, int line) {
        boolean title = phrases.at(begin - 1).is("of")
                && phrases.at(begin - 2).capitalised()
                && Nouns.isPerson(phrases.at(begin - 2).lower());
        int from = title ? begin - 2 : begin;
        Mention mention = Mention.of(phrases, new Span(from, end));
        if (mention.name().isEmpty() || mention.name().size() > MAX_NAME_WORDS) {
            return Optional.empty();
        }
        Sighting sighting = sightings.get(key(mention.name()));
        if (sighting == null) {
            if (sightings.size() >= MAX_NAMES) {
                return Optional.empty();
            }
            sighting = new Sighting(mention.name(), line);
            sightings.put(sighting.key(), sighting);
        }
        sighting.count++;
        sighting.withArticle += phrases.at(from - 1).is("the") && endsNoun(phrases, end) ? 1 : 0;
        if (mention.kind() == Mention.Kind.BODY) {
            sighting.kind = VoiceKind.BODY;
        } else if (Mention.COMPANY_SUFFIXES.contains(mention.head())) {
            sighting.kind = VoiceKind.BODY;
        }
        if (mention.kind() == Mention.Kind.NAME) {
            titleBefore(phrases, from, end - mention.name().size(), sighting);
        }
        apposition(phrases, from, end, sighting);
        return sighting.kind == VoiceKind.BODY ? Optional.empty() : Optional.of(sighting);
    }

    /** Whether the phrase ends before this word: "the Pentagon said", not "the Smith family". */
    private static boolean endsNoun(Phrases phrases, int i) {
        Token next = phrases.at(i);
        return !next.isWord()
                || next.in(FunctionWords.PREPOSITIONS)
                || next.in(FunctionWords.COORDINATORS)
                || next.in(FunctionWords.SUBORDINATORS)
                || phrases.isFinite(i);
    }

    /** A sentence that names one person and says "she" throughout tells the person's gender. */
    private static void learnGender(Tokens tokens, Set<Sighting> people) {
        boolean she = false;
        boolean he = false;
        for (Token token : tokens.list()) {
            she |= token.is("she") || token.is("her") || token.is("herself");
            he |= token.is("he") || token.is("his") || token.is("him") || token.is("himself");
        }
        if (people.size() == 1 && she != he) {
            Sighting person = people.iterator().next();
            person.she += she ? 1 : 0;
            person.he += he ? 1 : 0;
        }
    }

    /** "Kremlin-like" modifiers and a title directly before the name. */
    private static void titleBefore(Phrases phrases, int from, int start, Sighting sighting) {
        int head = start - 1;
        while (head >= 0 && phrases.at(head).in(FunctionWords.HONORIFICS)) {
            sighting.honorifics.add(phrases.at(head).lower());
            sighting.kind = VoiceKind.PERSON;
            head--;
        }
        Set<String> modifiers = new LinkedHashSet<>();
        for (int i = head; i > from; i--) {
            if (phrases.at(i).is("of") && Nouns.isPerson(phrases.at(i - 1).lower())) {
                for (int k = i + 1; k < start; k++) {
                    modifiers.add(phrases.at(k).bareText());
                }
                head = i - 1;
                break;
            }
        }
        String noun = phrases.at(head).lower();
        boolean title = phrases.at(head).isWord() && (Nouns.isPerson(noun) || Nouns.isBody(noun));
        if (!title) {
            return;
        }
        for (int i = head - 1; i >= 0 && head - i <= 7 && narrows(phrases, i); i--) {
            modifiers.add(phrases.at(i).bareText());
        }
        sighting.titles.add(new Member.Title(Nouns.singular(noun), Set.copyOf(modifiers)));
    }

    private static boolean narrows(Phrases phrases, int i) {
        Token token = phrases.at(i);
        return token.isWord()
                && !token.in(FunctionWords.DETERMINERS)
                && !token.in(FunctionWords.PREPOSITIONS)
                && !token.in(FunctionWords.SUBORDINATORS)
                && !token.in(FunctionWords.COORDINATORS)
                && !phrases.isDate(i)
                && !phrases.isFinite(i)
                && (token.capitalised() || ReportingVerbs.of(token).isEmpty());
    }

    /** "Jane Doe, the agency's director," and "the agency's director, Jane Doe,". */
    private static void apposition(Phrases phrases, int from, int end, Sighting sighting) {
        Token behind = phrases.at(end);
        if (behind.is(Kind.COMMA)) {
            Token next = phrases.at(end + 1);
            if (next.numeric() && !phrases.at(end + 2).isWord()) {
                sighting.kind = VoiceKind.PERSON;
            } else if (next.is("who") || next.is("whose")) {
                sighting.kind = sighting.kind == VoiceKind.UNKNOWN ? VoiceKind.PERSON : sighting.kind;
            } else if (next.is("which")) {
                sighting.kind = sighting.kind == VoiceKind.UNKNOWN ? VoiceKind.BODY : sighting.kind;
            } else {
                int stop = phrases.phraseEnd(end + 1);
                Token closing = phrases.at(stop);
                boolean closed = !closing.isWord()
                        || closing.in(FunctionWords.RELATIVES)
                        || closing.in(FunctionWords.PREPOSITIONS);
                if (closed) {
                    describe(phrases, new Span(end + 1, stop), sighting);
                }
            }
        }
        boolean set = phrases.at(from - 1).is(Kind.COMMA) && !(behind.isWord() && phrases.isName(end));
        if (set && (behind.is(Kind.COMMA) || behind.is(Kind.STOP))) {
            int start = phrases.runStart(from - 1);
            phrases.lastPhrase(new Span(start, from - 1)).ifPresent(span -> describe(phrases, span, sighting));
        }
    }

    private static void describe(Phrases phrases, Span span, Sighting sighting) {
        if (span.isEmpty()) {
            return;
        }
        Mention mention = Mention.of(phrases, span);
        boolean title = mention.kind() == Mention.Kind.TITLE || mention.kind() == Mention.Kind.BODY;
        if (title && mention.name().isEmpty() && !mention.plural()) {
            sighting.titles.add(
                    new Member.Title(Nouns.singular(mention.head()), new LinkedHashSet<>(mention.modifiers())));
        }
    }

    /** All sightings, the longest names first, so that shorter ones find the full form. */
    List<Sighting> longestFirst() {
        List<Sighting> sorted = new ArrayList<>(sightings.values());
        sorted.sort((a, b) -> b.words.size() - a.words.size());
        return sorted;
    }
}
