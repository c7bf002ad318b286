package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {
    @Test
    void readsWhatJavaCouldNotDecode() {
        byte[] line = commandLine("java", "-jar", "bot.jar", "ask", "Кто?", "--json");

        assertThat(RawArguments.repair(new String[] {"ask", "???????", "--json"}, line))
                .containsExactly("ask", "Кто?", "--json");
        assertThat(RawArguments.repair(new String[] {"ask", "\uFFFD\uFFFD\uFFFD?", "--json"}, line))
                .containsExactly("ask", "Кто?", "--json");
    }

    @Test
    void keepsArgumentsThatTheLineDoesNotEndWith() {
        byte[] line = commandLine("java", "org.codehaus.Launcher", "compile", "exec:java");

        assertThat(RawArguments.repair(new String[] {"ask", "why?"}, line)).containsExactly("ask", "why?");
        assertThat(RawArguments.repair(new String[] {"a?", "b", "c", "d", "e"}, line))
                .containsExactly("a?", "b", "c", "d", "e");
    }

    @Test
    void keepsBytesThatAreNotUtf8() {
        byte[] line = {'j', 0, (byte) 0xE9, 't', 0};

        assertThat(RawArguments.repair(new String[] {"?t"}, line)).containsExactly("?t");
    }

    @Test
    void keepsAnOrdinaryQuestion() {
        byte[] line = commandLine("java", "Bot", "ask", "Who said what?");

        assertThat(RawArguments.repair(new String[] {"ask", "Who said what?"}, line))
                .containsExactly("ask", "Who said what?");
    }

    private static byte[] commandLine(String... parts) {
        return (String.join("\0", parts) + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
