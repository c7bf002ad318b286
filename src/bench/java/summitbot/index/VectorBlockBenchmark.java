package summitbot.index;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import summitbot.benchmark.Step;

/** The innermost loop of a search of vectors: one block times the query, in one thread. */
@State(Scope.Thread)
public class VectorBlockBenchmark {
    private static final int DIMENSION = 384;

    private final Random random = new Random(1);
    private final List<byte[]> rows = Stream.generate(this::vector)
            .limit(VectorMatrix.BLOCK_ROWS)
            .map(VectorBlob::of)
            .toList();
    private final VectorBlock block = VectorBlock.of(rows, DIMENSION);
    private final RoundedQuery query = RoundedQuery.of(vector());
    private final int[] sums = new int[VectorMatrix.BLOCK_ROWS];

    @Benchmark
    @Step(place = 6, value = "of the bot's search, one block of 1,024 vectors", bound = "vector instructions")
    public int[] multiply() {
        Arrays.fill(sums, 0);
        block.multiply(query, sums);
        return sums;
    }

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
