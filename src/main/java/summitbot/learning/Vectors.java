package summitbot.learning;

/** Arithmetic that both learners need. */
final class Vectors {
    private Vectors() {}

    /** Returns the sum of the products of two vectors; numbers of the longer one beyond the shorter are left out. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Adds a vector, so many times, to another one that is as long or longer. */
    static void add(double times, double[] vector, double[] to) {
        for (int i = 0; i < vector.length; i++) {
            to[i] += times * vector[i];
        }
    }

    /**
     * Returns half the squares of the weights, so many times, and adds their gradient: what keeps weights small that few questions speak
     * for (ridge, Hoerl and Kennard 1970).
     *
     * @param weights how many of the numbers are weights; a bias behind them stays free
     */
    static double ridge(double strength, int weights, double[] point, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < weights; i++) {
            squares += point[i] * point[i];
            gradient[i] += strength * point[i];
        }
        return strength * squares / 2;
    }
}
