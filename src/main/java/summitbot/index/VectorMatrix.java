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
 * <p>Plain loops, so that no JVM flag is needed. Eight sums run side by side because one sum alone waits for each addition (10,000
 * vectors of 384 numbers: 3.2 ms with one sum, 1.1 ms with eight). Blocks of rows are searched by several threads.
 */
final class VectorMatrix {
    static final int BLOCK_ROWS = 1_024;

    /** Below this, handing blocks to other threads costs more than it gains. */
    private static final int PARALLEL_ROWS = 4 * BLOCK_ROWS;

    private static final int LANES = 8;

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

    /** Rows end on a multiple of eight numbers, filled with zeros, so that the loops need no remainder. */
    private static int stride(int dimension) {
        return (dimension + LANES - 1) / LANES * LANES;
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

    /** A loop of its own: with the heap in it, the compiler makes a tenth less of it. */
    private void multiply(float[] vectors, float[] query, float[] cosines) {
        for (int row = 0; row < cosines.length; row++) {
            cosines[row] = dot(vectors, row * stride, query);
        }
    }

    private static float dot(float[] vectors, int offset, float[] query) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int at = offset;
        for (int i = 0; i < query.length; i += LANES) {
            s0 += vectors[at] * query[i];
            s1 += vectors[at + 1] * query[i + 1];
            s2 += vectors[at + 2] * query[i + 2];
            s3 += vectors[at + 3] * query[i + 3];
            s4 += vectors[at + 4] * query[i + 4];
            s5 += vectors[at + 5] * query[i + 5];
            s6 += vectors[at + 6] * query[i + 6];
            s7 += vectors[at + 7] * query[i + 7];
            at += LANES;
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
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
            float[] vectors = new float[blobs.size() * stride];
            int offset = 0;
            for (byte[] blob : blobs) {
                VectorBlob.readInto(blob, vectors, offset);
                scaleToLengthOne(vectors, offset, stride);
                offset += stride;
            }
            return vectors;
        }
    }
}
