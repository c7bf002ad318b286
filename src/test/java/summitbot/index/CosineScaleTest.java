package summitbot.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CosineScaleTest {
    private static final CosineScale OTHER = new CosineScale(0.3, 0.15);

    @Test
    void leavesTheReferenceAsItIs() {
        assertThat(CosineScale.SAME.map(0.86)).isCloseTo(0.86, within(1e-12));
    }

    @Test
    void keepsHowManyDeviationsACosineLiesAboveTheMean() {
        assertThat(OTHER.map(0.3)).isCloseTo(CosineScale.SAME.mean(), within(1e-12));
        assertThat(OTHER.map(0.6)).isCloseTo(CosineScale.SAME.mean() + 2 * CosineScale.SAME.deviation(), within(1e-12));
    }

    @Test
    void keepsTheOrder() {
        double before = -2;
        for (double cosine = -1; cosine <= 1; cosine += 0.01) {
            assertThat(OTHER.map(cosine)).isGreaterThan(before);
            before = OTHER.map(cosine);
        }
    }

    @Test
    void nothingIsNearerThanTheSame() {
        assertThat(new CosineScale(0.1, 0.01).map(1)).isEqualTo(1);
    }

    @Test
    void measuresMeanAndDeviation() {
        Random random = new Random(7);
        CosineScale.Measurement measurement = new CosineScale.Measurement();
        for (int i = 0; i < 20_000; i++) {
            measurement.add(0.3 + 0.15 * random.nextGaussian());
        }

        assertThat(measurement.scale().mean()).isCloseTo(0.3, within(0.005));
        assertThat(measurement.scale().deviation()).isCloseTo(0.15, within(0.005));
    }

    @Test
    void tooFewOrEqualCosinesChangeNothing() {
        CosineScale.Measurement one = new CosineScale.Measurement();
        one.add(0.4);
        CosineScale.Measurement equal = new CosineScale.Measurement();
        for (int i = 0; i < 9; i++) {
            equal.add(0.4);
        }

        assertThat(new CosineScale.Measurement().scale()).isEqualTo(CosineScale.SAME);
        assertThat(one.scale()).isEqualTo(CosineScale.SAME);
        assertThat(equal.scale()).isEqualTo(CosineScale.SAME);
    }

    @Test
    void readsWhatItStores() {
        assertThat(CosineScale.read(OTHER.values())).contains(OTHER);
        assertThat(CosineScale.read(Map.of("cosineMean", "0.5"))).isEmpty();
    }
}
