package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did the president say about the talks?|en",
                "Did Lukaşenko call him?|en",
                "Что сказал президент о переговорах?|ru",
                "Путин|ru",
                "Тоқаев саммит туралы не айтты?|kk",
                "Президент кімге телефон шалды?|kk",
                "Putin kimi aradı?|tr",
                "Zirve nerede ve ne zaman yapildi?|tr",
                "Що сказав президент України?|und",
                "Gdzie odbyło się spotkanie?|und",
                "Putin Trump|und",
                "习近平说了什么|und",
                "12345 !?|und"
            })
    void tellsTheLanguageOfAQuestion(String question, String language) {
        assertThat(Languages.detect(question)).isEqualTo(language);
    }

    @Test
    void tellsTheScript() {
        assertThat(Scripts.dominant("Путин met Трамп")).isEqualTo(UnicodeScript.CYRILLIC);
        assertThat(Scripts.dominant("…")).isEqualTo(UnicodeScript.UNKNOWN);
        assertThat(Scripts.hasCyrillic("Putin")).isFalse();
    }

    @Test
    void countsFunctionWordsOfEachLanguageApart() {
        assertThat(StopWords.contains("the")).isTrue();
        assertThat(StopWords.contains("что")).isTrue();
        assertThat(StopWords.contains("nicin")).isTrue();
        assertThat(StopWords.contains("туралы")).isTrue();
        assertThat(StopWords.contains("что", "en")).isFalse();
        assertThat(StopWords.contains("the", "fr")).isFalse();
        assertThat(StopWords.contains("summit")).isFalse();
    }

    @Test
    void doesNotTakeTheAbbreviatedCountryForAPronoun() {
        assertThat(StopWords.contains(Tokens.of("the U.S. side").get(1).folded()))
                .isFalse();
    }
}
