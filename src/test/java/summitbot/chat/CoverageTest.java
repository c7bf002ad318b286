package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;

class CoverageTest {
    private static Coverage of(Article... articles) {
        return Coverage.of(new Corpus(List.of(articles), Glossary.EMPTY, "hash"));
    }

    private static Article article(String id, String publisher, String date) {
        return SampleCorpus.article(
                id, Optional.of(publisher), Optional.of(LocalDate.parse(date)), Line.of("News of " + id + "."));
    }

    @Test
    void countsWhatIsStatedAndWhatIsNot() {
        Coverage coverage = of(SampleCorpus.harbour(), SampleCorpus.ferry());

        assertThat(coverage.sentence(new KeyWording(), "en"))
                .isEqualTo("<en coverage.summary articles=2"
                        + " dates=<en coverage.some-not-stated count=1 stated=2031-03-14>"
                        + " publishers=<en coverage.some-not-stated count=1 stated=The Harbour Post>>");
    }

    @Test
    void givesTheSpanOfDatesAndEachPublisherOnce() {
        Coverage coverage = of(
                article("a", "Post", "2031-03-14"),
                article("b", "Herald", "2031-02-01"),
                article("c", "Post", "2031-04-02"));

        assertThat(coverage.sentence(new KeyWording(), "en"))
                .isEqualTo("<en coverage.summary articles=3 dates=2031-02-01 – 2031-04-02 publishers=Herald, Post>");
    }

    @Test
    void saysWhenNothingIsStated() {
        assertThat(of(SampleCorpus.ferry()).sentence(new KeyWording(), "en"))
                .isEqualTo("<en coverage.summary articles=1 dates=<en coverage.none-stated>"
                        + " publishers=<en coverage.none-stated>>");
    }

    @Test
    void shortensALongListOfPublishers() {
        Article[] articles = IntStream.range(0, 12)
                .mapToObj(i -> article("a" + i, "Publisher " + (char) ('A' + i), "2031-03-14"))
                .toArray(Article[]::new);

        assertThat(of(articles).sentence(new KeyWording(), "en")).contains("Publisher H + 4>");
    }
}
