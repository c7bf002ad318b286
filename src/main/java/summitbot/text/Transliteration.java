package summitbot.text;

import java.util.Locale;
import java.util.Map;

/**
 * Writes Russian and Kazakh Cyrillic in Latin letters as English-language news does: {@code Чехов} → {@code Chekhov},
 * {@code Достоевский} → {@code Dostoevsky}, {@code Құнанбаев} → {@code Kunanbaev}. Close to, not always equal to, the spelling that a paper
 * chose, so compare with some tolerance. Thread-safe.
 */
public final class Transliteration {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"),
            Map.entry('ә', "a"),
            Map.entry('ғ', "g"),
            Map.entry('қ', "k"),
            Map.entry('ң', "n"),
            Map.entry('ө', "o"),
            Map.entry('ұ', "u"),
            Map.entry('ү', "u"),
            Map.entry('һ', "h"),
            Map.entry('і', "i"),
            Map.entry('ї', "yi"),
            Map.entry('є', "ye"),
            Map.entry('ґ', "g"),
            Map.entry('ў', "u"));

    private Transliteration() {}

    /** Returns the text with its Cyrillic letters replaced; everything else, capitals included, stays. */
    public static String toLatin(String text) {
        if (!Scripts.hasCyrillic(text)) {
            return text;
        }
        StringBuilder latin = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = Character.toLowerCase(c);
            String letters = LETTERS.get(lower);
            if (letters == null) {
                latin.append(c);
            } else if (isAdjectiveEnding(text, i, lower)) {
                latin.append('y');
                i++;
            } else if (c == lower || letters.isEmpty()) {
                latin.append(letters);
            } else {
                boolean allCapitals = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
                latin.append(Character.toUpperCase(letters.charAt(0)));
                latin.append(allCapitals ? letters.substring(1).toUpperCase(Locale.ROOT) : letters.substring(1));
            }
        }
        return latin.toString();
    }

    /** {@code -ий} and {@code -ый} at the end of a word are written {@code -y} in names. */
    private static boolean isAdjectiveEnding(String text, int i, char lower) {
        return (lower == 'и' || lower == 'ы')
                && i > 1
                && i + 1 < text.length()
                && text.charAt(i + 1) == 'й'
                && Character.isLetter(text.charAt(i - 1))
                && (i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2)));
    }
}
