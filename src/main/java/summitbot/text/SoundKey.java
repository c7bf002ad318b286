package summitbot.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a word roughly sounds, so that spellings of one name meet: {@code Nikolai} and {@code Nikolay}, {@code Dzhugashvili}
 * and {@code Jugashvili}, {@code Dostoyevsky} and {@code Dostoevski} have equal keys. Coarser than letters and finer than Soundex: vowels stay, so that keys can
 * still be compared by {@link EditDistance}. Thread-safe.
 */
public final class SoundKey {
    /** Read from left to right, the first that fits; lower-case results are final, since nothing is replaced twice. */
    private static final List<String[]> RULES = List.of(
            rule("shch", "s"),
            rule("sch", "s"),
            rule("sh", "s"),
            rule("tch", "c"),
            rule("ch", "c"),
            rule("dzh", "j"),
            rule("zh", "j"),
            rule("dj", "j"),
            rule("kh", "h"),
            rule("gh", "g"),
            rule("ph", "f"),
            rule("th", "t"),
            rule("ck", "k"),
            rule("cz", "c"),
            rule("tz", "c"),
            rule("ts", "c"),
            rule("ks", "x"),
            rule("qu", "kv"),
            rule("ce", "se"),
            rule("ci", "si"),
            rule("cy", "si"),
            rule("ge", "je"),
            rule("gi", "ji"),
            rule("gy", "ji"),
            rule("ye", "e"),
            rule("yo", "o"),
            rule("ya", "a"),
            rule("yu", "u"),
            rule("iy", "i"),
            rule("ij", "i"),
            rule("ee", "i"),
            rule("oo", "u"),
            rule("ou", "u"),
            rule("c", "k"),
            rule("q", "k"),
            rule("w", "v"),
            rule("y", "i"));

    private SoundKey() {}

    /** Returns the key of a folded word in Latin letters; other letters and hyphens stand for themselves. */
    public static String of(String foldedWord) {
        StringBuilder key = new StringBuilder(foldedWord.length());
        int i = 0;
        while (i < foldedWord.length()) {
            String[] rule = ruleAt(foldedWord, i);
            if (rule == null) {
                append(key, foldedWord.charAt(i));
                i++;
            } else {
                for (int j = 0; j < rule[1].length(); j++) {
                    append(key, rule[1].charAt(j));
                }
                i += rule[0].length();
            }
        }
        int last = key.length() - 1;
        if (last > 0 && key.charAt(last) == 'f') {
            key.setCharAt(last, 'v');
        }
        return key.toString();
    }

    /** Double letters sound like one. */
    private static void append(StringBuilder key, char c) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != c) {
            key.append(c);
        }
    }

    private static String @Nullable [] ruleAt(String word, int at) {
        for (String[] rule : RULES) {
            if (word.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }

    private static String[] rule(String from, String to) {
        return new String[] {from, to};
    }
}
