package summitbot.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All vectors of an index in memory, a byte a number, with how far that is from the truth: it tells which rows can be among the nearest,
 * and the stored numbers of those few decide. So a search is exact, and takes a quarter of the memory. Immutable.
 *
 * <p>Plain loops, so that no JVM flag is needed; the compiler makes vector instructions of them (see {@link VectorBlock}). 384 numbers
 * each, two threads: 10,000 vectors 0.2 ms, 100,000 1.5 ms, 1,000,000 25 ms, where memory cannot be read faster. Numbers of four bytes
 * took 0.9, 15 and more than a gigabyte.
 */
final class VectorMatrix {
    static final int BLOCK_ROWS = 1_024;

    /** Below this, handing blocks to other threads costs more than it gains. */
    private static final int PARALLEL_BLOCKS = 16;

    /** Ranges that blocks are shared out in: the more, the better threads are used, and the more rows seem near at first. */
    private static final int RANGES = 8;

    private final int dimension;
    private final int rows;
    private final VectorBlock[] blocks;

    private VectorMatrix(int dimension, int rows, VectorBlock[] blocks) {
        this.dimension = dimension;
        this.rows = rows;
        this.blocks = blocks;
    }

    int rows() {
        return rows;
    }

    /** Numbers in a vector; 0 when there are no vectors. */
    int dimension() {
        return dimension;
    }

    /**
     * Rows that can be among the nearest, and the largest cosine that each can have, largest first: whoever compares exactly may stop
     * where as many as are wanted reach that of the next.
     *
     * @param rows counted from 0
     * @param ceilings one a row
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed from the matrix to its store and nowhere else.
    record Candidates(int[] rows, float[] ceilings) {}

    /**
     * Returns all rows that can be among the nearest to the query by cosine.
     *
     * @param query of the dimension of the rows
     * @param max how many nearest are wanted, at least 1
     * @param allowed the rows to search; null searches all
     */
    Candidates candidates(float[] query, int max, @Nullable BitSet allowed) {
        int limit = Math.min(max, rows);
        if (limit == 0) {
            return new Candidates(new int[0], new float[0]);
        }
        RoundedQuery rounded = RoundedQuery.of(query);
        int ranges = blocks.length < PARALLEL_BLOCKS ? 1 : RANGES;
        IntStream numbers = IntStream.range(0, ranges);
        List<NearRows> parts = (ranges == 1 ? numbers : numbers.parallel())
                .mapToObj(range -> search(range, ranges, rounded, limit, allowed))
                .toList();
        TopScores floors = new TopScores(limit);
        parts.forEach(part -> floors.offerAll(part.floors()));
        List<NearRows.Row> near = new ArrayList<>();
        parts.forEach(part -> part.addTo(near, floors.threshold()));
        near.sort(null);
        Candidates candidates = new Candidates(new int[near.size()], new float[near.size()]);
        for (int i = 0; i < near.size(); i++) {
            candidates.rows[i] = near.get(i).number();
            candidates.ceilings[i] = near.get(i).ceiling();
        }
        return candidates;
    }

    private NearRows search(int range, int ranges, RoundedQuery query, int limit, @Nullable BitSet allowed) {
        NearRows near = new NearRows(limit);
        int[] sums = new int[BLOCK_ROWS];
        int from = (int) ((long) blocks.length * range / ranges);
        int to = (int) ((long) blocks.length * (range + 1) / ranges);
        for (int i = from; i < to; i++) {
            VectorBlock block = blocks[i];
            int[] own = block.rows() == sums.length ? sums : new int[block.rows()];
            Arrays.fill(own, 0);
            block.multiply(query, own);
            int first = i * BLOCK_ROWS;
            for (int row = 0; row < own.length; row++) {
                float cosine = block.cosine(row, own[row], query);
                float error = block.error(row) + query.error();
                if (cosine + error >= near.threshold() && (allowed == null || allowed.get(first + row))) {
                    near.add(first + row, cosine, error);
                }
            }
        }
        return near;
    }

    /** Takes stored vectors row by row. While one block is read, those before are rounded by other threads. */
    static final class Builder {
        /** As many blocks may wait to be rounded; a block takes 1.5 MB until it is. */
        private static final int WAITING = 8;

        private final List<VectorBlock> blocks = new ArrayList<>();
        private final Deque<CompletableFuture<VectorBlock>> waiting = new ArrayDeque<>();
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
                int numbers = dimension;
                waiting.add(CompletableFuture.supplyAsync(() -> VectorBlock.of(full, numbers)));
                block = new ArrayList<>(BLOCK_ROWS);
                if (waiting.size() > WAITING) {
                    blocks.add(waiting.remove().join());
                }
            }
        }

        VectorMatrix build() {
            waiting.forEach(rounded -> blocks.add(rounded.join()));
            waiting.clear();
            if (!block.isEmpty()) {
                blocks.add(VectorBlock.of(block, dimension));
            }
            return new VectorMatrix(dimension, rows, blocks.toArray(VectorBlock[]::new));
        }
    }
}
