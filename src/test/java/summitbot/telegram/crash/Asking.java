package summitbot.telegram.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Person;

/** People in many chats who ask one question after the other, and the replies that they get. */
final class Asking implements AutoCloseable {
    private static final int CHATS = 40;
    private static final long BETWEEN_QUESTIONS_MILLIS = 40;

    /** Questions without a reply at a time: more would only pile up while the bot is dead. */
    static final int MOST_OPEN = 15;

    /** A message that came longer before the kill was recorded as sent: a commit takes milliseconds. */
    private static final long IN_DOUBT_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    private record Question(long chatId, int messageId) {}

    private final BotApiServer telegram;
    private final int most;
    private final Map<Question, Long> asked = new ConcurrentHashMap<>();
    private final Thread people = new Thread(this::ask, "people");

    private Asking(BotApiServer telegram, int most) {
        this.telegram = telegram;
        this.most = most;
        people.setDaemon(true);
        people.start();
    }

    /** Lets people ask until {@link #close}, or until there are this many questions. */
    static Asking upTo(int questions, BotApiServer telegram) {
        return new Asking(telegram, questions);
    }

    private void ask() {
        for (int number = 0; number < most && !Thread.currentThread().isInterrupted(); number++) {
            while (asked.size() - replies().size() >= MOST_OPEN
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_QUESTIONS_MILLIS));
            }
            Person person = Person.privately(telegram, 100 + number % CHATS);
            String text =
                    number % 3 == 0 ? "How long did the negotiations last?" : "What about the ferry, part " + number;
            asked.put(new Question(person.chatId(), person.write(text)), System.nanoTime());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_QUESTIONS_MILLIS));
        }
    }

    /** Whether all have been asked. */
    boolean over() {
        return !people.isAlive();
    }

    int open() {
        return asked.size() - replies().size();
    }

    /** Returns how many have been asked. */
    int asked() {
        return asked.size();
    }

    /** Waits until each of the first questions has a reply; returns whether that came to pass. */
    boolean awaitFirst(long questions, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Question> first = asked.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(questions)
                .map(Map.Entry::getKey)
                .toList();
        while (!replies().keySet().containsAll(first) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return replies().keySet().containsAll(first);
    }

    /** Waits until every question has a reply; returns whether that came to pass. */
    boolean awaitAll(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (open() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return open() == 0;
    }

    /** When each of these questions was replied to. */
    private Map<Question, List<Long>> replies() {
        Map<Question, List<Long>> replies = new HashMap<>();
        for (Call call : telegram.calls("sendmessage")) {
            Question question = new Question(
                    call.number("chat_id"),
                    call.parameters()
                            .path("reply_parameters")
                            .path("message_id")
                            .asInt());
            if (asked.containsKey(question)) {
                replies.computeIfAbsent(question, key -> new ArrayList<>()).add(call.nanos());
            }
        }
        return replies;
    }

    /**
     * What became of the questions.
     *
     * @param inDoubt sent again that Telegram was taking when a process died
     * @param doubled sent again beyond that
     * @param longestSeconds from a question to its first reply
     */
    record Outcome(int questions, long lost, int inDoubt, int doubled, double longestSeconds) {
        @Override
        public String toString() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%d questions, %d lost, %d sent again that Telegram was taking when a process died, %d doubled beyond that,"
                            + " the longest wait for a reply %.1f s",
                    questions,
                    lost,
                    inDoubt,
                    doubled,
                    longestSeconds);
        }
    }

    /** @param kills when processes were killed */
    Outcome outcome(List<Long> kills) {
        Map<Question, List<Long>> replies = replies();
        long lost = asked.keySet().stream()
                .filter(question -> !replies.containsKey(question))
                .count();
        int inDoubt = 0;
        int doubled = 0;
        long longest = 0;
        for (Map.Entry<Question, List<Long>> entry : replies.entrySet()) {
            List<Long> times = entry.getValue();
            longest = Math.max(longest, times.get(0) - asked.getOrDefault(entry.getKey(), times.get(0)));
            for (Long time : times.subList(0, times.size() - 1)) {
                boolean died = kills.stream().anyMatch(kill -> kill - time >= 0 && kill - time <= IN_DOUBT_NANOS);
                inDoubt += died ? 1 : 0;
                doubled += died ? 0 : 1;
            }
        }
        return new Outcome(asked.size(), lost, inDoubt, doubled, longest / 1e9);
    }

    @Override
    public void close() throws InterruptedException {
        people.interrupt();
        people.join();
    }
}
