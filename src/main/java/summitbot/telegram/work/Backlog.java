package summitbot.telegram.work;

import java.time.Duration;

/**
 * What waits at one moment.
 *
 * @param questions questions that nobody works on yet
 * @param oldestQuestion how long the oldest of them has waited; zero where none does
 * @param modelAnswers questions that wait for the language model
 * @param oldestModelAnswer how long the oldest of them has waited; zero where none does
 */
public record Backlog(int questions, Duration oldestQuestion, int modelAnswers, Duration oldestModelAnswer) {
    /** Nothing waits. */
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0, Duration.ZERO);
}
