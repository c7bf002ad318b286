package summitbot.testing;

import java.util.Random;
import java.util.SplittableRandom;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/**
 * Runs a law over many made-up cases. Each case has a number, and everything about it follows from the seed and that number: the same
 * today and tomorrow, alone or among others.
 *
 * <p>{@code -Dfuzz.cases=100000} makes more of them, {@code -Dfuzz.seed=7} others, {@code -Dfuzz.case=17} runs one alone.
 */
public final class Fuzzing {
    private static final int CASES = Integer.getInteger("fuzz.cases", 1_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_250_815);
    private static final int ONLY = Integer.getInteger("fuzz.case", -1);

    private Fuzzing() {}

    /** What is done with one case; it makes its input with the random numbers it is given. */
    public interface Case {
        void run(Random random) throws Exception;
    }

    /**
     * Runs all cases. One may end in either of the two exceptions that the bot has for people, with a sentence for them in it; whatever
     * else is thrown fails the test, and names seed and number.
     */
    public static void run(Case law) {
        runFirst(law, CASES);
    }

    /** As {@link #run}, with a quarter of the cases: for what costs more, or is one of several kinds of the same. */
    public static void runQuarter(Case law) {
        runFirst(law, CASES / 4);
    }

    private static void runFirst(Case law, int cases) {
        if (ONLY >= 0) {
            run(law, ONLY);
            return;
        }
        for (int number = 0; number < cases; number++) {
            run(law, number);
        }
    }

    private static void run(Case law, int number) {
        try {
            law.run(random(number));
        } catch (InvalidInputException | UnavailableException e) {
            if (!isForPeople(e.getMessage())) {
                throw failure(number, e);
            }
        } catch (Throwable e) {
            throw failure(number, e);
        }
    }

    private static Random random(int number) {
        return new Random(new SplittableRandom(SEED * 1_000_003 + number).nextLong());
    }

    private static boolean isForPeople(String message) {
        return !message.isBlank() && !message.contains("Exception") && !message.contains("com.fasterxml");
    }

    private static AssertionError failure(int number, Throwable cause) {
        return new AssertionError(
                "case " + number + " of seed " + SEED + "; alone with -Dfuzz.seed=" + SEED + " -Dfuzz.case=" + number
                        + ": " + cause,
                cause);
    }
}
