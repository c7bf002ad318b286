package summitbot.telegram.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The questions that wait or are worked on, by chat and person, so that they can be cancelled. Safe for concurrent use. */
final class RunningQuestions {
    private record Asker(long chatId, long userId) {}

    private final Map<Asker, Set<UpdateWork>> questions = new ConcurrentHashMap<>();

    void add(UpdateWork work) {
        questions.compute(asker(work), (asker, set) -> {
            Set<UpdateWork> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(work);
            return all;
        });
    }

    void remove(UpdateWork work) {
        questions.computeIfPresent(asker(work), (asker, set) -> {
            set.remove(work);
            return set.isEmpty() ? null : set;
        });
    }

    /** Cancels the questions of the person who caused an update, in its chat. */
    int cancel(UpdateWork command) {
        int[] cancelled = {0};
        questions.computeIfPresent(asker(command), (asker, set) -> {
            for (UpdateWork work : set) {
                cancelled[0] += work.cancel() ? 1 : 0;
            }
            return set;
        });
        return cancelled[0];
    }

    /** Returns the questions of a person in all chats. */
    List<UpdateWork> of(long userId) {
        return questions.entrySet().stream()
                .filter(entry -> entry.getKey().userId() == userId)
                .flatMap(entry -> Set.copyOf(entry.getValue()).stream())
                .toList();
    }

    /** Returns the updates of all. */
    List<Long> updates() {
        return questions.values().stream()
                .flatMap(set -> Set.copyOf(set).stream())
                .map(work -> work.stored().updateId())
                .toList();
    }

    /** Returns the updates of those that nobody works on yet. */
    List<Long> waiting() {
        return questions.values().stream()
                .flatMap(set -> Set.copyOf(set).stream())
                .filter(UpdateWork::waits)
                .map(work -> work.stored().updateId())
                .toList();
    }

    /** Cancels those of these updates, and keeps nothing of them. */
    void forget(Set<Long> updateIds) {
        forEach(work -> {
            if (updateIds.contains(work.stored().updateId())
                    && work.stored().userId().isPresent()) {
                work.cancel();
                work.forget();
            }
        });
    }

    void forEach(java.util.function.Consumer<UpdateWork> action) {
        questions.values().forEach(set -> Set.copyOf(set).forEach(action));
    }

    private static Asker asker(UpdateWork work) {
        return new Asker(
                work.stored().chatId().orElse(0L), work.stored().userId().orElse(0L));
    }
}
