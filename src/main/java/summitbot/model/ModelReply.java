package summitbot.model;

/**
 * What the model wrote, unverified.
 *
 * @param content the reply, JSON if the model obeyed
 * @param cutShort whether the reply ended at its limit of tokens, so that its JSON is incomplete
 * @param promptTokens tokens read, 0 when the server did not say
 * @param replyTokens tokens written, 0 when the server did not say
 * @param millis time from request to the end of the reply
 */
public record ModelReply(String content, boolean cutShort, int promptTokens, int replyTokens, long millis) {}
