package summitbot.model;

import java.time.Duration;
import summitbot.config.Settings.ModelSettings;

/**
 * How long and how often the model is tried.
 *
 * @param timeout for one reply of a loaded model
 * @param loadTimeout for the first reply, which loads the model
 * @param failuresBeforePause failed requests in a row after which the model is left alone
 * @param pause how long it is left alone
 */
record ModelLimits(Duration timeout, Duration loadTimeout, int failuresBeforePause, Duration pause) {
    static ModelLimits of(ModelSettings settings) {
        return new ModelLimits(
                Duration.ofSeconds(settings.timeoutSeconds()),
                Duration.ofSeconds(Math.max(settings.timeoutSeconds(), settings.loadTimeoutSeconds())),
                settings.failuresBeforePause(),
                Duration.ofSeconds(settings.pauseSeconds()));
    }
}
