package summitbot.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.console.SideBySide.Side;
import summitbot.corpus.Article;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

class SideBySideTest {
    private static final Article HARBOUR = SampleCorpus.harbour();
    private static final Side LEFT = new Side("prompts", reply(2, 3), SampleChat.REPLY_TEXT);
    private static final Side RIGHT = new Side("mine", reply(2), SampleChat.REPLY_TEXT);

    private static Reply reply(int... sentences) {
        return SampleChat.answering(ScriptedAnswerer.quotes(HARBOUR, sentences))
                .reply(ChatMessage.of("How long did the talks last?"));
    }

    @Test
    void standBesideOneAnotherOnAWideTerminal() {
        String text = render(Screen.terminal(120, true));

        assertThat(text.lines())
                .hasSizeGreaterThan(4)
                .allSatisfy(line -> assertThat(line.indexOf('│')).isEqualTo(59));
        assertThat(text.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).matches("prompts +│ mine"));
    }

    @Test
    void standBelowOneAnotherOnANarrowTerminalAndInAPipe() {
        assertThat(render(Screen.terminal(60, false))).doesNotContain("│").containsSubsequence("prompts", "mine");
        assertThat(render(Screen.PLAIN).lines())
                .doesNotContain("│")
                .contains(HARBOUR.sentence(2).text(), HARBOUR.sentence(3).text());
    }

    @Test
    void fitAnyTerminal() {
        for (int width = 1; width < 240; width++) {
            int columns = Math.max(width, Screen.NARROWEST);
            assertThat(render(Screen.terminal(width, false)).lines())
                    .allSatisfy(line -> assertThat(Wrapping.columns(line)).isLessThan(columns));
        }
    }

    private static String render(Screen screen) {
        return new SideBySide(screen).render(LEFT, RIGHT);
    }
}
