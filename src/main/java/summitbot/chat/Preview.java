package summitbot.chat;

/**
 * What can be replied at once, without the model.
 *
 * @param reply the reply with quotes alone, not recorded
 * @param settled whether the model would change nothing: small talk, a command, a copied text
 */
public record Preview(Reply reply, boolean settled) {
    /**
     * From this probability on, the model's "not answered" still leaves an answer (it moves 0.73 to 0.50): such quotes can be shown
     * while the model works.
     */
    private static final double STRONG = 0.73;

    /** Whether the evidence is strong enough to show the quotes before the model has been asked. */
    public boolean strong() {
        return reply.status() == Reply.Status.ANSWERED && !reply.statements().isEmpty() && reply.confidence() >= STRONG;
    }
}
