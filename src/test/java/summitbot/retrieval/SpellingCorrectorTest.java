package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {
    private static final Map<String, Integer> VOCABULARY = vocabulary(
            "ushakov anchorage secretary commerce summit negotiations negotiation zelensky kyiv tokayev mirziyoyev ramaphosa"
                    + " breakthrough delegation phone call lukashenko statement state press conference ukraine ukrainian putin"
                    + " constructive president presidents lighthouse ferry other close dialogue prospects");

    private final SpellingCorrector corrector = SpellingCorrector.english(VOCABULARY);

    @ParameterizedTest
    @CsvSource({
        "ushakof, ushakov",
        "anchorige, anchorage",
        "ankorage, anchorage",
        "secratary, secretary",
        "comerce, commerce",
        "sumit, summit",
        "negotations, negotiations",
        "zelenskiy, zelensky",
        "zelinsky, zelensky",
        "tokaev, tokayev",
        "mirzioev, mirziyoyev",
        "ramafosa, ramaphosa",
        "breaktrough, breakthrough",
        "delagation, delegation",
        "lukashenka, lukashenko",
        "statment, statement",
        "confrence, conference",
        "lighthose, lighthouse",
        "dialouge, dialogue",
        "phonecall, phone call"
    })
    void correctsSlipsAndSoundAlikes(String misspelt, String meant) {
        assertThat(corrector.correct(misspelt)).contains(meant);
    }

    @Test
    void neverTouchesAWordOfTheVocabulary() {
        assertThat(VOCABULARY.keySet())
                .allSatisfy(word -> assertThat(corrector.correct(word)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretaries", "negotiating", "states", "called", "ferries"})
    void knowsOtherInflections(String word) {
        assertThat(corrector.knows(word)).isTrue();
        assertThat(corrector.correct(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mother", "lose", "residents", "instructive", "preston", "ukrainians"})
    void leavesCommonWordsAloneThatTheArticlesLack(String word) {
        assertThat(corrector.correct(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "put", "2o25", "xqzvwk", "zanzibar", "'", "🙂🙂🙂", "път"})
    void leavesAloneWhatIsShortStrangeOrNearNothing(String word) {
        assertThat(corrector.correct(word)).isEmpty();
    }

    @Test
    void theMoreFrequentOfTwoEquallyNearWordsWins() {
        SpellingCorrector few = SpellingCorrector.of(Map.of("harbor", 1, "harber", 5));

        assertThat(few.correct("harbur")).contains("harber");
    }

    @Test
    void anEmptyVocabularyCorrectsNothing() {
        assertThat(SpellingCorrector.english(Map.of()).correct("ushakof")).isEmpty();
    }

    @Test
    void everyCorrectionIsMadeOfWordsOfTheVocabulary() {
        Random random = new Random(11);
        for (String word : VOCABULARY.keySet()) {
            for (int i = 0; i < 20; i++) {
                StringBuilder typed = new StringBuilder(word);
                typed.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
                corrector
                        .correct(typed.toString())
                        .ifPresent(
                                correction -> assertThat(correction.split(" ")).allMatch(VOCABULARY::containsKey));
            }
        }
    }

    private static Map<String, Integer> vocabulary(String words) {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (String word : words.split(" ")) {
            vocabulary.merge(word, 1, Integer::sum);
        }
        return vocabulary;
    }
}
