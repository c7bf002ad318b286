package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;

/** Names that do or suffer something together: {@code Brandt, Lind and adviser Petra Holm}. */
final class Coordination {
    /** Words that may stand between two names of a list besides "and", as a title in lower case. */
    private static final int MAX_BETWEEN = 3;

    private Coordination() {}

    /** The name together with those listed before it. */
    static NameRun endingWith(NameRun last, ParsedText text) {
        List<NameRun> names = text.names();
        int i = names.indexOf(last);
        int from = i;
        while (from > 0 && linked(names.get(from - 1), names.get(from), text)) {
            from--;
        }
        return merged(names.subList(from, i + 1));
    }

    /** The name together with those listed behind it. */
    static NameRun startingWith(NameRun first, ParsedText text) {
        List<NameRun> names = text.names();
        int i = names.indexOf(first);
        int to = i;
        while (to + 1 < names.size() && linked(names.get(to), names.get(to + 1), text)) {
            to++;
        }
        return merged(names.subList(i, to + 1));
    }

    private static boolean linked(NameRun a, NameRun b, ParsedText text) {
        List<Word> between = text.words().subList(a.last() + 1, b.first());
        if (between.size() > MAX_BETWEEN) {
            return false;
        }
        String gap = text.words().get(a.last() + 1).gap();
        boolean listed = gap.strip().equals(",") || (!between.isEmpty() && isAnd(between.get(0)));
        return listed && between.stream().noneMatch(word -> endsList(word));
    }

    private static boolean endsList(Word word) {
        WordLists lists = WordLists.ENGLISH;
        return lists.isVerb(word.folded())
                || lists.prepositions.contains(word.folded())
                || lists.auxiliaries.contains(word.folded())
                || lists.pronouns.contains(word.folded());
    }

    private static boolean isAnd(Word word) {
        return word.folded().equals("and") || word.folded().equals("и");
    }

    private static NameRun merged(List<NameRun> names) {
        List<Word> words = new ArrayList<>();
        names.forEach(name -> words.addAll(name.words()));
        return new NameRun(
                List.copyOf(words),
                names.get(0).first(),
                names.get(names.size() - 1).last());
    }
}
