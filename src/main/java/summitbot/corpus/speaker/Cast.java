package summitbot.corpus.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody and everything with a name in one article, under the fullest form of that name. Not safe to share. */
final class Cast {
    /** Members compared for one description. */
    private static final int MAX_COMPARED = 300;

    /** How far a title must agree with a description. */
    enum Fit {
        /** The noun, or one that can stand for it: "the minister". */
        NOUN,
        /** A modifier as well: "the club's doctor". */
        MODIFIER,
        /** The very noun and a modifier: "a senior Kremlin aide". */
        SAME_NOUN_AND_MODIFIER
    }

    private final Map<String, Member> byName = new HashMap<>();
    private final Map<String, List<Member>> byWord = new HashMap<>();
    private final Map<String, List<Member>> byTitle = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, KnownName> known = new HashMap<>();

    Cast(CastReader reader, List<KnownName> knownNames) {
        for (KnownName name : knownNames) {
            known.putIfAbsent(fold(name.name()), name);
            name.variants().forEach(variant -> known.putIfAbsent(fold(variant), name));
        }
        for (CastReader.Sighting sighting : reader.longestFirst()) {
            add(sighting);
        }
    }

    private static String fold(String text) {
        return text.replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private void add(CastReader.Sighting sighting) {
        Member member = memberFor(sighting);
        for (int i = 0; i < sighting.count; i++) {
            member.mentioned(sighting.firstLine);
        }
        member.setKind(sighting.kind);
        sighting.honorifics.forEach(member::learn);
        member.vote(sighting.she, sighting.he);
        for (Member.Title printed : sighting.titles) {
            Member.Title title = new Member.Title(printed.head(), canonical(printed.modifiers()));
            member.addTitle(title);
            List<Member> same = byTitle.computeIfAbsent(title.head(), k -> new ArrayList<>());
            if (!same.contains(member) && same.size() < MAX_COMPARED) {
                same.add(member);
            }
        }
        byName.put(sighting.key(), member);
        for (String word : sighting.words) {
            List<Member> same = byWord.computeIfAbsent(fold(word), k -> new ArrayList<>());
            if (!same.contains(member) && same.size() < MAX_COMPARED) {
                same.add(member);
            }
        }
    }

    private Member memberFor(CastReader.Sighting sighting) {
        KnownName knownName = known.get(sighting.key());
        if (knownName != null) {
            Member member = byName.get(fold(knownName.name()));
            return member != null ? member : create(knownName.name(), knownName.kind());
        }
        Optional<Member> longer = longerForm(sighting);
        return longer.orElseGet(() -> create(String.join(" ", sighting.words), VoiceKind.UNKNOWN));
    }

    private Member create(String name, VoiceKind kind) {
        Member member = new Member(name, kind);
        members.add(member);
        byName.put(fold(name), member);
        return member;
    }

    /** The member whose longer name ends in these words, or, for one word, holds it. */
    private Optional<Member> longerForm(CastReader.Sighting sighting) {
        List<String> words = sighting.words;
        if (words.size() == 1 && sighting.withArticle > 0) {
            return Optional.empty();
        }
        List<Member> candidates = byWord.getOrDefault(fold(words.get(words.size() - 1)), List.of());
        Member inside = null;
        for (Member member : candidates) {
            String name = fold(member.name());
            if (name.endsWith(" " + sighting.key()) && member.kind() != VoiceKind.BODY) {
                return Optional.of(member);
            }
            boolean holds = words.size() == 1
                    ? (" " + name + " ").contains(" " + sighting.key() + " ") && member.kind() == VoiceKind.PERSON
                    : endsAlike(name, sighting.key());
            inside = holds && inside == null ? member : inside;
        }
        return Optional.ofNullable(inside);
    }

    /** "Ann Lee" and "Ann Maria Lee": the same first and last word. */
    private static boolean endsAlike(String longer, String shorter) {
        String first = shorter.substring(0, shorter.indexOf(' ') + 1);
        String last = shorter.substring(shorter.lastIndexOf(' '));
        return longer.startsWith(first) && longer.endsWith(last);
    }

    /** The member that is meant by a printed name. */
    Optional<Member> named(List<String> words) {
        Member member = byName.get(CastReader.key(words));
        if (member != null) {
            return Optional.of(member);
        }
        KnownName knownName = known.get(CastReader.key(words));
        return knownName == null ? Optional.empty() : Optional.of(create(knownName.name(), knownName.kind()));
    }

    /** The person with this surname, where the word alone could be a title ("Cook"); empty for a word in lower case. */
    Optional<Member> withSurname(String word) {
        if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
            return Optional.empty();
        }
        String ending = " " + fold(word);
        return byWord.getOrDefault(fold(word), List.of()).stream()
                .filter(m -> m.kind() == VoiceKind.PERSON && fold(m.name()).endsWith(ending))
                .findFirst();
    }

    /** The voice that a known name or variant gives to a whole description ("the Head of State"). */
    Optional<Voice> knownAs(String description) {
        KnownName name = known.get(fold(description));
        name = name == null ? known.get("the " + fold(description)) : name;
        if (name == null) {
            return Optional.empty();
        }
        Member member = byName.get(fold(name.name()));
        return Optional.of(member != null ? member.voice() : new Voice(name.name(), name.kind(), Voice.Gender.UNKNOWN));
    }

    /**
     * The member whose title fits best; among equals the one spoken of last.
     *
     * @param fit what the title must have in common with the description
     */
    Optional<Member> titled(String head, Set<String> modifiers, VoiceKind kind, Fit fit) {
        String noun = Titles.noun(head, modifiers);
        Set<String> narrowed = canonical(modifiers);
        Member best = null;
        int bestScore = 0;
        for (Member member : candidates(noun)) {
            if (member.kind() != kind) {
                continue;
            }
            int score = 0;
            for (Member.Title title : member.titles()) {
                boolean fits = fit == Fit.NOUN || Titles.shareModifier(narrowed, title);
                if (fits && (fit != Fit.SAME_NOUN_AND_MODIFIER || noun.equals(title.head()))) {
                    score = Math.max(score, Titles.score(noun, narrowed, title));
                }
            }
            boolean better = score > bestScore
                    || score == bestScore && best != null && member.lastMention() > best.lastMention();
            if (score > 0 && better) {
                best = member;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Leads the names among the modifiers back to one form, so that a country's variants and its adjective are equal. */
    private Set<String> canonical(Set<String> modifiers) {
        Set<String> forms = new LinkedHashSet<>();
        for (String modifier : modifiers) {
            KnownName name = known.get(fold(modifier));
            forms.add(name == null ? modifier : name.name());
        }
        return forms;
    }

    private Set<Member> candidates(String noun) {
        Set<Member> found = new LinkedHashSet<>(byTitle.getOrDefault(noun, List.of()));
        for (Set<String> set : Titles.equivalentsOf(noun)) {
            for (String other : set) {
                found.addAll(byTitle.getOrDefault(other, List.of()));
            }
        }
        return found;
    }

    /** The body whose name holds this noun ("the council" for a National Council), the one spoken of last. */
    Optional<Member> bodyCalled(String noun) {
        Member best = null;
        for (Member member : byWord.getOrDefault(noun, List.of())) {
            boolean later = best == null || member.lastMention() > best.lastMention();
            best = member.kind() == VoiceKind.BODY && later ? member : best;
        }
        return Optional.ofNullable(best);
    }

    /** The body that the article is about: the one it names most often, among equals the first. */
    Optional<Member> mainBody() {
        Member best = null;
        for (Member member : members) {
            boolean body =
                    member.kind() == VoiceKind.BODY || member.kind() == VoiceKind.UNKNOWN && member.mentions() > 1;
            boolean better = best == null
                    || member.mentions() > best.mentions()
                    || member.mentions() == best.mentions() && member.firstLine() < best.firstLine();
            best = body && better ? member : best;
        }
        return Optional.ofNullable(best);
    }
}
