package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.answer.AnswerMode;
import summitbot.answer.GroundedAnswer;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.corpus.Article;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class ConsoleRendererTest {
    private static final Reply REPLY = SampleChat.answering(ScriptedAnswerer.quotes(SampleCorpus.harbour(), 2, 3))
            .reply(ChatMessage.of("How long did the talks last?"));

    @Test
    void setsQuotesApartWithTheirAttributionBelow() {
        assertThat(render(Screen.terminal(60, false), REPLY) + "\n").isEqualTo("""
                  ┃ The negotiations at the Grey Lighthouse in Port Kesh
                  ┃ lasted nearly four hours.
                  ┃ — The Harbour Post · 2031-03-14 · Title of harbour

                  ┃ “We agreed on the fishing zones, but not on the
                  ┃ northern border,” President Ilmar Vessen said.
                  ┃ — Ilmar Vessen · The Harbour Post · 2031-03-14 · Title
                  ┃   of harbour
                """);
    }

    @Test
    void inAPipeAQuoteStandsOnOneLineWithNothingInserted() {
        String quote = SampleCorpus.harbour().sentence(3).text();

        assertThat(render(Screen.PLAIN, REPLY).lines()).contains(quote);
        assertThat(render(Screen.PLAIN, REPLY)).isEqualTo(SampleChat.REPLY_TEXT.plain(REPLY));
    }

    @Test
    void fitsAnyTerminal() {
        for (int width = 1; width < 140; width++) {
            int columns = Math.max(width, Screen.NARROWEST);
            assertThat(render(Screen.terminal(width, false), REPLY).lines())
                    .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThan(columns));
        }
    }

    @Test
    void coloursNothingWhereColoursAreUnwanted() {
        assertThat(render(Screen.terminal(60, true), REPLY)).contains("\u001B[");
        assertThat(render(Screen.terminal(60, false), REPLY)).doesNotContain("\u001B");
    }

    @Test
    void neutralisesAnEscapeSequenceInAnArticle() {
        Article article = SampleCorpus.article(
                "bad",
                Optional.of("Evil\u001B[2JPost"),
                Optional.empty(),
                SampleCorpus.Line.of("Quiet \u001B]0;title\u0007 here."));
        Reply reply = SampleChat.answering(ScriptedAnswerer.quotes(article, 1)).reply(ChatMessage.of("What is quiet?"));

        assertThat(render(Screen.terminal(60, false), reply))
                .doesNotContain("\u001B")
                .doesNotContain("\u0007")
                .contains("Quiet ␛]0;title␇ here.")
                .contains("Evil␛[2JPost");
    }

    @Test
    void putsOwnWordsAheadOfTheirQuotes() {
        Article article = SampleCorpus.harbour();
        Reply reply = SampleChat.answering(new GroundedAnswer(
                        AnswerMode.MODEL,
                        List.of(new Statement(
                                "They lasted four hours.", List.of(Quote.of(article, article.sentence(2))))),
                        true))
                .reply(ChatMessage.of("How long did the talks last?"));

        assertThat(render(Screen.terminal(90, false), reply)).isEqualTo("""
                The sources differ; each stands here with its own words.

                They lasted four hours.
                  ┃ The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.
                  ┃ — The Harbour Post · 2031-03-14 · Title of harbour""");
    }

    private static String render(Screen screen, Reply reply) {
        return new ConsoleRenderer(screen, SampleChat.REPLY_TEXT).render(reply);
    }
}
