package summitbot.answer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEstimateTest {
    /** The counts are a server's, for SmolLM2 135M, whose vocabulary is the least suited to anything but English. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    131 | Какие страны и лидеры обсуждали итоги саммита на Аляске, и что именно сказал пресс-секретарь Кремля \
                    о переговорах с президентом США? Жизнеспособный механизм урегулирования.
                    65  | 普京在阿拉斯加会晤后与哪些国家的领导人通了电话？他们讨论了什么问题？
                    60  | ماذا قال الرئيس الروسي عن القمة في ألاسكا وما هي نتائج المفاوضات؟
                    56  | საქართველოს პრეზიდენტი შეხვდა
                    39  | राष्ट्रपति ने कहा कि बैठक सफल रही
                    58  | aGVsbG8gd29ybGQgdGhpcyBpcyBhIHRlc3Qgb2YgYmFzZTY0IHRleHQgdGhhdCBpcyBsb25n
                    31  | THE PRESIDENT SAID THAT NO AGREEMENT HAS BEEN REACHED IN ANCHORAGE XKCDQWRTZ
                    22  | zxqv jkqz wvxk qqzj xkcd vbnm
                    13  | The understanding internationalisation negotiations a of to it is in we believe
                    """)
    void isNotBelowTheRealCount(int tokens, String text) {
        assertThat(TokenEstimate.of(text)).isBetween(tokens, 2 * tokens);
    }

    @Test
    void growsWithTheText() {
        assertThat(TokenEstimate.of("")).isZero();
        assertThat(TokenEstimate.of("one two")).isLessThan(TokenEstimate.of("one two three"));
    }
}
