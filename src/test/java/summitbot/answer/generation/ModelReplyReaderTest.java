package summitbot.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.model.ModelReply;

class ModelReplyReaderTest {
    private static final String GOOD =
            "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[2,1],\"text\":\"It lasted four hours.\"}]}";

    private final ModelReplyReader reader = new ModelReplyReader();

    @Test
    void readsStatementsWithTheirIds() {
        Reading reading = read(GOOD);

        assertThat(reading)
                .isEqualTo(
                        new Reading.Draft(true, List.of(new CitedStatement("It lasted four hours.", List.of(2, 1)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Here is my answer: %s I hope it helps.",
                "<think>Maybe {\"verdict\":\"not_answered\",\"statements\":[]}?</think>\n%s",
                "{oops %s",
                "\n\n  %s"
            })
    void toleratesWhatStandsAroundOneValidObject(String around) {
        assertThat(read(around.formatted(GOOD))).isEqualTo(read(GOOD));
    }

    @Test
    void refusesANumberBeyondADouble() {
        assertThat(read("{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1e999],\"text\":\"\"}]}"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "The talks lasted four hours [1].",
                "{}",
                "[]",
                "null",
                "{\"verdict\":\"answered\"}",
                "{\"verdict\":\"answered\",\"statements\":[]}",
                "{\"verdict\":\"yes\",\"statements\":[]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[4],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[0],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[-1],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1.5],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[\"1\"],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[99999999999999999999],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1,2,3,1],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":null}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":\"x\",\"quote\":\"made up\"}]}",
                "{\"verdict\":\"answered\",\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":\"x\"}]}",
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":\"x\"}",
                "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{"
            })
    void refusesEverythingElse(String content) {
        assertThat(read(content)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesTwoObjects() {
        assertThat(read(GOOD + GOOD.replace("four", "five")))
                .isEqualTo(new Reading.Unreadable(
                        List.of("The reply contains more than one JSON object; write exactly one.")));
    }

    @Test
    void refusesMoreStatementsThanAllowed() {
        String statement = "{\"ids\":[1],\"text\":\"x\"}";
        String content =
                "{\"verdict\":\"answered\",\"statements\":[%s,%s,%s]}".formatted(statement, statement, statement);

        assertThat(read(content)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesAReplyCutAtItsLimitEvenWhenItReads() {
        assertThat(reader.read(new ModelReply(GOOD, true, 10, 10, 1), new CitationSchema(3, 2)))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void refusesAnEndlessReply() {
        assertThat(read(GOOD + " ".repeat(ModelReplyReader.MAX_CHARACTERS))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void mergesRepeatedStatementsAndIds() {
        String content =
                "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1,1],\"text\":\"Same.\"},{\"ids\":[3,1],\"text\":\" Same. \"}]}";

        assertThat(read(content))
                .isEqualTo(new Reading.Draft(true, List.of(new CitedStatement("Same.", List.of(1, 3)))));
    }

    @Test
    void leavesOutMarkersThatRepeatTheIds() {
        assertThat(read(GOOD.replace("hours.", "hours [2], [1, 2].")))
                .isEqualTo(read(GOOD.replace("hours.", "hours,.")));
    }

    @Test
    void readsThatNothingAnswers() {
        assertThat(read("{\"verdict\":\"not_answered\",\"statements\":[]}"))
                .isEqualTo(new Reading.Draft(false, List.of()));
    }

    private Reading read(String content) {
        return reader.read(new ModelReply(content, false, 10, 10, 1), new CitationSchema(3, 2));
    }
}
