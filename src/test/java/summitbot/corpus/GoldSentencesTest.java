package summitbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.yaml.YamlReader;

/** Borders, roles and speakers of the five articles' sentences, as a person read them. */
class GoldSentencesTest {
    private static final Path GOLD = Path.of("src/test/resources/summitbot/corpus/gold");
    private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));

    record GoldArticle(String article, List<GoldSentence> sentences) {}

    record GoldSentence(int number, SentenceRole role, String text, Optional<String> speaker) {
        /** The names that are right; "-" is the article itself. */
        List<String> speakers() {
            return List.of(speaker.orElse("-").split(" / "));
        }

        GoldSentence withoutSpeaker() {
            return new GoldSentence(number, role, text, Optional.empty());
        }
    }

    static List<GoldArticle> gold() throws IOException {
        try (Stream<Path> files = Files.list(GOLD)) {
            return files.sorted()
                    .map(file -> YamlReader.read(file, GoldArticle.class))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("gold")
    void sentencesHaveTheBordersAndRolesThatAPersonSees(GoldArticle gold) {
        List<GoldSentence> found = CORPUS.article(gold.article()).orElseThrow().sentences().stream()
                .map(s -> new GoldSentence(s.id().number(), s.role(), s.text(), Optional.empty()))
                .toList();

        assertThat(found)
                .containsExactlyElementsOf(gold.sentences().stream()
                        .map(GoldSentence::withoutSpeaker)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("gold")
    void everySentenceHasTheSpeakerThatAPersonNames(GoldArticle gold) {
        List<Sentence> sentences = CORPUS.article(gold.article()).orElseThrow().sentences();

        assertThat(sentences).allSatisfy(sentence -> {
            GoldSentence expected = gold.sentences().get(sentence.id().number() - 1);
            assertThat(expected.speakers())
                    .as(sentence.text())
                    .contains(sentence.speaker().orElse("-"));
        });
    }

    @ParameterizedTest
    @MethodSource("gold")
    void speakersAreFoundWithoutTheGlossaryToo(GoldArticle gold) {
        Article article = CORPUS.article(gold.article()).orElseThrow();

        List<Sentence> sentences =
                SpeakerRules.assign(article.sentences(), article.kind(), article.interviewee(), Glossary.EMPTY);

        assertThat(sentences).allSatisfy(sentence -> {
            GoldSentence expected = gold.sentences().get(sentence.id().number() - 1);
            String found = sentence.speaker().orElse("-");
            // Where an article prints a surname only, that is the fullest name without a glossary.
            assertThat(expected.speakers()).as(sentence.text()).anyMatch(name -> name.endsWith(found));
        });
    }

    @Test
    void everyArticleHasAGoldFile() throws IOException {
        Set<String> ids = gold().stream().map(GoldArticle::article).collect(Collectors.toSet());

        assertThat(ids).isEqualTo(CORPUS.articles().stream().map(Article::id).collect(Collectors.toSet()));
    }
}
