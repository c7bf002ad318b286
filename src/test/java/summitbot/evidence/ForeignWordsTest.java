package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Glossary;
import summitbot.text.Tokens;

class ForeignWordsTest {
    private final ForeignWords russian = new ForeignWords("ru", Glossary.EMPTY);
    private final ForeignWords kazakh = new ForeignWords("kk", Glossary.EMPTY);
    private final ForeignWords turkish = new ForeignWords("tr", Glossary.EMPTY);

    @Test
    void inflectedWordsMeanWhatTheEntryMeans() {
        assertThat(meanings(russian, "пассажирами")).contains("passenger");
        assertThat(meanings(kazakh, "жолаушылардың")).contains("passenger");
        assertThat(meanings(turkish, "yolcuların")).contains("passenger");
    }

    @Test
    void irregularEnglishFormsAreMeantToo() {
        assertThat(meanings(russian, "затонул")).contains("sink", "sank", "sunk");
    }

    @Test
    void bothAspectsOfARussianVerbAreKnown() {
        assertThat(meanings(russian, "подписывать")).contains("sign");
        assertThat(meanings(russian, "подписали")).contains("sign");
    }

    @Test
    void phrasesHaveAMeaningOfTheirOwn() {
        assertThat(meanings(russian, "премьер-министр")).contains("prime minister");
        assertThat(meanings(turkish, "sigorta şirketi")).contains("insurer");
        assertThat(meanings(kazakh, "су тасқыны")).contains("flood");
    }

    @Test
    void wordsThatTheStemmerConfusesAreToldApart() {
        assertThat(meanings(turkish, "insan")).contains("human").doesNotContain("build");
        assertThat(meanings(turkish, "konunun")).contains("issue").doesNotContain("quota");
        assertThat(meanings(russian, "визит")).contains("visit").doesNotContain("visa");
        assertThat(meanings(russian, "стоила")).contains("cost").doesNotContain("hundred");
    }

    @Test
    void wordsWithoutEntryMeanNothing() {
        assertThat(meanings(russian, "абракадабра")).isEmpty();
        assertThat(meanings(turkish, "zzzz")).isEmpty();
    }

    @Test
    void aSlipOfTheFingerIsCorrected() {
        assertThat(russian.correct("пасажиры")).contains("пассажир");
    }

    private static List<String> meanings(ForeignWords words, String phrase) {
        return words.meanings(Tokens.folded(phrase));
    }
}
