package summitbot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {
    private final ReciprocalRankFusion fusion = new ReciprocalRankFusion(60);

    @Test
    void sumsReciprocalRanks() {
        List<ReciprocalRankFusion.Fused<String>> fused =
                fusion.fuse(List.of(List.of("a", "b", "c"), List.of("b", "d")));

        assertThat(items(fused)).containsExactly("b", "a", "d", "c");
        assertThat(fused.get(0).score()).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-12));
    }

    @Test
    void tiesKeepTheOrderOfTheFirstRanking() {
        assertThat(items(fusion.fuse(List.of(List.of("a", "b"), List.of("b", "a")))))
                .containsExactly("a", "b");
        assertThat(items(fusion.fuse(List.of(List.of("x"), List.of("y"))))).containsExactly("x", "y");
    }

    @Test
    void fusionOfNothingIsEmpty() {
        assertThat(fusion.fuse(List.<List<String>>of())).isEmpty();
        assertThat(fusion.fuse(List.of(List.<String>of(), List.of()))).isEmpty();
    }

    @Test
    void anItemTwiceInARankingCountsOnceAtItsBetterPlace() {
        assertThat(fusion.fuse(List.of(List.of("a", "b", "a"))).get(0).score()).isCloseTo(1.0 / 61, within(1e-12));
    }

    @Test
    void fusingOneRankingKeepsItsOrderAndSoDoesFusingItWithItself() {
        for (int seed = 0; seed < 50; seed++) {
            List<Integer> ranking =
                    new ArrayList<>(IntStream.range(0, 30).boxed().toList());
            Collections.shuffle(ranking, new Random(seed));

            assertThat(items(fusion.fuse(List.of(ranking)))).isEqualTo(ranking);
            assertThat(items(fusion.fuse(List.of(ranking, ranking)))).isEqualTo(ranking);
        }
    }

    @Test
    void losesNoItemAndInventsNone() {
        List<Integer> a = List.of(1, 2, 3, 4);
        List<Integer> b = List.of(9, 3, 8);

        assertThat(items(fusion.fuse(List.of(a, b)))).containsExactlyInAnyOrder(1, 2, 3, 4, 8, 9);
    }

    @Test
    void refusesAConstantBelowOne() {
        assertThatThrownBy(() -> new ReciprocalRankFusion(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> List<T> items(List<ReciprocalRankFusion.Fused<T>> fused) {
        return fused.stream().map(ReciprocalRankFusion.Fused::item).toList();
    }
}
