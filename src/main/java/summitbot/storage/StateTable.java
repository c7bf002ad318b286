package summitbot.storage;

import java.util.Arrays;
import java.util.List;

/**
 * The tables of {@link Schema#STATE} that are worth keeping, each after those it refers to. What says which process works on what means
 * nothing elsewhere: neither the table of processes nor their marks are among the columns, nor what was counted in the last minute.
 */
enum StateTable {
    ANSWER(
            1,
            "number",
            "asked_at question history requested_mode standalone kind status mode language text statements"
                    + " evidence confidence latency_ms timings corpus_hash prompt_hash model settings_hash channel"),
    TELEGRAM_UPDATE(2, "bot_id update_id", "kind chat_id user_id message_id received_at json handled attempts words"),
    TELEGRAM_REPLY(2, "bot_id update_id", "chat_id topic user_id question_message_id replied_at answer final"),
    TELEGRAM_REPLY_PART(3, "bot_id update_id part", "chat_id message_id content shown_text shown_buttons"),
    TELEGRAM_CHAT(2, "bot_id chat_id", "blocked migrated_to"),
    FEEDBACK(2, "answer person", "verdict reason asked given_at"),
    PERSON(1, "id", "language"),
    REVIEW(1, "answer", "verdict reviewed_at"),
    PAUSE(1, "only_row", "since"),
    CONSENT(1, "person", "given_at"),
    MODERATOR_COMMANDS(2, "bot_id person", "");

    private final int keys;
    private final List<String> columns;

    StateTable(int keys, String key, String others) {
        this.keys = keys;
        this.columns = Arrays.asList((key + " " + others).strip().split(" "));
    }

    /** Returns its name in the database. */
    String sqlName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns its columns, those of the key first; all of the key are whole numbers. */
    List<String> columns() {
        return columns;
    }

    /** How many columns the key has. */
    int keys() {
        return keys;
    }
}
