package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignNamesTest {
    private static final String NAMES =
            "shamilov putin trump zelensky alaska tokayev lukashenko mirziyoyev biden witkoff"
                    + " moscow washington japarov lavrov modi ramaphosa anchorage brazil macron netanyahu erdogan";

    private final ForeignNames names =
            new ForeignNames(vocabulary(NAMES + " settlement statement prime"), (NAMES + " prime")::contains);

    @ParameterizedTest
    @CsvSource({
        "шамилов, ru, shamilov",
        "шамилова, ru, shamilov",
        "путиным, ru, putin",
        "трампу, ru, trump",
        "зеленского, ru, zelensky",
        "аляске, ru, alaska",
        "лукашенко, ru, lukashenko",
        "мирзиеева, ru, mirziyoyev",
        "байдена, ru, biden",
        "уиткоффа, ru, witkoff",
        "вашингтоне, ru, washington",
        "жапаровым, ru, japarov",
        "рамафосы, ru, ramaphosa",
        "моди, ru, modi",
        "анкоридже, ru, anchorage",
        "макрону, ru, macron",
        "нетаньяху, ru, netanyahu",
        "тоқаевтың, kk, tokayev",
        "шамиловтың, kk, shamilov",
        "аляскадағы, kk, alaska",
        "путинге, kk, putin",
        "lukasenko, tr, lukashenko",
        "erdogan, tr, erdogan"
    })
    void findsTheNameBehindEndingAndScript(String word, String language, String name) {
        assertThat(names.find(word, language)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "погода, ru",
        "прийти, ru",
        "мост, ru",
        "ложь, ru",
        "брать, ru",
        "сегодня, ru",
        "собака, ru",
        "кітап, kk",
        "gazeteciler, tr",
        "что, ru"
    })
    void findsNoNameBehindOtherWords(String word, String language) {
        assertThat(names.find(word, language)).isEmpty();
    }

    @Test
    void findsOnlyNames() {
        assertThat(names.find("сеттлемент", "ru")).isEmpty();
    }

    private static Map<String, Integer> vocabulary(String words) {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (String word : words.split(" ")) {
            vocabulary.merge(word, 1, Integer::sum);
        }
        return vocabulary;
    }
}
