package summitbot.telegram;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for Telegram's answer, but not once the bot is told to stop. */
final class UntilStopped {
    private static final long LOOK_MILLIS = 100;

    private UntilStopped() {}

    /**
     * Returns the answer; empty when the bot stops first.
     *
     * @throws ExecutionException with what the call failed with
     */
    static <T> Optional<T> get(CompletableFuture<T> answer, CountDownLatch stopping)
            throws InterruptedException, ExecutionException {
        while (stopping.getCount() > 0) {
            try {
                return Optional.of(answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException goOn) {
                // Not yet.
            }
        }
        return Optional.empty();
    }
}
