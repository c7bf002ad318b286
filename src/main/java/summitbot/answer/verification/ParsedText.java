package summitbot.answer.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as words, with its names. Immutable.
 *
 * @param text the text
 * @param words its words in order
 * @param names its names in order
 */
record ParsedText(String text, List<Word> words, List<NameRun> names) {
    static ParsedText of(String text, List<Word> words) {
        return new ParsedText(text, List.copyOf(words), runs(words));
    }

    private static List<NameRun> runs(List<Word> words) {
        List<NameRun> runs = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = i;
            while (end < words.size()
                    && inRun(words.get(end))
                    && (end == i || goesOn(words.get(end - 1), words.get(end)))) {
                end++;
            }
            List<Word> run = words.subList(i, end);
            if (run.stream().anyMatch(Word::proper)) {
                runs.add(new NameRun(List.copyOf(run), i, end - 1));
            }
            i = Math.max(i + 1, end);
        }
        return List.copyOf(runs);
    }

    private static boolean inRun(Word word) {
        return word.proper() || (word.token().isCapitalised() && WordLists.ENGLISH.titles.contains(word.folded()));
    }

    private static boolean goesOn(Word before, Word word) {
        return word.followsDirectly()
                && (!word.opensSentence() || before.token().text().length() <= 3);
    }
}
