package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.chat.SampleReplies.reply;
import static summitbot.chat.SampleReplies.statement;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.Statement;
import summitbot.corpus.Article;
import summitbot.corpus.Attribution;
import summitbot.corpus.Sentence;
import summitbot.corpus.TitleBy;
import summitbot.testing.KeyWording;

class ReplyTextTest {
    private final ReplyText text = new ReplyText(new KeyWording());

    @Test
    void putsEachQuoteOnALineOfItsOwnAboveItsAttribution() {
        Reply reply =
                reply("Two things.", statement("They agreed in part.", harbour(), 3, 4), statement("", ferry(), 1));

        String plain = text.plain(reply);

        assertThat(plain).isEqualTo("""
                        Two things.

                        They agreed in part.
                        “We agreed on the fishing zones, but not on the northern border,” President Ilmar Vessen said.
                        — Ilmar Vessen · The Harbour Post · 2031-03-14 · Title of harbour
                        Nordian President Dorota Quill thanked Vessen for “patience in a hard winter.”
                        — Dorota Quill · The Harbour Post · 2031-03-14 · Title of harbour

                        Talks between Sulland and Nordia ended without a treaty after five hours.
                        — <en attribution.publisher-not-stated> · <en attribution.undated> · Title of ferry""");
    }

    @Test
    void isTheLeadAloneWhereThereAreNoStatements() {
        assertThat(text.plain(reply("Hello!"))).isEqualTo("Hello!");
    }

    @Test
    void startsWithTheQuoteWhereThereIsNothingToSay() {
        assertThat(text.plain(reply("", statement("", harbour(), 2))))
                .startsWith("The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.\n— ");
    }

    @Test
    void marksAnInferredDate() {
        Attribution attribution = new Attribution(
                "Title",
                TitleBy.EDITOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2031, 3, 15)),
                Optional.empty());

        assertThat(text.published(attribution, "ru")).isEqualTo("<ru attribution.date-inferred date=2031-03-15>");
    }

    /** The law of the whole project: what stands in a quote's line is the article's text, whatever else is said around it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyQuoteIsALineThatOccursInItsArticle(long seed) {
        Random random = new Random(seed);
        List<Article> articles = List.of(harbour(), ferry());
        Statement[] statements = random.ints(1 + random.nextInt(4), 0, 1000)
                .mapToObj(pick -> {
                    Article article = articles.get(pick % 2);
                    List<Sentence> quotable = article.sentences().stream()
                            .filter(Sentence::quotable)
                            .toList();
                    int number = quotable.get(pick % quotable.size()).id().number();
                    return statement(pick % 3 == 0 ? "" : "Own words " + pick + ".", article, number);
                })
                .toArray(Statement[]::new);

        List<String> lines = text.plain(reply("Lead.", statements)).lines().toList();

        for (Statement statement : statements) {
            statement.quotes().forEach(quote -> {
                int line = lines.indexOf(quote.text());
                assertThat(line).isNotNegative();
                assertThat(lines.get(line + 1)).startsWith("— ");
                assertThat(quote.article().text()).contains(lines.get(line));
            });
        }
    }
}
