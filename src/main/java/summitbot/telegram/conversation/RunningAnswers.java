package summitbot.telegram.conversation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The questions that the model works on or will, by chat and person. Safe for concurrent use. */
final class RunningAnswers {
    private final Map<Asker, List<Running>> running = new ConcurrentHashMap<>();

    /** One that can be cancelled. */
    interface Running {
        void cancel();
    }

    private record Asker(long chatId, long personId) {}

    void add(long chatId, long personId, Running answer) {
        running.compute(new Asker(chatId, personId), (asker, others) -> {
            List<Running> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(answer);
            return all;
        });
    }

    void remove(long chatId, long personId, Running answer) {
        running.computeIfPresent(new Asker(chatId, personId), (asker, all) -> {
            all.remove(answer);
            return all.isEmpty() ? null : all;
        });
    }

    /** Cancels all of a person in a chat; returns how many there were. */
    int cancel(long chatId, long personId) {
        List<Running> all = running.getOrDefault(new Asker(chatId, personId), List.of());
        all.forEach(Running::cancel);
        return all.size();
    }
}
