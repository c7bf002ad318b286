package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextHalvesTest {
    @Test
    void cutsAtTheSpaceNearestToTheMiddle() {
        assertThat(TextHalves.middle("one three five")).isEqualTo(9);
        assertThat(TextHalves.middle("a bcdefghijkl")).isEqualTo(1);
    }

    @Test
    void cutsInTheMiddleWhereThereIsNoSpace() {
        assertThat(TextHalves.middle("abcdef")).isEqualTo(3);
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(TextHalves.middle("ab😀cd".substring(1))).isEqualTo(3);
    }
}
