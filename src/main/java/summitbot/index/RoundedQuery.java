package summitbot.index;

/**
 * A query scaled to length one, in whole numbers as large as sums of products with the bytes of a {@link VectorBlock} allow.
 *
 * @param numbers filled up with zeros to a multiple of four
 * @param sum of the numbers
 * @param scale what a number stands for
 * @param error how far a cosine can be from the truth because of the rounding here and in the sums
 */
@SuppressWarnings("ArrayRecordComponent") // Never leaves a search.
record RoundedQuery(int[] numbers, int sum, float scale, float error) {
    private static final int BYTE_STEPS = 127;

    /** Of computing with 24 bits: a few roundings of numbers below one. */
    private static final float COMPUTING_ERROR = 1e-6f;

    /** Rounds a query of any length; one of zeros stays so. */
    static RoundedQuery of(float[] query) {
        int dimension = query.length;
        // A sum is at most the product of both lengths (Cauchy and Schwarz), and has to be below 2^31.
        double longestRow = BYTE_STEPS * Math.sqrt(dimension);
        int bits = 30 - (int) Math.ceil(Math.log(longestRow) / Math.log(2));
        double steps = Math.scalb(1.0, bits);
        double squares = 0;
        for (float number : query) {
            squares += (double) number * number;
        }
        double factor = squares == 0 ? 0 : steps / Math.sqrt(squares);
        int[] numbers = new int[4 * VectorBlock.columns(dimension)];
        int sum = 0;
        for (int i = 0; i < dimension; i++) {
            numbers[i] = (int) Math.rint(query[i] * factor);
            sum += numbers[i];
        }
        // Each number is off by half a step at most; the row that it is multiplied with is less than twice as long as
        // one.
        float error = (float) (Math.sqrt(dimension) / steps) + COMPUTING_ERROR;
        return new RoundedQuery(numbers, sum, (float) (1 / steps), error);
    }
}
