package summitbot.learning;

/**
 * Finds the least value of a smooth convex function by following its gradient, each step as long as still helps (backtracking, Armijo
 * 1966). The same function gives the same result in every run.
 */
final class Descent {
    private static final int STEPS = 400;
    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTEST = 1e-10;

    private Descent() {}

    /** A function with its gradient. */
    interface Function {
        /** Returns the value at a point, and writes the gradient there. */
        double at(double[] point, double[] gradient);
    }

    /** Returns where the function is least, looked for from 0 on. */
    static double[] least(Function function, int dimension) {
        double[] point = new double[dimension];
        double[] gradient = new double[dimension];
        double[] tried = new double[dimension];
        double[] triedGradient = new double[dimension];
        double value = function.at(point, gradient);
        double length = 1;
        for (int step = 0; step < STEPS && length > SHORTEST; step++) {
            double square = 0;
            for (double part : gradient) {
                square += part * part;
            }
            double next;
            do {
                for (int i = 0; i < dimension; i++) {
                    tried[i] = point[i] - length * gradient[i];
                }
                java.util.Arrays.fill(triedGradient, 0);
                next = function.at(tried, triedGradient);
                length /= 2;
            } while (next > value - SUFFICIENT * 2 * length * square && length > SHORTEST);
            if (next >= value) {
                break;
            }
            System.arraycopy(tried, 0, point, 0, dimension);
            System.arraycopy(triedGradient, 0, gradient, 0, dimension);
            value = next;
            length *= 4;
        }
        return point;
    }
}
