package summitbot.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DescentTest {
    /** (x - 3)² + 10 (y + 1)². */
    private static double bowl(double[] point, double[] gradient) {
        double x = point[0] - 3;
        double y = point[1] + 1;
        gradient[0] += 2 * x;
        gradient[1] += 20 * y;
        return x * x + 10 * y * y;
    }

    @Test
    void findsWhereABowlIsDeepest() {
        double[] least = Descent.least(DescentTest::bowl, 2);

        assertThat(least[0]).isCloseTo(3, within(1e-4));
        assertThat(least[1]).isCloseTo(-1, within(1e-4));
    }

    @Test
    void findsTheSameInEveryRun() {
        assertThat(Descent.least(DescentTest::bowl, 2)).isEqualTo(Descent.least(DescentTest::bowl, 2));
    }

    @Test
    void staysWhereNothingSlopes() {
        AtomicInteger looks = new AtomicInteger();

        double[] least = Descent.least(
                (point, gradient) -> {
                    looks.incrementAndGet();
                    return 7;
                },
                2);

        assertThat(least).containsExactly(0, 0);
        assertThat(looks).hasValue(2);
    }

    @Test
    void stopsWhereTheFunctionHasNoBottom() {
        AtomicInteger looks = new AtomicInteger();

        double[] least = Descent.least(
                (point, gradient) -> {
                    looks.incrementAndGet();
                    gradient[0] -= Math.exp(-point[0]);
                    return Math.exp(-point[0]);
                },
                1);

        assertThat(least[0]).isPositive().isFinite();
        assertThat(looks.get()).isLessThan(10_000);
    }

    @Test
    void stopsWhereTheFunctionIsNoNumber() {
        double[] least = Descent.least(
                (point, gradient) -> {
                    gradient[0] += 1;
                    return point[0] == 0 ? 1 : Double.NaN;
                },
                1);

        assertThat(least).containsExactly(0);
    }
}
