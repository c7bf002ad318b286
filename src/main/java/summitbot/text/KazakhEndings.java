package summitbot.text;

import java.util.List;

/**
 * Takes plural, possessive and case endings off Kazakh words: a light stemmer, since Snowball has none for Kazakh. The endings are
 * those of the standard grammar in all forms of vowel harmony; at most one of each class is taken, from the end inwards.
 */
final class KazakhEndings {
    private static final int SHORTEST_STEM = 4;

    /** Classes in the order in which they stand at the end of a word, longer endings first. */
    private static final List<List<String>> CLASSES = List.of(
            List.of("ындағы", "індегі", "дағы", "дегі", "тағы", "тегі"),
            List.of(
                    "ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің", "ымен", "імен", "мен", "бен", "пен",
                    "ынан", "інен", "нан", "нен", "дан", "ден", "тан", "тен", "ында", "інде", "нда", "нде", "да", "де",
                    "та", "те", "ына", "іне", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті"),
            List.of("сы", "сі"),
            List.of("лары", "лері", "дары", "дері", "тары", "тері", "лар", "лер", "дар", "дер", "тар", "тер"));

    private KazakhEndings() {}

    static String strip(String foldedWord) {
        String stem = foldedWord;
        for (List<String> endings : CLASSES) {
            for (String ending : endings) {
                if (stem.length() - ending.length() >= SHORTEST_STEM && stem.endsWith(ending)) {
                    stem = stem.substring(0, stem.length() - ending.length());
                    break;
                }
            }
        }
        return stem;
    }
}
