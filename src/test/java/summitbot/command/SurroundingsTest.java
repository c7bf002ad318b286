package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import summitbot.console.Screen;

class SurroundingsTest {
    @Test
    void coloursOnlyATerminalThatWantsThem() {
        assertThat(of(true, Map.of()).outScreen().colours()).isTrue();
        assertThat(of(true, Map.of("NO_COLOR", "1")).outScreen().colours()).isFalse();
        assertThat(of(true, Map.of("TERM", "dumb")).outScreen().colours()).isFalse();
        assertThat(of(false, Map.of()).outScreen()).isEqualTo(Screen.PLAIN);
    }

    @Test
    void speaksTheLanguageOfTheSystemWhereItCan() {
        assertThat(of(true, Map.of("LANG", "ru_RU.UTF-8")).language()).isEqualTo("ru");
        assertThat(of(true, Map.of("LANG", "de_DE.UTF-8")).language()).isEqualTo("en");
        assertThat(of(true, Map.of("LC_ALL", "tr_TR", "LANG", "ru_RU")).language())
                .isEqualTo("tr");
        assertThat(of(true, Map.of("LANG", "C")).language()).isEqualTo("en");
        assertThat(of(true, Map.of()).language()).isEqualTo("en");
    }

    @Test
    void takesABlankVariableForNone() {
        assertThat(of(true, Map.of("A", "  ", "B", " b ")).variable("A")).isEmpty();
        assertThat(of(true, Map.of("A", "  ", "B", " b ")).variable("B")).contains("b");
    }

    private static Surroundings of(boolean terminal, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Surroundings(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                terminal,
                terminal,
                terminal,
                () -> 72,
                environment,
                CommandRun.CLOCK);
    }
}
