package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
    private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));

    static Stream<Article> articles() {
        return CORPUS.articles().stream();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void holdsTheSentenceAsPrintedAndNoBoilerplate(Article article) {
        for (Sentence sentence : article.sentences()) {
            if (!sentence.quotable()) {
                continue;
            }

            Paragraph paragraph = Paragraph.around(article, sentence, 3_000);

            assertThat(paragraph.text().substring(paragraph.start())).startsWith(sentence.text());
            assertThat(article.text()).contains(paragraph.text());
            assertThat(paragraph.text()).doesNotContain("\n");
            assertThat(boilerplate(article)).noneMatch(line -> paragraph.text().contains(line));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 400, 1_000})
    void takesTheSentencesNearestWhereAParagraphIsTooLong(int maxUnits) {
        for (Article article : CORPUS.articles()) {
            for (Sentence sentence : article.sentences()) {
                if (sentence.quotable()) {
                    Paragraph paragraph = Paragraph.around(article, sentence, maxUnits);

                    assertThat(paragraph.text().length())
                            .isLessThanOrEqualTo(
                                    Math.max(maxUnits, sentence.text().length()));
                    assertThat(paragraph.text().substring(paragraph.start())).startsWith(sentence.text());
                }
            }
        }
    }

    private static List<String> boilerplate(Article article) {
        return article.sentences().stream()
                .filter(sentence -> sentence.role() == SentenceRole.BOILERPLATE)
                .map(Sentence::text)
                .filter(text -> text.length() > 12)
                .toList();
    }
}
