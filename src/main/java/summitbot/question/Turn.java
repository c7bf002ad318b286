package summitbot.question;

/**
 * One earlier message of a conversation.
 *
 * @param role who wrote it
 * @param text what was written
 */
public record Turn(Role role, String text) {
    /** The two sides of a conversation. */
    public enum Role {
        USER,
        BOT
    }
}
