package summitbot.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All vectors of an index in memory, scaled to length one, searched exactly. Immutable.
 *
 * <p>Plain loops, so that no JVM flag is needed. A block holds the first number of all its rows, then the second, and so on: the loop
 * over the rows then has no sum that waits for the one before, and the compiler makes vector instructions of it (10,000 vectors of 384
 * numbers: 3.2 ms row by row, 1.05 ms with eight sums side by side, 0.88 ms this way). Blocks are searched by several threads.
 */
final class VectorMatrix {
    static final int BLOCK_ROWS = 1_024;

    /** Below this, handing blocks to other threads costs more than it gains. */
    private static final int PARALLEL_ROWS = 4 * BLOCK_ROWS;

    /** Columns taken at once, so that the sums are read and written once for several. */
    private static final int COLUMNS = 4;

    /** Rows turned into columns at once, so that what is written lies side by side. */
    private static final int TURNED_ROWS = 16;

    private final int dimension;
    private final int stride;
    private final int rows;
    private final float[][] blocks;

    private VectorMatrix(int dimension, int rows, float[][] blocks) {
        this.dimension = dimension;
        this.stride = stride(dimension);
        this.rows = rows;
        this.blocks = blocks;
    }

    /** Columns are filled up with zeros to a multiple of four, so that the loops need no remainder. */
    private static int stride(int dimension) {
        return (dimension + COLUMNS - 1) / COLUMNS * COLUMNS;
    }

    int rows() {
        return rows;
    }

    /** Numbers in a vector; 0 when there are no vectors. */
    int dimension() {
        return dimension;
    }

    /**
     * Returns the rows nearest to the query by cosine, best first, ties by row.
     *
     * @param query of any length but zero
     * @param max how many at most, at least 1
     * @param allowed the rows to search; null searches all
     */
    Nearest nearest(float[] query, int max, @Nullable BitSet allowed) {
        float[] unit = new float[stride];
        System.arraycopy(query, 0, unit, 0, dimension);
        scaleToLengthOne(unit, 0, stride);
        int limit = Math.min(max, rows);
        if (limit == 0) {
            return new Nearest(new int[0], new float[0]);
        }
        IntStream numbers = IntStream.range(0, blocks.length);
        List<TopRows> parts = (rows < PARALLEL_ROWS ? numbers : numbers.parallel())
                .mapToObj(block -> search(block, unit, limit, allowed))
                .toList();
        TopRows best = new TopRows(limit);
        parts.forEach(best::offerAll);
        Nearest nearest = new Nearest(new int[best.size()], new float[best.size()]);
        best.drain(nearest.rows, nearest.cosines);
        return nearest;
    }

    private TopRows search(int block, float[] query, int max, @Nullable BitSet allowed) {
        int first = block * BLOCK_ROWS;
        float[] cosines = new float[Math.min(BLOCK_ROWS, rows - first)];
        multiply(blocks[block], query, cosines);
        TopRows best = new TopRows(Math.min(max, cosines.length));
        for (int row = 0; row < cosines.length; row++) {
            if (cosines[row] > best.threshold() && (allowed == null || allowed.get(first + row))) {
                best.offer(first + row, cosines[row]);
            }
        }
        return best;
    }

    private static void multiply(float[] columns, float[] query, float[] sums) {
        int rows = sums.length;
        for (int i = 0; i < query.length; i += COLUMNS) {
            add(columns, i * rows, query[i], query[i + 1], query[i + 2], query[i + 3], sums);
        }
    }

    /** A loop of its own, for the compiler to make vector instructions of. */
    private static void add(float[] columns, int first, float q0, float q1, float q2, float q3, float[] sums) {
        int rows = sums.length;
        int second = first + rows;
        int third = second + rows;
        int fourth = third + rows;
        for (int row = 0; row < rows; row++) {
            sums[row] += columns[first + row] * q0
                    + columns[second + row] * q1
                    + columns[third + row] * q2
                    + columns[fourth + row] * q3;
        }
    }

    /** A vector of zeros stays as it is; its cosine with anything is 0. */
    private static void scaleToLengthOne(float[] vectors, int offset, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = offset;
        int end = offset + length;
        for (; i + 3 < end; i += 4) {
            s0 += vectors[i] * vectors[i];
            s1 += vectors[i + 1] * vectors[i + 1];
            s2 += vectors[i + 2] * vectors[i + 2];
            s3 += vectors[i + 3] * vectors[i + 3];
        }
        float square = (s0 + s1) + (s2 + s3);
        if (square == 0 || square == 1) {
            return;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (i = offset; i < end; i++) {
            vectors[i] *= scale;
        }
    }

    /**
     * Rows and their cosines with the query, -1 to 1, best first.
     *
     * @param rows counted from 0
     * @param cosines one a row
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the matrix to its store and nowhere else.
    record Nearest(int[] rows, float[] cosines) {}

    /** Takes stored vectors row by row. While one block is read, those before are decoded and scaled by other threads. */
    static final class Builder {
        private final List<CompletableFuture<float[]>> blocks = new ArrayList<>();
        private List<byte[]> block = new ArrayList<>();
        private int dimension;
        private int rows;

        /** Adds the next row; all have the same dimension. */
        void add(byte[] blob) {
            if (rows == 0) {
                dimension = blob.length / Float.BYTES;
            }
            if (blob.length != dimension * Float.BYTES) {
                throw new IllegalStateException("vector " + rows + " has another dimension than those before");
            }
            block.add(blob);
            rows++;
            if (block.size() == BLOCK_ROWS) {
                List<byte[]> full = block;
                int stride = stride(dimension);
                blocks.add(CompletableFuture.supplyAsync(() -> decode(full, stride)));
                block = new ArrayList<>(BLOCK_ROWS);
            }
        }

        VectorMatrix build() {
            if (!block.isEmpty()) {
                blocks.add(CompletableFuture.completedFuture(decode(block, stride(dimension))));
            }
            float[][] decoded = blocks.stream().map(CompletableFuture::join).toArray(float[][]::new);
            return new VectorMatrix(dimension, rows, decoded);
        }

        private static float[] decode(List<byte[]> blobs, int stride) {
            int rows = blobs.size();
            float[] columns = new float[rows * stride];
            float[] some = new float[TURNED_ROWS * stride];
            for (int first = 0; first < rows; first += TURNED_ROWS) {
                int count = Math.min(TURNED_ROWS, rows - first);
                for (int i = 0; i < count; i++) {
                    VectorBlob.readInto(blobs.get(first + i), some, i * stride);
                    scaleToLengthOne(some, i * stride, stride);
                }
                for (int column = 0; column < stride; column++) {
                    int to = column * rows + first;
                    for (int i = 0; i < count; i++) {
                        columns[to + i] = some[i * stride + column];
                    }
                }
            }
            return columns;
        }
    }
}
