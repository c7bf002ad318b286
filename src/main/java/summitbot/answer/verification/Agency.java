package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody doing something, as far as the order of words tells: {@code Quill thanked}, {@code was thanked by Quill}, {@code said Quill},
 * {@code according to Quill}.
 *
 * @param agent who
 * @param verb stem of what; empty for "according to"
 * @param verbAt index of the verb in the text
 * @param object the name right behind the verb, where there is one
 */
record Agency(NameRun agent, String verb, int verbAt, Optional<NameRun> object) {
    private static final WordLists LISTS = WordLists.ENGLISH;

    boolean isSaying() {
        return verb.isEmpty() || LISTS.saying.contains(verb);
    }

    /** Returns what can be told for sure; empty where no name stands beside a verb. */
    static List<Agency> in(ParsedText text) {
        List<Agency> found = new ArrayList<>();
        for (NameRun name : text.names()) {
            if (!followsPreposition(text, name)) {
                behind(text, name, afterInsertion(text.words(), name.last() + 1))
                        .ifPresent(found::add);
            }
            relative(text, name).ifPresent(found::add);
            before(text, name).ifPresent(found::add);
        }
        return found;
    }

    /** The name, perhaps an insertion between commas, perhaps auxiliaries, the verb. */
    private static Optional<Agency> behind(ParsedText text, NameRun name, int start) {
        List<Word> words = text.words();
        int at = start;
        boolean passive = false;
        int from = at;
        while (at < words.size()
                && skipped(words.get(at))
                && (at == from || words.get(at).followsDirectly())) {
            passive = List.of("is", "are", "was", "were", "been", "being", "be")
                    .contains(words.get(at).folded());
            at++;
        }
        if (at >= words.size()
                || !LISTS.isVerb(words.get(at).folded())
                || words.get(at).proper()) {
            return Optional.empty();
        }
        if (at > from && !words.get(at).followsDirectly()) {
            return Optional.empty();
        }
        String verb = words.get(at).stem();
        if (passive && LISTS.isPastForm(words.get(at).folded())) {
            return passive(text, name, at);
        }
        Optional<NameRun> object = nameAt(text, at + 1).filter(run -> !isSubject(text, run));
        return Optional.of(new Agency(Coordination.endingWith(name, text), verb, at, object));
    }

    private static boolean followsPreposition(ParsedText text, NameRun name) {
        return name.first() > 0
                && LISTS.prepositions.contains(
                        text.words().get(name.first() - 1).folded());
    }

    /** {@code X, who had led twice}. */
    private static Optional<Agency> relative(ParsedText text, NameRun name) {
        int next = name.last() + 1;
        boolean who = next < text.words().size()
                && List.of("who", "which").contains(text.words().get(next).folded());
        return who ? behind(text, name, next + 1) : Optional.empty();
    }

    /** {@code X was thanked by Y}: Y thanked X. Without "by" nobody is said to have done it. */
    private static Optional<Agency> passive(ParsedText text, NameRun patient, int verbAt) {
        List<Word> words = text.words();
        for (int i = verbAt + 1; i < Math.min(words.size(), verbAt + 6); i++) {
            if (words.get(i).folded().equals("by")) {
                Optional<NameRun> agent = nameAt(text, i + 1);
                return agent.map(run -> new Agency(
                        Coordination.startingWith(run, text), words.get(verbAt).stem(), verbAt, Optional.of(patient)));
            }
        }
        return Optional.empty();
    }

    /** {@code …, said X} and {@code according to X}. */
    private static Optional<Agency> before(ParsedText text, NameRun name) {
        List<Word> words = text.words();
        int at = name.first() - 1;
        if (at >= 0 && words.get(at).folded().equals("the")) {
            at--;
        }
        if (at > 0
                && words.get(at).folded().equals("to")
                && words.get(at - 1).folded().equals("according")) {
            return Optional.of(new Agency(name, "", at, Optional.empty()));
        }
        boolean inverted = at > 0
                && LISTS.isVerb(words.get(at).folded())
                && LISTS.saying.contains(words.get(at).stem())
                && words.get(at).gap().chars().anyMatch(c -> ",\"”»—–".indexOf(c) >= 0);
        return inverted ? Optional.of(new Agency(name, words.get(at).stem(), at, Optional.empty())) : Optional.empty();
    }

    /** In "Lind said Quill had agreed" the second name begins a clause of its own. */
    private static boolean isSubject(ParsedText text, NameRun name) {
        int next = name.last() + 1;
        return next < text.words().size()
                && text.words().get(next).followsDirectly()
                && (LISTS.auxiliaries.contains(text.words().get(next).folded())
                        || LISTS.isVerb(text.words().get(next).folded()));
    }

    private static int afterInsertion(List<Word> words, int at) {
        if (at < words.size() && words.get(at).gap().contains(",")) {
            for (int i = at + 1; i < Math.min(words.size(), at + 8); i++) {
                if (words.get(i).gap().contains(",")) {
                    return i;
                }
            }
        }
        return at;
    }

    private static boolean skipped(Word word) {
        return LISTS.auxiliaries.contains(word.folded())
                || (word.folded().length() > 4 && word.folded().endsWith("ly"));
    }

    private static Optional<NameRun> nameAt(ParsedText text, int at) {
        int from = at < text.words().size() && text.words().get(at).folded().equals("the") ? at + 1 : at;
        return text.names().stream()
                .filter(name -> name.first() <= from && from <= name.last())
                .findFirst();
    }
}
