package summitbot.telegram.work;

import summitbot.storage.Database;

/**
 * What may come in a minute is counted by person, by group and by the presses of a person's buttons.
 */
public record Limits(MessageLimits people, MessageLimits groups, MessageLimits presses) {
    /** Returns limits for a bot of one process, which forgets them when it ends. */
    public static Limits inMemory() {
        return new Limits(new MemoryLimits(), new MemoryLimits(), new MemoryLimits());
    }

    /** Returns limits that all processes of a bot share. */
    public static Limits shared(Database database, long botId) {
        return new Limits(
                new SqlLimits(database, botId, "PERSON"),
                new SqlLimits(database, botId, "GROUP"),
                new SqlLimits(database, botId, "PRESS"));
    }
}
