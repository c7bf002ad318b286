package summitbot.model;

import summitbot.config.Settings.ModelSettings;

/**
 * How this model is asked.
 *
 * @param contextTokens context that prompt, thoughts and reply share ({@code num_ctx})
 * @param thinking what it is told about thinking
 * @param thinkingTokens tokens left to its thoughts, besides those of the reply
 */
public record Tuning(int contextTokens, Thinking thinking, int thinkingTokens) {
    /** Thoughts count as written tokens: without room of their own they would use up the reply and leave it empty. */
    private static final int MAX_THINKING_TOKENS = 1_024;

    /** Returns how a model is asked of which nothing is known but its settings. */
    static Tuning of(ModelSettings settings) {
        return new Tuning(settings.contextTokens(), Thinking.UNSET, 0);
    }

    /** Returns how an installed model is asked: with no more context than it knows. */
    static Tuning of(ModelSettings settings, InstalledModel model, Thinking thinking) {
        int context = Math.min(settings.contextTokens(), model.contextLength().orElse(Integer.MAX_VALUE));
        boolean thinks = thinking == Thinking.ON || (model.canThink() && thinking == Thinking.UNSET);
        return new Tuning(context, thinking, thinks ? Math.min(MAX_THINKING_TOKENS, context / 4) : 0);
    }

    /** Returns what is left for prompt and reply, in tokens. */
    public int promptAndReplyTokens() {
        return contextTokens - thinkingTokens;
    }
}
