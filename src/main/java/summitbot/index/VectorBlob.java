package summitbot.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The stored form of a vector: 32-bit floats, little-endian, four bytes each. */
final class VectorBlob {
    private VectorBlob() {}

    static byte[] of(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] read(byte[] blob) {
        float[] vector = new float[blob.length / Float.BYTES];
        readInto(blob, vector, 0);
        return vector;
    }

    /** Puts the vector into an array from this offset on. */
    static void readInto(byte[] blob, float[] target, int offset) {
        ByteBuffer.wrap(blob)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(target, offset, blob.length / Float.BYTES);
    }
}
