package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import summitbot.answer.verification.Objection.Kind;
import summitbot.text.StopWords;

/**
 * An office or description belongs to the same name as in the quotes. In a list such as "Trade Minister Oskar Lind, Foreign Minister Tavia
 * Brandt" all words of "Foreign Minister Oskar Lind" occur, but not about him. A title that a quote does not give must stand in front of
 * the name somewhere in the corpus.
 */
final class RoleCheck implements Check {
    private static final Set<String> COPULAS = Set.of("is", "was", "are", "were");
    private static final int LONGEST_PREDICATE = 6;

    private final Offices offices;

    RoleCheck(Offices offices) {
        this.offices = offices;
    }

    @Override
    public List<Objection> objections(ParsedText claim, Support support) {
        List<Objection> found = new ArrayList<>();
        for (NameRun name : claim.names()) {
            List<Word> description = description(claim, name);
            for (Word word : description) {
                if (!belongs(word, name, support)) {
                    found.add(new Objection(Kind.ROLE, word.token().text() + " is not said about " + name.text()));
                }
            }
        }
        return found;
    }

    /** The titles of a name, and the predicate of "X is the …" or "the … is X". */
    private static List<Word> description(ParsedText claim, NameRun name) {
        List<Word> described = new ArrayList<>();
        name.words().stream().filter(word -> !word.proper()).forEach(described::add);
        List<Word> words = claim.words();
        int behind = name.last() + 1;
        if (behind < words.size() && words.get(behind).followsDirectly() && isCopula(words.get(behind))) {
            for (int i = behind + 1; i < Math.min(words.size(), behind + LONGEST_PREDICATE); i++) {
                if (!words.get(i).followsDirectly() || !addTo(described, words.get(i))) {
                    break;
                }
            }
        }
        described.addAll(apposition(claim, behind));
        int before = name.first() - 1;
        if (before > 0 && words.get(before + 1).followsDirectly() && isCopula(words.get(before))) {
            for (int i = before - 1; i >= Math.max(0, before - LONGEST_PREDICATE); i--) {
                if (!words.get(i + 1).followsDirectly() || !addTo(described, words.get(i))) {
                    break;
                }
            }
        }
        return described;
    }

    /** "…, the finance minister," behind a name; nothing where the insertion names somebody itself. */
    private static List<Word> apposition(ParsedText claim, int behind) {
        List<Word> words = claim.words();
        List<Word> inserted = new ArrayList<>();
        if (behind >= words.size() || !words.get(behind).gap().strip().equals(",")) {
            return inserted;
        }
        for (int i = behind; i < Math.min(words.size(), behind + LONGEST_PREDICATE); i++) {
            boolean ends = i > behind && words.get(i).gap().contains(",");
            int at = i;
            if (!ends && claim.names().stream().anyMatch(name -> name.first() <= at && at <= name.last())) {
                return List.of();
            }
            if (ends || !addTo(inserted, words.get(i))) {
                return ends || inserted.stream().anyMatch(RoleCheck::isTitle) ? inserted : List.of();
            }
        }
        return List.of();
    }

    private static boolean isTitle(Word word) {
        return WordLists.ENGLISH.titles.contains(word.folded());
    }

    private static boolean isCopula(Word word) {
        return COPULAS.contains(word.folded());
    }

    /** A preposition or a verb ends the predicate: "was accompanied", "is in favour". */
    private static boolean addTo(List<Word> described, Word word) {
        if (WordLists.ENGLISH.prepositions.contains(word.folded()) || WordLists.ENGLISH.isVerb(word.folded())) {
            return false;
        }
        if (!StopWords.contains(word.folded()) && !word.proper()) {
            described.add(word);
        }
        return true;
    }

    private boolean belongs(Word word, NameRun name, Support support) {
        boolean elsewhere = false;
        for (Support.Cited cited : support.cited()) {
            List<Word> sentence = cited.sentence().words();
            if (sentence.stream().noneMatch(other -> matches(word, other))) {
                continue;
            }
            elsewhere = true;
            boolean named = name.proper().stream().anyMatch(part -> Names.occursIn(part, sentence));
            if (!named || region(name, cited.sentence()).stream().anyMatch(other -> matches(word, other))) {
                return true;
            }
        }
        if (!isTitle(word)) {
            return !elsewhere;
        }
        boolean known = name.proper().stream().anyMatch(part -> offices.holds(word, part));
        return known
                || (!elsewhere
                        && Names.occursIn(name, support.question().words())
                        && support.question().words().stream().anyMatch(other -> matches(word, other)));
    }

    /**
     * The words of a sentence that can be about a name: its own segment between commas or "and", and the neighbouring ones as far as they
     * name nobody ("Petra Holm, an adviser to the ministry, …").
     */
    private static List<Word> region(NameRun name, ParsedText sentence) {
        List<List<Word>> segments = segments(sentence.words());
        List<Word> region = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<Word> segment = segments.get(i);
            if (name.proper().stream().noneMatch(part -> Names.occursIn(part, segment))) {
                continue;
            }
            region.addAll(segment);
            for (int k = i + 1; k < segments.size() && namesNobody(segments.get(k)); k++) {
                region.addAll(segments.get(k));
            }
            for (int k = i - 1; k >= 0 && namesNobody(segments.get(k)); k--) {
                region.addAll(segments.get(k));
            }
        }
        return region;
    }

    private static boolean namesNobody(List<Word> segment) {
        return segment.stream().noneMatch(Word::proper);
    }

    private static List<List<Word>> segments(List<Word> words) {
        List<List<Word>> segments = new ArrayList<>();
        List<Word> segment = new ArrayList<>();
        for (Word word : words) {
            boolean border = word.gap().chars().anyMatch(c -> ",;:()–—".indexOf(c) >= 0)
                    || word.folded().equals("and");
            if (border && !segment.isEmpty()) {
                segments.add(segment);
                segment = new ArrayList<>();
            }
            segment.add(word);
        }
        segments.add(segment);
        return segments;
    }

    private static boolean matches(Word a, Word b) {
        return a.folded().equals(b.folded()) || a.stem().equals(b.stem());
    }
}
