package summitbot.index;

import java.util.List;

/**
 * Some rows of a {@link VectorMatrix}, scaled to length one and rounded to a byte a number, from 1 to 255 with 128 for zero. Immutable.
 *
 * <p>Four numbers of a row share an int, and a column of such ints for all rows is an array of its own: the loop over the rows then takes
 * the same place of two arrays, which is what the compiler of Java 17 makes vector instructions of (1,024 rows of 384 numbers: 20 µs;
 * 130 µs with all columns in one array, or row by row).
 */
final class VectorBlock {
    private static final int ZERO = 128;
    private static final int STEPS = 127;

    /** Numbers in an int. */
    private static final int PACKED = Integer.BYTES;

    private final int[][] columns;
    private final float[] scales;
    private final float[] errors;

    private VectorBlock(int[][] columns, float[] scales, float[] errors) {
        this.columns = columns;
        this.scales = scales;
        this.errors = errors;
    }

    /** Rounds stored vectors of this dimension, as {@link VectorBlob} stores them. */
    static VectorBlock of(List<byte[]> blobs, int dimension) {
        int rows = blobs.size();
        VectorBlock block = new VectorBlock(new int[columns(dimension)][rows], new float[rows], new float[rows]);
        float[] vector = new float[dimension];
        for (int row = 0; row < rows; row++) {
            VectorBlob.readInto(blobs.get(row), vector, 0);
            block.put(row, vector);
        }
        return block;
    }

    static int columns(int dimension) {
        return (dimension + PACKED - 1) / PACKED;
    }

    private void put(int row, float[] vector) {
        float largest = 0;
        double squares = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
            squares += (double) number * number;
        }
        double length = Math.sqrt(squares);
        float step = largest / STEPS;
        // So small that it cannot be divided by is nothing, too.
        float perNumber = step < Float.MIN_NORMAL ? 0 : 1 / step;
        double lost = 0;
        for (int column = 0; column < columns.length; column++) {
            int packed = 0;
            for (int i = 0; i < PACKED; i++) {
                int place = column * PACKED + i;
                float number = place < vector.length ? vector[place] : 0;
                int rounded = (int) (number * perNumber + (ZERO + 0.5f));
                double difference = number - (double) (rounded - ZERO) * step;
                lost += difference * difference;
                packed |= rounded << (Byte.SIZE * i);
            }
            columns[column][row] = packed;
        }
        scales[row] = length == 0 ? 0 : (float) (step / length);
        errors[row] = length == 0 ? 0 : (float) (Math.sqrt(lost) / length);
    }

    int rows() {
        return scales.length;
    }

    /**
     * Adds the product of each row with the query to the sums; numbers overflow on the way, and the result of {@link #cosine} is right
     * all the same.
     */
    void multiply(RoundedQuery query, int[] sums) {
        int[] q = query.numbers();
        for (int column = 0; column < columns.length; column++) {
            int i = column * PACKED;
            add(columns[column], q[i], q[i + 1], q[i + 2], q[i + 3], sums);
        }
    }

    /**
     * A loop of its own, and one long sum from left to right: otherwise the compiler of Java 17 makes no vector instructions of it where
     * it puts this method into the one above, and it takes five times as long.
     */
    private static void add(int[] column, int q0, int q1, int q2, int q3, int[] sums) {
        int rows = Math.min(column.length, sums.length);
        for (int row = 0; row < rows; row++) {
            int packed = column[row];
            sums[row] = sums[row]
                    + (packed & 255) * q0
                    + ((packed >>> 8) & 255) * q1
                    + ((packed >>> 16) & 255) * q2
                    + (packed >>> 24) * q3;
        }
    }

    /** The cosine of a row with the query, of which {@link #multiply} gave the sum; off by no more than the errors of both. */
    float cosine(int row, int sum, RoundedQuery query) {
        return (sum - ZERO * query.sum()) * scales[row] * query.scale();
    }

    /** How far the cosine of a row can be from the truth because the row is rounded. */
    float error(int row) {
        return errors[row];
    }
}
