package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSplitterTest {
    private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));

    private static Article article(String keys, String text) {
        return new ArticleReader(BoilerplateRules.general(), Glossary.EMPTY)
                .parse("a.md", CorpusFolder.header("a").replaceFirst("---\n$", keys + "---\n") + text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 300, 500, 1000, 100_000})
    void everyNewsSentenceStandsInExactlyOnePassageInOrder(int maxCharacters) {
        for (Article article : CORPUS.articles()) {
            List<String> news = article.sentences().stream()
                    .filter(s -> s.role() != SentenceRole.BOILERPLATE)
                    .map(Sentence::text)
                    .toList();

            List<Passage> passages = PassageSplitter.split(article, maxCharacters);

            assertThat(String.join(" ", passages.stream().map(Passage::text).toList()))
                    .isEqualTo(String.join(" ", news));
            List<Integer> borders = new ArrayList<>();
            passages.forEach(p -> {
                borders.add(p.first());
                borders.add(p.last());
            });
            assertThat(borders).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 500})
    void aPassageIsNoLongerThanAllowedUnlessOneSentenceIs(int maxCharacters) {
        for (Article article : CORPUS.articles()) {
            assertThat(PassageSplitter.split(article, maxCharacters))
                    .allMatch(p -> p.text().length() <= maxCharacters || p.first() == p.last());
        }
    }

    @Test
    void theHeaderHoldsWhatIsKnownOfTheSource() {
        assertThat(PassageSplitter.split(article("", CorpusFolder.TEXT), 500)
                        .get(0)
                        .header())
                .isEqualTo("Bridge closed");
        assertThat(PassageSplitter.split(
                                article("publisher: Example Post\npublished: 2025-01-31\n", CorpusFolder.TEXT), 500)
                        .get(0)
                        .header())
                .isEqualTo("Bridge closed | Example Post | 2025-01-31");
    }

    @Test
    void boilerplateBetweenTwoSentencesIsLeftOut() {
        Passage passage = PassageSplitter.split(article("", "One came.\nAdvertisement\nTwo left.\n"), 500)
                .get(0);

        assertThat(passage).isEqualTo(new Passage("a", 1, 3, "Bridge closed", "One came. Two left."));
    }

    @Test
    void paragraphsAreJoinedOnlyAsLongAsTheyFitWhole() {
        String text = "One came in. It was cold.\n\nTwo left. They were late.\n\nThree stayed.\n";

        assertThat(PassageSplitter.split(article("", text), 55))
                .extracting(Passage::text)
                .containsExactly("One came in. It was cold. Two left. They were late.", "Three stayed.");
        assertThat(PassageSplitter.split(article("", text), 40))
                .extracting(Passage::text)
                .containsExactly("One came in. It was cold.", "Two left. They were late. Three stayed.");
    }

    @Test
    void aParagraphLongerThanAPassageIsCutBetweenSentences() {
        String text = "One came in. It was cold. Two left.\n\nThree stayed.\n";

        assertThat(PassageSplitter.split(article("", text), 30))
                .extracting(Passage::text)
                .containsExactly("One came in. It was cold.", "Two left. Three stayed.");
    }
}
