package summitbot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 15 August 2025|2025-8-15",
                "on August 15, 2025.|2025-8-15",
                "August 15th|0-8-15",
                "the 15th of August|0-8-15",
                "August fifteenth|0-8-15",
                "ahead of the Aug. 8 deadline|0-8-8",
                "15.08.2025 - Update : 17.08.2025|2025-8-15 2025-8-17",
                "15.08|0-8-15",
                "15/08/2025 or 08/15/2025|2025-8-15 2025-8-15",
                "2025-08-15|2025-8-15",
                "August 2025|2025-8-0",
                "in august|0-8-0",
                "since Feb. 24, 2022|2022-2-24",
                "in 2022 and 2025|2022-0-0 2025-0-0",
                "may 15 of them|''",
                "It may rain; they march|''",
                "in May 2025|2025-5-0",
                "15 августа 2025 года|2025-8-15",
                "15-го августа|0-8-15",
                "2025 жылғы 15 тамызда|2025-8-15",
                "15 Ağustos 2025|2025-8-15",
                "45 August|0-8-0",
                "31.13.2025|''",
                "3.5 or 1945678|''",
                "from 15 August to 17 August|0-8-15 0-8-17"
            })
    void findsDates(String text, String dates) {
        assertThat(Dates.of(text).stream()
                        .map(DateMention::date)
                        .map(date -> date.year() + "-" + date.month() + "-" + date.day())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(dates);
    }

    @Test
    void saysWhereADateStands() {
        String text = "Held on Aug. 15, 2025, in Alaska";
        DateMention mention = Dates.of(text).get(0);

        assertThat(text.substring(mention.start(), mention.end())).isEqualTo("Aug. 15, 2025");
    }

    @Test
    void datesAgreeWhenNothingThatBothStateDiffers() {
        PartialDate day = PartialDate.of(LocalDate.of(2025, 8, 15));

        assertThat(List.of(new PartialDate(0, 8, 15), new PartialDate(2025, 8, 0), new PartialDate(2025, 0, 0)))
                .allSatisfy(date -> {
                    assertThat(date.agreesWith(day)).isTrue();
                    assertThat(day.agreesWith(date)).isTrue();
                });
        assertThat(List.of(new PartialDate(0, 8, 16), new PartialDate(2024, 8, 15), new PartialDate(0, 0, 15)))
                .noneMatch(day::agreesWith);
    }
}
