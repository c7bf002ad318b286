package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import summitbot.telegram.conversation.TestChat.TestWork;
import summitbot.telegram.work.Urgency;
import summitbot.testing.SampleCorpus;

/** Whatever arrives, nothing is thrown, and who wrote to the bot alone gets a reply to every text. */
class AnyUpdateIT {
    private static final List<String> FIELDS = List.of(
            "\"text\": \"Who accompanied Vessen?\"",
            "\"text\": \"/ask \\u0000 \\ud83d\\ude00 <i>x</i>\"",
            "\"text\": \"@test_bot\"",
            "\"text\": \"/\"",
            "\"text\": \"\"",
            "\"caption\": \"And then?\"",
            "\"entities\": [{\"type\": \"text_mention\", \"offset\": 900, \"length\": 5, \"user\": {\"id\": 99, \"is_bot\": true, \"first_name\": \"B\"}}]",
            "\"entities\": [{\"type\": \"mention\", \"offset\": 0, \"length\": 9}]",
            "\"photo\": []",
            "\"sticker\": {}",
            "\"dice\": {\"emoji\": \"🎲\", \"value\": 6}",
            "\"media_group_id\": \"1\"",
            "\"quote\": {\"text\": \"  \", \"position\": 0}",
            "\"quote\": {\"text\": \"Petra Holm\", \"position\": 0}",
            "\"forward_origin\": {\"type\": \"hidden_user\", \"sender_user_name\": \"x\", \"date\": 1}",
            "\"via_bot\": {\"id\": 99, \"is_bot\": true, \"first_name\": \"B\"}",
            "\"sender_chat\": {\"id\": -1005, \"type\": \"channel\", \"title\": \"x\"}",
            "\"is_automatic_forward\": true",
            "\"reply_to_message\": {\"message_id\": 1, \"date\": 1, \"chat\": {\"id\": 11, \"type\": \"private\"}}",
            "\"reply_to_message\": {\"message_id\": 1, \"date\": 1, \"chat\": {\"id\": 11, \"type\": \"private\"}, \"from\": {\"id\": 99, \"is_bot\": true, \"first_name\": \"B\"}}",
            "\"message_thread_id\": 4, \"is_topic_message\": true",
            "\"new_chat_title\": \"x\"",
            "\"successful_payment\": {}",
            "\"something_of_tomorrow\": [1, {\"a\": null}]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingIsThrown(long seed) {
        Random random = new Random(seed);
        try (TestBot bot = new TestBot(folder, SampleCorpus.corpus(), Optional.empty())) {
            for (int i = 0; i < 60; i++) {
                Update update = update(bot, random);
                Urgency urgency = bot.conversation().urgency(update, TestChat.BOT);
                assertThatCode(() -> {
                            TestWork work = bot.handle(update);
                            boolean privateText = update.hasMessage()
                                    && update.getMessage().getChat().isUserChat()
                                    && urgency != Urgency.IGNORED
                                    // To an album the line comes a moment later.
                                    && update.getMessage().getMediaGroupId() == null;
                            assertThat(work.finished.isPresent() || !privateText)
                                    .isTrue();
                            work.finished.ifPresent(
                                    sent -> assertThat(sent.parts()).isNotEmpty());
                        })
                        .as("update %d", update.getUpdateId())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static Update update(TestBot bot, Random random) {
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, random);
        Map<String, String> byName = new LinkedHashMap<>();
        for (String field : fields.subList(0, 1 + random.nextInt(4))) {
            byName.putIfAbsent(field.substring(0, field.indexOf(':')), field);
        }
        String some = String.join(", ", byName.values());
        String kind = random.nextInt(4) == 0 ? "edited_message" : "message";
        boolean group = random.nextBoolean();
        String message = bot.updates.message(
                TestUpdates.ANN, group ? TestUpdates.GROUP : TestUpdates.ANN, group ? "supergroup" : "private", some);
        return bot.updates.update(kind, message);
    }
}
