package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Their talks lasted about five hours. | The talks went on for almost 7 hours with one break. | true
            The harbour paid $640 million. | The harbour paid $710 million for it. | true
            The talks lasted nearly three hours. | They sat together for 3 hours. | false
            The talks lasted three hours. | They invited three ministers. | false
            With 5 boats and 30 people were lost. | They counted 31 people and 5 boats. | false
            Quill came with 5 boats, then with 7 boats. | Vessen saw 7 boats. | false
            It was written in 1971. | It was written in 1975. | false
            Nobody counted. | Vessen saw 7 boats. | false
            """)
    void contradictWhereTheSameThingIsCountedDifferently(String one, String other, boolean contradict) {
        assertThat(Amounts.of(one).contradict(Amounts.of(other))).isEqualTo(contradict);
        assertThat(Amounts.of(other).contradict(Amounts.of(one))).isEqualTo(contradict);
    }
}
