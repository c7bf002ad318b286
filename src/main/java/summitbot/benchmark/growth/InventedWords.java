package summitbot.benchmark.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names made of syllables: as many as are wanted, the same from the same seed. */
final class InventedWords {
    private static final List<String> STARTS = List.of(
            "Bar", "Cal", "Dor", "El", "Fen", "Gar", "Hol", "Is", "Jor", "Kel", "Lam", "Mor", "Nor", "Or", "Pel",
            "Quin", "Ros", "Sel", "Tam", "Ul", "Ves", "Wen", "Yar", "Zol");
    private static final List<String> MIDDLES =
            List.of("a", "e", "i", "o", "u", "an", "er", "il", "or", "um", "en", "ai", "ast", "ond", "ir");
    private static final List<String> ENDS = List.of(
            "ka", "den", "mir", "sson", "ville", "ta", "ric", "bury", "lo", "nov", "stad", "wick", "ra", "dine");

    private InventedWords() {}

    /** Returns this many names of people, given name and surname. */
    static List<String> people(int count, Random random) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(one(STARTS, random) + one(ENDS, random) + " " + word(random));
        }
        return people;
    }

    /** Returns this many names of towns. */
    static List<String> towns(int count, Random random) {
        List<String> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            towns.add(word(random));
        }
        return towns;
    }

    private static String word(Random random) {
        String word = one(STARTS, random) + one(MIDDLES, random) + one(MIDDLES, random) + one(ENDS, random);
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
