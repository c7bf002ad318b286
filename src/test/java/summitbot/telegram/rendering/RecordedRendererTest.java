package summitbot.telegram.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModePreference;
import summitbot.answer.Quote;
import summitbot.answer.Timings;
import summitbot.chat.ReplyText;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.record.Exchange;
import summitbot.record.RecordedQuote;
import summitbot.record.RecordedStatement;
import summitbot.telegram.message.FormattedText;
import summitbot.testing.KeyWording;
import summitbot.testing.ScriptedAnswerer;

class RecordedRendererTest {
    private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));

    private final RecordedRenderer renderer = new RecordedRenderer(new ReplyText(new KeyWording()));

    static Stream<Article> articles() {
        return CORPUS.articles().stream();
    }

    private static Exchange exchange(List<RecordedQuote> quotes) {
        return new Exchange(
                "Q",
                List.of(),
                ModePreference.AUTO,
                "Q",
                "question",
                "answered",
                AnswerMode.QUOTES,
                "en",
                "text",
                List.of(new RecordedStatement("", quotes)),
                List.of(),
                1,
                1,
                Timings.NONE,
                ScriptedAnswerer.PROVENANCE);
    }

    private static RecordedQuote recorded(Article article, Sentence sentence) {
        return RecordedQuote.of(Quote.of(article, sentence));
    }

    private static String covered(FormattedText text, MessageEntity entity) {
        return text.text().substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void marksEveryQuoteInItsParagraphAndAddsNothingToIt(Article article) {
        for (Sentence sentence : article.sentences()) {
            if (!sentence.quotable()) {
                continue;
            }

            List<FormattedText> parts = renderer.context(exchange(List.of(recorded(article, sentence))), "en");

            FormattedText only = parts.get(0);
            String paragraph = only.text().substring(0, only.text().lastIndexOf("\n— "));
            assertThat(parts).hasSize(1);
            assertThat(only.entities()).hasSize(1);
            assertThat(only.entities().get(0).getType()).isEqualTo("bold");
            assertThat(covered(only, only.entities().get(0))).isEqualTo(sentence.text());
            assertThat(article.text()).contains(paragraph);
            assertThat(article.sentences())
                    .filteredOn(other -> other.role() == SentenceRole.BOILERPLATE
                            && other.text().length() > 12)
                    .noneMatch(other -> paragraph.contains(other.text()));
        }
    }

    @Test
    void marksQuotesOfOneParagraphInItTogether() {
        Article article = CORPUS.articles().stream()
                .filter(one -> one.sentence(one.sentences().size() - 1).quotable())
                .filter(one -> paragraphOfTwo(one).size() == 2)
                .findFirst()
                .orElseThrow();
        List<RecordedQuote> quotes = paragraphOfTwo(article).stream()
                .map(sentence -> recorded(article, sentence))
                .toList();

        List<FormattedText> parts = renderer.context(exchange(quotes), "en");

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).entities())
                .extracting(entity -> covered(parts.get(0), entity))
                .containsExactly(quotes.get(0).text(), quotes.get(1).text());
    }

    private static List<Sentence> paragraphOfTwo(Article article) {
        for (int i = 1; i < article.sentences().size(); i++) {
            Sentence one = article.sentences().get(i - 1);
            Sentence next = article.sentences().get(i);
            if (one.quotable() && next.quotable() && one.paragraph() == next.paragraph()) {
                return List.of(one, next);
            }
        }
        return List.of();
    }

    @Test
    void showsTheQuoteAloneWhereNoParagraphWasKept() {
        RecordedQuote old = new RecordedQuote(
                "gone",
                "gone.txt",
                3,
                0,
                9,
                "It ended.",
                "Title",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Somebody"),
                Optional.empty());

        FormattedText text = renderer.context(exchange(List.of(old)), "en").get(0);

        assertThat(text.text())
                .isEqualTo("It ended.\n— <en attribution.publisher-not-stated> · <en attribution.undated> · Title");
    }

    @Test
    void listsEachArticleOnce() {
        Article article = CORPUS.articles().get(0);
        List<RecordedQuote> quotes = article.sentences().stream()
                .filter(Sentence::quotable)
                .map(sentence -> recorded(article, sentence))
                .toList();

        assertThat(renderer.articles(exchange(quotes), "en")).hasSize(1);
    }
}
