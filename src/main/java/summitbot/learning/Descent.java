package summitbot.learning;

import java.util.Arrays;

/**
 * Finds where a smooth convex function is least by following its gradient down, each step as long as it still helps enough
 * (backtracking, Armijo 1966). No chance is involved: the same function gives the same result in every run.
 */
final class Descent {
    /** Enough for some ten standardised values; more change the third digit of a weight. */
    private static final int STEPS = 400;

    /** How much of what the gradient promises a step must gain at least. */
    private static final double SUFFICIENT = 1e-4;

    private static final double SHORTEST = 1e-10;

    private Descent() {}

    /** A function with its gradient. */
    interface Function {
        /** Returns the value at a point, and adds the gradient there to an array of zeros. */
        double at(double[] point, double[] gradient);
    }

    /**
     * Returns where the function is least, or as near to it as 400 steps lead.
     *
     * @param dimension how many numbers the function takes; it is looked at from all zeros on
     */
    static double[] least(Function function, int dimension) {
        double[] point = new double[dimension];
        double[] gradient = new double[dimension];
        double value = function.at(point, gradient);
        double length = 1;
        for (int step = 0; step < STEPS; step++) {
            double steepness = Vectors.dot(gradient, gradient);
            double[] next = new double[dimension];
            double[] nextGradient = new double[dimension];
            double nextValue = step(function, point, gradient, length, next, nextGradient);
            while (!(nextValue <= value - SUFFICIENT * length * steepness)) {
                length /= 2;
                if (length < SHORTEST) {
                    return point;
                }
                nextValue = step(function, point, gradient, length, next, nextGradient);
            }
            if (nextValue >= value) {
                return point;
            }
            point = next;
            gradient = nextGradient;
            value = nextValue;
            length *= 2;
        }
        return point;
    }

    private static double step(
            Function function, double[] from, double[] gradient, double length, double[] to, double[] gradientThere) {
        System.arraycopy(from, 0, to, 0, from.length);
        Vectors.add(-length, gradient, to);
        Arrays.fill(gradientThere, 0);
        return function.at(to, gradientThere);
    }
}
