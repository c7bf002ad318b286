package summitbot.telegram;

import java.util.List;
import summitbot.config.Settings.TelegramSettings;
import summitbot.config.SettingsReader;

/** Settings of the bot on Telegram that differ from the defaults in one respect. */
final class TestSettings {
    private String mode;
    private int workers;
    private int modelAnswers;
    private int queueLimit;
    private int messagesPerMinute;
    private boolean isPrivate;
    private List<Long> allowedUsers = List.of();
    private List<Long> allowedChats = List.of();
    private List<Long> blockedUsers = List.of();
    private List<Long> blockedChats = List.of();
    private List<Long> moderators = List.of();
    private boolean leaveOtherGroups = true;
    private boolean logTexts;
    private int groupMessagesPerMinute;
    private String webhookUrl = "";
    private int webhookPort;

    TestSettings() {
        TelegramSettings defaults = SettingsReader.defaults().telegram();
        mode = defaults.mode();
        workers = defaults.workers();
        modelAnswers = defaults.modelAnswers();
        queueLimit = defaults.queueLimit();
        messagesPerMinute = defaults.messagesPerMinute();
        groupMessagesPerMinute = defaults.groupMessagesPerMinute();
        webhookPort = defaults.webhookPort();
    }

    TestSettings workers(int value) {
        workers = value;
        return this;
    }

    TestSettings modelAnswers(int value) {
        modelAnswers = value;
        return this;
    }

    TestSettings queueLimit(int value) {
        queueLimit = value;
        return this;
    }

    TestSettings messagesPerMinute(int value) {
        messagesPerMinute = value;
        return this;
    }

    TestSettings closedTo(Long... allowed) {
        isPrivate = true;
        allowedUsers = List.of(allowed);
        return this;
    }

    TestSettings allowedChats(Long... chats) {
        allowedChats = List.of(chats);
        return this;
    }

    TestSettings blockedUsers(Long... users) {
        blockedUsers = List.of(users);
        return this;
    }

    TestSettings blockedChats(Long... chats) {
        blockedChats = List.of(chats);
        return this;
    }

    TestSettings stayingInOtherGroups() {
        leaveOtherGroups = false;
        return this;
    }

    TestSettings groupMessagesPerMinute(int value) {
        groupMessagesPerMinute = value;
        return this;
    }

    TestSettings loggingTexts() {
        logTexts = true;
        return this;
    }

    TestSettings moderators(Long... users) {
        moderators = List.of(users);
        return this;
    }

    TestSettings webhook(String url, int port) {
        mode = "webhook";
        webhookUrl = url;
        webhookPort = port;
        return this;
    }

    TelegramSettings build() {
        TelegramSettings defaults = SettingsReader.defaults().telegram();
        return new TelegramSettings(
                mode,
                workers,
                modelAnswers,
                queueLimit,
                defaults.maxQuestionAgeMinutes(),
                messagesPerMinute,
                groupMessagesPerMinute,
                defaults.sendsPerSecond(),
                isPrivate,
                allowedUsers,
                allowedChats,
                blockedUsers,
                blockedChats,
                leaveOtherGroups,
                moderators,
                logTexts,
                webhookUrl,
                "127.0.0.1",
                webhookPort);
    }
}
