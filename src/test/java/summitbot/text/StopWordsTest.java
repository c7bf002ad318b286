package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
    @ParameterizedTest
    @CsvSource({"öldü,tr", "su,tr", "Su,tr", "ölür,tr", "öldüğü,tr", "köprü,tr", "мост,ru", "су,kk"})
    void aContentWordIsNoneThoughItFoldsOntoOne(String word, String language) {
        assertThat(StopWords.contains(token(word), language)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"oldu", "şu", "Şu", "için", "icin", "İçin", "gore", "göre", "mı", "mi", "olduğunu", "oldugunu"})
    void aFunctionWordIsOneWithAndWithoutItsMarks(String word) {
        assertThat(StopWords.contains(token(word), "tr")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"the,en", "Когда,ru", "ещё,ru", "еще,ru", "қашан,kk"})
    void otherLanguagesGoByTheFoldedWord(String word, String language) {
        assertThat(StopWords.contains(token(word), language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Kaç kişi öldü?,kisi oldu", "Su neden kesildi?,su kesildi", "Şu köprü nerede?,kopru"})
    void keepsWhatTheQuestionIsAbout(String question, String content) {
        assertThat(String.join(" ", StopWords.contentOf(question, "tr"))).isEqualTo(content);
    }

    private static Token token(String word) {
        return Tokens.of(word).get(0);
    }
}
