package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
    @ParameterizedTest
    @CsvSource({
        "Шамилов, Shamilov",
        "Ушаков, Ushakov",
        "Зеленский, Zelensky",
        "Зеленского, Zelenskogo",
        "Тоқаев, Tokaev",
        "Қазақстан, Kazakstan",
        "Лавров, Lavrov",
        "Жапаров, Zhaparov",
        "ТАСС, TASS",
        "ЩИ, SHCHI",
        "Объект, Obekt"
    })
    void writesNamesInLatinLetters(String cyrillic, String latin) {
        assertThat(Transliteration.toLatin(cyrillic)).isEqualTo(latin);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String text = "Putin, 15 August – “yes”";

        assertThat(Transliteration.toLatin(text)).isSameAs(text);
        assertThat(Transliteration.toLatin("G7 и «BRICS»")).isEqualTo("G7 i «BRICS»");
    }
}
