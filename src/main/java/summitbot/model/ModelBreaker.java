package summitbot.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests through while the model works, and none while it does not, so that a dead server costs nothing. A person's request is
 * never the trial that finds out whether it works again. Safe for concurrent use.
 */
final class ModelBreaker {
    private final CircuitBreaker breaker;

    /** @param failures failed requests in a row that open it */
    ModelBreaker(int failures) {
        breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(failures)
                        .minimumNumberOfCalls(failures)
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        // It is tried again when beginTrial says so, never by the next request.
                        .waitDurationInOpenState(Duration.ofDays(3_650))
                        .build());
    }

    /** Returns whether requests go through. */
    boolean letsThrough() {
        return breaker.getState() == State.CLOSED;
    }

    /** Counts a reply. */
    synchronized void succeeded(long millis) {
        if (letsThrough()) {
            breaker.onSuccess(millis, TimeUnit.MILLISECONDS);
        }
    }

    /** Counts a failure. Returns true when this one has opened it. */
    synchronized boolean failed(long millis, ModelFailedException failure) {
        if (!letsThrough()) {
            return false;
        }
        breaker.onError(millis, TimeUnit.MILLISECONDS, failure);
        return !letsThrough();
    }

    /** Opens it without waiting for failures. Returns false when it was open. */
    synchronized boolean open() {
        if (!letsThrough()) {
            return false;
        }
        breaker.transitionToOpenState();
        return true;
    }

    /** Lets requests through again, as after a good trial. */
    synchronized void close() {
        if (!letsThrough()) {
            breaker.transitionToClosedState();
        }
    }

    /** Ends the pause: nothing goes through until {@link #endTrial}. Returns false when there was no pause. */
    synchronized boolean beginTrial() {
        if (breaker.getState() != State.OPEN) {
            return false;
        }
        breaker.transitionToHalfOpenState();
        return breaker.tryAcquirePermission();
    }

    /** Lets requests through again after a good trial, begins the next pause after a bad one. */
    synchronized void endTrial(boolean good) {
        if (letsThrough()) {
            return;
        }
        if (good) {
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        } else {
            breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException("the trial failed"));
        }
    }
}
