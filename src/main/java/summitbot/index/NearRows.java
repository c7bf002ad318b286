package summitbot.index;

import java.util.Arrays;
import java.util.List;

/** Collects the rows that can be among the nearest, from cosines that are known within an error. Not safe for concurrent use. */
final class NearRows {
    /** A row and the largest cosine that it can have; sorted with the largest first, equal ones by row. */
    record Row(int number, float ceiling) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byCeiling = Float.compare(other.ceiling, ceiling);
            return byCeiling != 0 ? byCeiling : Integer.compare(number, other.number);
        }
    }

    private final TopScores floors;
    private int[] numbers = new int[64];
    private float[] ceilings = new float[64];
    private int size;

    /** @param max how many nearest are wanted, at least 1 */
    NearRows(int max) {
        floors = new TopScores(max);
    }

    /** The smallest cosines that the best rows can have. */
    TopScores floors() {
        return floors;
    }

    /** As many rows as are wanted reach this cosine for sure. */
    float threshold() {
        return floors.threshold();
    }

    void add(int row, float cosine, float error) {
        floors.offer(cosine - error);
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            ceilings = Arrays.copyOf(ceilings, 2 * size);
        }
        numbers[size] = row;
        ceilings[size++] = cosine + error;
    }

    /** Adds the rows whose cosine can reach the threshold. */
    void addTo(List<Row> rows, float threshold) {
        for (int i = 0; i < size; i++) {
            if (ceilings[i] >= threshold) {
                rows.add(new Row(numbers[i], ceilings[i]));
            }
        }
    }
}
