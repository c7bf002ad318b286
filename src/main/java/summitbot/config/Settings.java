package summitbot.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * All settings, one section per package. {@code config/bot.yaml} documents each key with unit, range and effect. Immutable.
 *
 * @param index how passages are cut and embedded
 * @param retrieval how passages are ranked
 * @param answer how answers are composed
 * @param model the language model
 * @param prompts which prompt file serves which task
 * @param chat conversations
 * @param storage where all that is kept lies
 * @param record what is kept, and how long
 * @param telegram who is served on Telegram, and how fast
 * @param monitoring where the bot tells how it is doing
 * @param logging how the log looks
 */
public record Settings(
        IndexSettings index,
        RetrievalSettings retrieval,
        AnswerSettings answer,
        ModelSettings model,
        PromptSettings prompts,
        ChatSettings chat,
        StorageSettings storage,
        RecordSettings record,
        TelegramSettings telegram,
        MonitoringSettings monitoring,
        LoggingSettings logging) {

    /**
     * Identifies the values that an answer depends on: SHA-256 in lower-case hex, equal for equal settings whatever the file's
     * comments and order. Who is served on Telegram, where the model is served, and how the bot is watched, does not count.
     */
    public String hash() {
        List<Record> sections = List.of(index, retrieval, answer, model.anywhere(), prompts, chat, record);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(sections.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * How passages are cut and embedded.
     *
     * @param embeddingModel {@code e5-small-v2-q}, {@code bge-small-en-v15-q} or {@code ollama:NAME}
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
     * @param kind {@code ollama} or {@code openai}, which stands for any server of OpenAI's API
     * @param name its name on the server
     * @param hosts addresses of servers of this kind, as they are written; empty where the environment or the default says
     * @param contextTokens context that prompt and reply share, 1024 to 131072; Ollama is told of it ({@code num_ctx})
     * @param maxReplyTokens how long a reply may become, in tokens, 64 to 4096
     * @param temperature 0 to 2
     * @param seed seed of the sampling
     * @param timeoutSeconds time for one reply, 1 to 600
     * @param loadTimeoutSeconds time for the first reply, which loads the model, 1 to 1800
     * @param keepAliveMinutes how long the model stays loaded in Ollama after a request, 0 to 1440
     * @param failuresBeforePause failed requests in a row after which the model is left alone, 1 to 100
     * @param pauseSeconds how long it is left alone before it is tried again, 1 to 3600
     */
    public record ModelSettings(
            String kind,
            String name,
            List<String> hosts,
            int contextTokens,
            int maxReplyTokens,
            double temperature,
            int seed,
            int timeoutSeconds,
            int loadTimeoutSeconds,
            int keepAliveMinutes,
            int failuresBeforePause,
            int pauseSeconds) {
        public ModelSettings {
            hosts = List.copyOf(hosts);
        }

        /** The same model wherever it is served: no answer depends on that. */
        private ModelSettings anywhere() {
            return new ModelSettings(
                    kind,
                    name,
                    List.of(),
                    contextTokens,
                    maxReplyTokens,
                    temperature,
                    seed,
                    timeoutSeconds,
                    loadTimeoutSeconds,
                    keepAliveMinutes,
                    failuresBeforePause,
                    pauseSeconds);
        }
    }

    /**
     * Which prompt file serves which task.
     *
     * @param answer file in {@code prompts/} for answering
     * @param rewrite file in {@code prompts/} for rewriting a follow-up question
     * @param translate file in {@code prompts/} for translating a question into English
     */
    public record PromptSettings(String answer, String rewrite, String translate) {}

    /**
     * Conversations.
     *
     * @param maxQuestionCharacters longest question accepted, in characters, 50 to 20000
     * @param historyTurns earlier turns kept in mind, 0 to 50
     * @param historyMinutes age at which a turn is no longer kept in mind, where the channel knows its age, 1 to 10080
     */
    public record ChatSettings(int maxQuestionCharacters, int historyTurns, int historyMinutes) {}

    /**
     * Where all that is kept lies.
     *
     * @param kind {@code sqlite} or {@code postgres}
     */
    public record StorageSettings(String kind) {}

    /**
     * What is kept, and how long.
     *
     * @param retentionDays days after which recorded questions and answers are deleted, 0 (nothing is recorded) to 3650
     */
    public record RecordSettings(int retentionDays) {}

    /**
     * Who is served on Telegram, and how fast.
     *
     * @param mode {@code polling} or {@code webhook}
     * @param workers questions worked on at a time, 1 to 64
     * @param modelAnswers questions that the model works on at a time, 1 to 16
     * @param queueLimit questions that may wait, 1 to 10000
     * @param maxQuestionAgeMinutes age at which a question is no longer answered, 1 to 10080
     * @param messagesPerMinute messages taken from a person, 1 to 1000
     * @param groupMessagesPerMinute messages taken from a group, 1 to 1000
     * @param sendsPerSecond messages and edits sent, all chats and bots on one database together, 1 to 30
     * @param isPrivate whether only the people and chats named are served
     * @param allowedUsers people served in private mode
     * @param allowedChats chats served in private mode; where it is not empty, the only groups that are served at all
     * @param blockedUsers people never served
     * @param blockedChats chats never served
     * @param leaveOtherGroups whether groups that are not served are left
     * @param moderators people without limits
     * @param logTexts whether log lines may hold what people wrote
     * @param webhookUrl address that Telegram calls, or empty
     * @param webhookHost address to listen on
     * @param webhookPort port to listen on, 1 to 65535
     */
    public record TelegramSettings(
            String mode,
            int workers,
            int modelAnswers,
            int queueLimit,
            int maxQuestionAgeMinutes,
            int messagesPerMinute,
            int groupMessagesPerMinute,
            int sendsPerSecond,
            @JsonProperty("private") boolean isPrivate,
            List<Long> allowedUsers,
            List<Long> allowedChats,
            List<Long> blockedUsers,
            List<Long> blockedChats,
            boolean leaveOtherGroups,
            List<Long> moderators,
            boolean logTexts,
            String webhookUrl,
            String webhookHost,
            int webhookPort) {}

    /**
     * Where the bot tells how it is doing.
     *
     * @param port port to listen on, 1 to 65535; 0 where it does not listen
     * @param host address to listen on
     */
    public record MonitoringSettings(int port, String host) {}

    /**
     * How the log looks.
     *
     * @param format {@code text} or {@code json}
     */
    public record LoggingSettings(String format) {}
}
