package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nearly three hours|3",
                "3 hours|3",
                "the third call, the 3rd|3 3",
                "a 30-minute call|30",
                "thirty minutes|30",
                "twenty-one and twenty two|21 22",
                "two, three or four|2 3 4",
                "two hundred and five of them|205",
                "one hundred twenty-three thousand four hundred|123400",
                "1.5 million and $2 billion|1500000 2000000000",
                "three dozen and a dozen|36 12",
                "1,250,000|1250000",
                "the 20th century at 5pm|20 5",
                "3.50 and 3,5|3.5 3.5",
                "007|7",
                "dozens of thousands|''",
                "on 17.08.2025|17.08.2025",
                "G7 and one|1"
            })
    void readsFiguresAndWords(String text, String values) {
        assertThat(values(NumberWords.of(text, "en"))).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Переговоры длились почти три часа|3",
                "двадцать пять тысяч|25000",
                "триста сорок два|342",
                "1,5 млн человек что|1500000",
                "Келіссөздер үш сағатқа созылды|3",
                "Görüşmeler üç saat sürdü mü?|3",
                "yirmi beş ülke için|25"
            })
    void readsOtherLanguages(String text, String values) {
        assertThat(values(NumberWords.of(text))).isEqualTo(values);
    }

    @Test
    void saysWhereAndHowANumberIsWritten() {
        assertThat(NumberWords.of("some twenty-one of 1.5 million", "en"))
                .containsExactly(new NumberMention("21", true, 5, 15), new NumberMention("1500000", false, 19, 30));
    }

    @Test
    void givesTheValueOfOneWord() {
        assertThat(NumberWords.value("three")).contains("3");
        assertThat(NumberWords.value("twenty-first")).contains("21");
        assertThat(NumberWords.value("summit")).isEmpty();
        assertThat(NumberWords.value("three hours")).isEmpty();
    }

    @Test
    void readsEveryNumberBelowAThousandAsItIsSpelled() {
        List<String> ones = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int hundred = 0; hundred <= 9; hundred++) {
            for (int ten = 2; ten <= 9; ten++) {
                for (int one = 1; one <= 9; one++) {
                    String spelled = (hundred > 0 ? ones.get(hundred - 1) + " hundred and " : "") + tens.get(ten - 2)
                            + "-" + ones.get(one - 1);
                    assertThat(values(NumberWords.of(spelled, "en")))
                            .isEqualTo(Integer.toString(100 * hundred + 10 * ten + one));
                }
            }
        }
    }

    private static String values(List<NumberMention> mentions) {
        return mentions.stream().map(NumberMention::value).collect(Collectors.joining(" "));
    }
}
