package summitbot.telegram.replica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The questions that wait in a process, by the numbers of their updates: who wrote first has the smaller one.
 *
 * @param questions those that nobody works on yet
 * @param modelAnswers those that wait for the language model
 */
public record Waiting(List<Long> questions, List<Long> modelAnswers) {
    /** Nothing waits. */
    public static final Waiting NONE = new Waiting(List.of(), List.of());

    public Waiting {
        questions = List.copyOf(questions);
        modelAnswers = List.copyOf(modelAnswers);
    }

    /** Returns how many that nobody works on yet were written before this one. */
    public int questionsBefore(long updateId) {
        return before(questions, updateId);
    }

    /** Returns how many that wait for the language model were written before this one. */
    public int modelAnswersBefore(long updateId) {
        return before(modelAnswers, updateId);
    }

    private static int before(List<Long> updates, long updateId) {
        return (int) updates.stream().filter(other -> other < updateId).count();
    }

    Waiting with(Waiting other) {
        return new Waiting(both(questions, other.questions), both(modelAnswers, other.modelAnswers));
    }

    private static List<Long> both(List<Long> some, List<Long> others) {
        List<Long> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** As it is stored: {@code 7,8;9}. */
    String text() {
        return text(questions) + ";" + text(modelAnswers);
    }

    private static String text(List<Long> updates) {
        return updates.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Waiting parse(String text) {
        String[] parts = text.split(";", -1);
        return parts.length == 2 ? new Waiting(updates(parts[0]), updates(parts[1])) : NONE;
    }

    private static List<Long> updates(String part) {
        return Arrays.stream(part.split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
