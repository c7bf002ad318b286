package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {
    @ParameterizedTest
    @CsvSource({
        "negotiations, negotiate, en",
        "called, calls, en",
        "agreement, agreements, en",
        "встречи, встреча, ru",
        "путина, путину, ru",
        "переговорах, переговоры, ru",
        "gorusmeler, gorusmelerin, tr",
        "тоқаевтың, тоқаевқа, kk",
        "аляскада, аляскаға, kk",
        "президенттердің, президент, kk"
    })
    void formsOfAWordShareTheirStem(String a, String b, String language) {
        assertThat(Stemmer.stem(a, language)).isEqualTo(Stemmer.stem(b, language));
    }

    @Test
    void choosesRussianForCyrillicAndEnglishOtherwise() {
        assertThat(Stemmer.stem("переговоры")).isEqualTo(Stemmer.stem("переговоры", "ru"));
        assertThat(Stemmer.stem("meetings")).isEqualTo("meet");
    }

    @Test
    void leavesShortWordsNumbersAndOtherLanguagesAlone() {
        assertThat(List.of(Stemmer.stem("us"), Stemmer.stem("2025"), Stemmer.stem("20th"), Stemmer.stem("ведь", "und")))
                .containsExactly("us", "2025", "20th", "ведь");
    }

    @Test
    void neverLosesAWord() {
        for (String word : List.of("ing", "sses", "ность", "lar", "дағы", "y", "'s", "習近平")) {
            for (String language : List.of("en", "ru", "tr", "kk")) {
                assertThat(Stemmer.stem(word, language)).isNotEmpty();
            }
        }
    }

    @Test
    void worksFromManyThreadsAtOnce() {
        List<String> stems = java.util.stream.IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> Stemmer.stem(i % 2 == 0 ? "negotiations" : "meetings"))
                .distinct()
                .sorted()
                .toList();

        assertThat(stems).containsExactly("meet", "negoti");
    }
}
