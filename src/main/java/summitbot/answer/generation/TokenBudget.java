package summitbot.answer.generation;

/**
 * The tokens that a prompt and its reply share.
 *
 * @param contextTokens the model's context
 * @param replyTokens what is kept free for the reply
 */
public record TokenBudget(int contextTokens, int replyTokens) {
    /** What a chat template puts around two messages; 24 tokens were the most among the templates looked at. */
    private static final int TEMPLATE_TOKENS = 48;

    /** Returns the tokens left beside reply and texts, by a careful estimate; negative when they do not fit. */
    int roomBeside(String... texts) {
        int tokens = contextTokens - replyTokens - TEMPLATE_TOKENS;
        for (String text : texts) {
            tokens -= TokenEstimate.of(text);
        }
        return tokens;
    }
}
