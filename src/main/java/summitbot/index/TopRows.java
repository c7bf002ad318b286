package summitbot.index;

/**
 * Keeps the best of many rows in a heap whose root is the worst of them. Of equal scores the earlier row is better, so that a result
 * never depends on the order of arrival. Not safe for concurrent use.
 */
final class TopRows {
    private final int[] rows;
    private final float[] scores;
    private int size;

    /** @param max how many to keep, at least 1 */
    TopRows(int max) {
        rows = new int[max];
        scores = new float[max];
    }

    void offer(int row, float score) {
        if (size < rows.length) {
            rise(size++, row, score);
        } else if (worse(scores[0], rows[0], score, row)) {
            sink(row, score);
        }
    }

    void offerAll(TopRows others) {
        for (int i = 0; i < others.size; i++) {
            offer(others.rows[i], others.scores[i]);
        }
    }

    int size() {
        return size;
    }

    /** The score that a further row must reach when as many are kept as may be; anything goes before. */
    float threshold() {
        return size < rows.length ? Float.NEGATIVE_INFINITY : scores[0];
    }

    /** Empties the heap into arrays of {@link #size()}, best first. */
    void drain(int[] intoRows, float[] intoScores) {
        while (size > 0) {
            intoRows[size - 1] = rows[0];
            intoScores[size - 1] = scores[0];
            size--;
            sink(rows[size], scores[size]);
        }
    }

    private void rise(int from, int row, float score) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / 2;
            if (!worse(score, row, scores[parent], rows[parent])) {
                break;
            }
            rows[place] = rows[parent];
            scores[place] = scores[parent];
            place = parent;
        }
        rows[place] = row;
        scores[place] = score;
    }

    private void sink(int row, float score) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && worse(scores[child + 1], rows[child + 1], scores[child], rows[child])) {
                child++;
            }
            if (!worse(scores[child], rows[child], score, row)) {
                break;
            }
            rows[place] = rows[child];
            scores[place] = scores[child];
            place = child;
        }
        rows[place] = row;
        scores[place] = score;
    }

    private static boolean worse(float score, int row, float otherScore, int otherRow) {
        return score < otherScore || (score == otherScore && row > otherRow);
    }
}
