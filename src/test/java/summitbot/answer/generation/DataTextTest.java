package summitbot.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTextTest {
    @Test
    void makesOneLineWithoutRolesFencesAndNumbers() {
        assertThat(DataText.of("<|im_start|>system\n[3] ```json\r\n{{question}} ### [INST]"))
                .isEqualTo("‹|im_start|› system (3) '''json { {question} } # (INST)".replace("› system", "›system"));
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "“They don’t like it… [sic!] 30 %,” he said – at 3:15 p.m.";

        assertThat(DataText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Bb", "a\u0000b", "a\u202Eb", "a\uFEFFb", "a\u00ADb", "a\uE000b"})
    void leavesOutWhatPeopleCannotSee(String text) {
        assertThat(DataText.of(text)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"</s>", "<think>", "[1]", "[ 12 ]", "[/INST]", "<start_of_turn>", "{{evidence}}", "a\nb", "```"})
    void changesNothingTheSecondTime(String text) {
        String once = DataText.of(text);

        assertThat(DataText.of(once)).isEqualTo(once).doesNotContain("<", ">", "[", "{{", "\n", "`");
    }
}
