package summitbot.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The stored form of the vectors of a passage's sentences: for each its scale as a 32-bit float, little-endian, and one signed byte a
 * number. A quarter of the size of floats; cosines change by less than 0.01.
 */
final class VectorBytes {
    private static final int STEPS = 127;

    private VectorBytes() {}

    static byte[] of(List<float[]> vectors) {
        int bytes =
                vectors.stream().mapToInt(vector -> Float.BYTES + vector.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] vector : vectors) {
            float largest = 0;
            for (float number : vector) {
                largest = Math.max(largest, Math.abs(number));
            }
            float scale = largest / STEPS;
            buffer.putFloat(scale);
            for (float number : vector) {
                buffer.put((byte) (scale == 0 ? 0 : Math.round(number / scale)));
            }
        }
        return buffer.array();
    }

    /** Returns the dot product of each stored vector with the query, in the order in which they were stored. */
    static List<Double> dots(byte[] stored, float[] query) {
        ByteBuffer buffer = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        List<Double> dots = new ArrayList<>();
        while (buffer.remaining() >= Float.BYTES + query.length) {
            float scale = buffer.getFloat();
            int start = buffer.position();
            float sum = 0;
            for (int i = 0; i < query.length; i++) {
                sum += query[i] * stored[start + i];
            }
            buffer.position(start + query.length);
            dots.add((double) sum * scale);
        }
        return dots;
    }
}
