package summitbot.model;

import java.time.Duration;
import summitbot.config.Settings.ModelSettings;

/**
 * How long and how often the model is tried.
 *
 * @param timeout for one reply of a loaded model
 * @param loadTimeout for the first reply, which loads the model
 * @param lookTimeout for connecting, and for asking the server what it has
 * @param failuresBeforePause failed requests in a row after which the model is left alone
 * @param pause how long it is left alone
 */
record ModelLimits(
        Duration timeout, Duration loadTimeout, Duration lookTimeout, int failuresBeforePause, Duration pause) {
    /** It takes milliseconds; five seconds allow for a machine whose cores are all busy with a model. */
    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(5);

    static ModelLimits of(ModelSettings settings) {
        return new ModelLimits(
                Duration.ofSeconds(settings.timeoutSeconds()),
                Duration.ofSeconds(Math.max(settings.timeoutSeconds(), settings.loadTimeoutSeconds())),
                LOOK_TIMEOUT,
                settings.failuresBeforePause(),
                Duration.ofSeconds(settings.pauseSeconds()));
    }
}
