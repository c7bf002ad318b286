package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Glossary;
import summitbot.text.StopWords;
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
    void marksTellWordsApartThatFoldAlike() {
        assertThat(ofWord("göl")).contains("lake").doesNotContain("goal");
        assertThat(ofWord("gol")).contains("goal").doesNotContain("lake");
        assertThat(ofWord("tıp")).contains("medicine").doesNotContain("type");
        assertThat(ofWord("Tür")).contains("type").doesNotContain("tour");
        assertThat(ofWord("İş")).contains("work");
    }

    @Test
    void wordsTypedWithoutMarksAreStillUnderstood() {
        assertThat(ofWord("gorusme")).isEqualTo(meanings(turkish, "görüşme")).isNotEmpty();
    }

    @Test
    void noWordOfTheVocabularyIsLostAsAFunctionWord() {
        Set<String> lost = new TreeSet<>();
        for (Vocabulary.Entry entry : Vocabulary.entries()) {
            for (String word : entry.foreign().get("tr")) {
                if (word.indexOf(' ') < 0 && StopWords.contains(Tokens.of(word).get(0), "tr")) {
                    lost.add(word);
                }
            }
        }

        // "Only": a function word that the vocabulary has as well.
        assertThat(lost).containsExactly("yalnızca");
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

    private List<String> ofWord(String word) {
        return turkish.meanings(Tokens.of(word).get(0));
    }

    private static List<String> meanings(ForeignWords words, String phrase) {
        return words.meanings(Tokens.folded(phrase));
    }
}
