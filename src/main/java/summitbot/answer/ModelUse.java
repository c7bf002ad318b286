package summitbot.answer;

/**
 * What asking the language model took, whether or not its reply was shown.
 *
 * @param repairs second attempts, 0 or 1
 * @param promptTokens tokens read in all attempts, 0 where the server did not say
 * @param replyTokens tokens written in all attempts, 0 where the server did not say
 */
public record ModelUse(int repairs, int promptTokens, int replyTokens) {
    static ModelUse of(ModelAnswer answer) {
        return new ModelUse(answer.repairs(), answer.promptTokens(), answer.replyTokens());
    }
}
