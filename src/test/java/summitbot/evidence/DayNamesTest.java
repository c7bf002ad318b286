package summitbot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.testing.SampleCorpus;
import summitbot.text.PartialDate;

/** The sample corpus has one date, Friday 14 March 2031. */
class DayNamesTest {
    private final DayNames names = new DayNames(SampleCorpus.corpus());

    @Test
    void aDayNearAnArticleIsAlsoCalledByItsName() {
        assertThat(names.of(new PartialDate(2031, 3, 10)))
                .containsExactlyInAnyOrder("march 10", "10 march", "mar 10", "10 mar", "monday");
    }

    @Test
    void aDateWithoutYearIsOfTheYearOfTheCoverage() {
        assertThat(names.of(new PartialDate(0, 3, 10))).contains("monday");
    }

    @ParameterizedTest
    @CsvSource({"2031, 6, 1", "2030, 3, 10"})
    void aDayFarFromAllArticlesIsWrittenAsADateOnly(int year, int month, int day) {
        assertThat(names.of(new PartialDate(year, month, day)))
                .hasSizeGreaterThan(1)
                .noneMatch(name -> name.endsWith("day"));
    }

    @ParameterizedTest
    @CsvSource({"2031, 0, 0", "2031, 3, 0", "0, 2, 30", "2031, 2, 29"})
    void whatIsNoDayHasNoNames(int year, int month, int day) {
        assertThat(names.of(new PartialDate(year, month, day))).isEmpty();
    }
}
