package summitbot.telegram.work;

/**
 * What {@code getMe} says of the bot.
 *
 * @param id its user id
 * @param username its name without {@code @}
 * @param joinsGroups whether it may be added to groups
 * @param readsAllGroupMessages whether privacy mode is off
 * @param inline whether inline queries are switched on
 * @param guest whether guest queries are switched on
 */
public record BotIdentity(
        long id, String username, boolean joinsGroups, boolean readsAllGroupMessages, boolean inline, boolean guest) {}
