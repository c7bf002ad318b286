package summitbot.answer.verification;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import summitbot.text.EditDistance;
import summitbot.text.Folding;
import summitbot.text.Scripts;
import summitbot.text.Transliteration;

/** When two words are the same name, in spite of spelling, script and ending. */
final class Names {
    /** From a country to its people and language, and the plural. */
    private static final Set<String> ENDINGS =
            Set.of("n", "an", "ian", "ns", "ans", "ians", "ish", "ese", "i", "s", "es", "ic");

    private static final int SHORTEST_WITH_ENDING = 4;
    private static final int SHORTEST_TRANSLITERATED = 5;

    private Names() {}

    /** Whether all the proper words of a name occur among these words. */
    static boolean occursIn(NameRun name, Collection<Word> words) {
        return name.proper().stream().allMatch(word -> occursIn(word, words));
    }

    static boolean occursIn(Word name, Collection<Word> words) {
        return words.stream().anyMatch(word -> same(name, word));
    }

    /** Whether two names share a word that is proper in both, as {@code Ilmar Vessen} and {@code President Vessen}. */
    static boolean overlap(List<Word> a, List<Word> b) {
        return a.stream().filter(Word::proper).anyMatch(word -> b.stream().anyMatch(other -> same(word, other)));
    }

    static boolean same(Word a, Word b) {
        if (a.folded().equals(b.folded()) || !Collections.disjoint(a.names(), b.names())) {
            return true;
        }
        String keyA = key(a.folded());
        String keyB = key(b.folded());
        if (keyA.equals(keyB) || withEnding(keyA, keyB) || withEnding(keyB, keyA)) {
            return true;
        }
        boolean scriptsDiffer = Scripts.hasCyrillic(a.folded()) != Scripts.hasCyrillic(b.folded());
        return scriptsDiffer
                && Math.min(keyA.length(), keyB.length()) >= SHORTEST_TRANSLITERATED
                && EditDistance.within(keyA, keyB, 1);
    }

    /** One spelling for those that differ only in how a sound is written: {@code Yury}, {@code Yuri}; {@code Zelenskyy}, {@code Zelensky}. */
    static String key(String folded) {
        String latin = Folding.fold(Transliteration.toLatin(folded))
                .replace('y', 'i')
                .replace('w', 'v')
                .replace("kh", "h");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean doubled = i > 0 && c == latin.charAt(i - 1) && !Character.isDigit(c);
            if (!doubled && c != '-' && c != '\'') {
                key.append(c);
            }
        }
        return key.toString();
    }

    private static boolean withEnding(String shorter, String longer) {
        return shorter.length() >= SHORTEST_WITH_ENDING
                && longer.startsWith(shorter)
                && ENDINGS.contains(longer.substring(shorter.length()));
    }
}
