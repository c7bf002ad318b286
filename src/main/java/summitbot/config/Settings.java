package summitbot.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * All settings, one section per package. {@code config/bot.yaml} documents each key with unit, range and effect. Immutable.
 *
 * @param index how passages are cut and embedded
 * @param retrieval how passages are ranked
 * @param answer how answers are composed
 * @param model the language model
 * @param prompts which prompt file serves which task
 * @param chat conversations
 * @param record what is kept, and how long
 */
public record Settings(
        IndexSettings index,
        RetrievalSettings retrieval,
        AnswerSettings answer,
        ModelSettings model,
        PromptSettings prompts,
        ChatSettings chat,
        RecordSettings record) {

    /** Identifies these values: SHA-256 in lower-case hex, equal for equal settings whatever the file's comments and order. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * How passages are cut and embedded.
     *
     * @param embeddingModel {@code e5-small-v2-q} or {@code bge-small-en-v15-q}
     * @param passageCharacters how long a passage may become, in characters, 100 to 2000; a longer sentence stands alone
     * @param workers threads that embed passages, 1 to 16
     */
    public record IndexSettings(String embeddingModel, int passageCharacters, int workers) {}

    /**
     * How passages are ranked.
     *
     * @param candidates passages that each leg contributes, 1 to 1000
     * @param maxPassages passages handed to the ranking of sentences, 1 to 100
     * @param fusionK the constant k of reciprocal rank fusion, 1 to 1000
     */
    public record RetrievalSettings(int candidates, int maxPassages, int fusionK) {}

    /**
     * How answers are composed.
     *
     * @param mode {@code auto}, {@code quotes} or {@code model}
     * @param deadlineSeconds time for a whole answer before quotes are shown instead, 1 to 600
     * @param maxQuotes quotes in an ordinary answer in quotes mode, 1 to 10
     * @param minConfidence calibrated probability below which the bot abstains, 0 to 1
     * @param maxEvidence sentences shown to the model, 1 to 50
     */
    public record AnswerSettings(
            String mode, int deadlineSeconds, int maxQuotes, double minConfidence, int maxEvidence) {}

    /**
     * The language model.
     *
     * @param name its name in Ollama
     * @param contextTokens context that prompt and reply share ({@code num_ctx}), 1024 to 131072
     * @param maxReplyTokens how long a reply may become, in tokens, 64 to 4096
     * @param temperature 0 to 2
     * @param seed seed of the sampling
     * @param timeoutSeconds time for one reply, 1 to 600
     * @param loadTimeoutSeconds time for the first reply, which loads the model, 1 to 1800
     * @param keepAliveMinutes how long the model stays loaded after a request, 0 to 1440
     * @param failuresBeforePause failed requests in a row after which the model is left alone, 1 to 100
     * @param pauseSeconds how long it is left alone before it is tried again, 1 to 3600
     */
    public record ModelSettings(
            String name,
            int contextTokens,
            int maxReplyTokens,
            double temperature,
            int seed,
            int timeoutSeconds,
            int loadTimeoutSeconds,
            int keepAliveMinutes,
            int failuresBeforePause,
            int pauseSeconds) {}

    /**
     * Which prompt file serves which task.
     *
     * @param answer file in {@code prompts/} for answering
     * @param rewrite file in {@code prompts/} for rewriting a follow-up question
     */
    public record PromptSettings(String answer, String rewrite) {}

    /**
     * Conversations.
     *
     * @param maxQuestionCharacters longest question accepted, in characters, 50 to 20000
     * @param historyTurns earlier turns kept in mind, 0 to 50
     */
    public record ChatSettings(int maxQuestionCharacters, int historyTurns) {}

    /**
     * What is kept, and how long.
     *
     * @param retentionDays days after which recorded questions and answers are deleted, 0 (nothing is recorded) to 3650
     */
    public record RecordSettings(int retentionDays) {}
}
