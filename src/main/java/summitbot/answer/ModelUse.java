package summitbot.answer;

import summitbot.model.ModelReply;

/**
 * What asking the language model took, whether or not its reply was shown.
 *
 * @param repairs second attempts at the answer, 0 or 1
 * @param promptTokens tokens read in all requests, those to rewrite or translate the question included; 0 where the server did not say
 * @param replyTokens tokens written in all requests; 0 where the server did not say
 */
public record ModelUse(int repairs, int promptTokens, int replyTokens) {
    /** Nothing was asked. */
    static final ModelUse NONE = new ModelUse(0, 0, 0);

    static ModelUse of(ModelAnswer answer) {
        return new ModelUse(answer.repairs(), answer.promptTokens(), answer.replyTokens());
    }

    static ModelUse of(ModelReply reply) {
        return new ModelUse(0, reply.promptTokens(), reply.replyTokens());
    }

    ModelUse plus(ModelUse other) {
        return new ModelUse(
                repairs + other.repairs, promptTokens + other.promptTokens, replyTokens + other.replyTokens);
    }
}
