package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import summitbot.config.MessageKey;
import summitbot.config.Settings;
import summitbot.config.SettingsSources;
import summitbot.record.SqlModeration;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.moderation.ModeratedConversation;
import summitbot.telegram.moderation.Operation;
import summitbot.telegram.moderation.Operation.Reading.Outcome;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.Urgency;
import summitbot.testing.SampleCorpus;

/** Moderators on Telegram, over a real database and the real pipeline. */
class ModerationIT {
    private static final long MODERATOR = 77;
    private static final String QUESTION = "Who accompanied Vessen?";
    private static final String ANSWER = "Vessen was accompanied by Foreign Minister Tavia Brandt";

    @TempDir
    Path folder;

    private TestBot bot;
    private List<Long> moderators = List.of(MODERATOR);
    private Operation.Reading reading = new Operation.Reading(Outcome.UNCHANGED, List.of());
    private ModeratedConversation conversation;

    @BeforeEach
    void open() {
        bot = new TestBot(folder, SampleCorpus.corpus(), Optional.empty());
        conversation = moderated();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private ModeratedConversation moderated() {
        return new ModeratedConversation(
                bot.conversation(),
                this::settings,
                () -> bot.corpus,
                TestBot.WORDING,
                new Operation() {
                    @Override
                    public Condition condition() {
                        return new Condition(
                                Duration.ofSeconds(3_661),
                                "the model works",
                                2,
                                "c".repeat(64),
                                "p".repeat(64),
                                "s".repeat(64));
                    }

                    @Override
                    public Reading reload() {
                        return reading;
                    }

                    @Override
                    public Path drafts() {
                        return draftFile();
                    }
                },
                bot.state,
                TestBot.CLOCK);
    }

    private Settings settings() {
        return SettingsSources.read(
                        folder,
                        Map.of(
                                "SUMMIT_BOT_TELEGRAM_MODERATORS",
                                moderators.toString().replaceAll("[\\[\\] ]", "")))
                .settings();
    }

    private TestChat.TestWork handle(Update update) {
        TestChat.TestWork work = bot.chat.work(update);
        conversation.handle(work).ifPresent(SlowPart::run);
        return work;
    }

    private TestChat.TestWork says(long person, String text) {
        return handle(bot.updates.text(person, text));
    }

    private void press(long person, int message, String data) {
        handle(bot.updates.press(person, person, message, data));
    }

    /** A person asks and finds the answer bad. */
    private long complaint() {
        TestChat.TestWork asked = says(TestUpdates.ANN, QUESTION);
        long number = asked.finished.orElseThrow().reply().answer().orElseThrow();
        linkToPerson(number, TestUpdates.ANN);
        press(TestUpdates.ANN, last(asked), "b:" + number);
        return number;
    }

    /** As the delivery does it, which this test leaves out. */
    private void linkToPerson(long answer, long person) {
        bot.state.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into telegram_reply (bot_id, update_id, chat_id, user_id, replied_at, answer, final)"
                            + " values (99, ?, ?, ?, 0, ?, 1)")) {
                insert.setLong(1, answer);
                insert.setLong(2, person);
                insert.setLong(3, person);
                insert.setLong(4, answer);
                return insert.executeUpdate();
            }
        });
    }

    private static int last(TestChat.TestWork work) {
        List<Integer> ids = work.finished.orElseThrow().messageIds();
        return ids.get(ids.size() - 1);
    }

    private static List<InlineKeyboardButton> buttons(TestChat.TestWork work) {
        List<MessageContent> parts = work.finished.orElseThrow().parts();
        List<InlineKeyboardButton> buttons = new ArrayList<>();
        parts.get(parts.size() - 1)
                .keyboard()
                .ifPresent(keyboard -> keyboard.getKeyboard().forEach(buttons::addAll));
        return buttons;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/stats 7", "/review", "/reload", "/pause", "/resume"})
    void othersGetTheHintForAnUnknownCommand(String command) {
        complaint();
        String word = command.replaceAll(" .*", "");

        TestChat.TestWork work = says(TestUpdates.BOB, command);

        assertThat(work.text())
                .isEqualTo(says(TestUpdates.BOB, word + "x").text().replace(word + "x", word));
        assertThat(new SqlModeration(bot.state, TestBot.CLOCK).paused()).isFalse();
    }

    @Test
    void nothingIsSaidOfThemInGroupsOrInTheHelp() {
        Update inGroup = bot.updates.inGroup(MODERATOR, "\"text\": \"/status\"");

        assertThat(conversation.urgency(inGroup, TestChat.BOT)).isEqualTo(Urgency.IGNORED);
        assertThat(says(TestUpdates.BOB, "/help").text()).doesNotContain("/review");
        assertThat(conversation.urgency(bot.updates.text(MODERATOR, "/status@other_bot"), TestChat.BOT))
                .isEqualTo(Urgency.IGNORED);
        assertThat(says(MODERATOR, "/status@test_bot").text()).contains("Running for");
    }

    @Test
    void tellsHowTheBotIsDoing() {
        complaint();
        conversation.refuse(bot.chat.work(bot.updates.text(TestUpdates.BOB, "?")), Refusal.FAILED);

        String status = says(MODERATOR, "/status").text();

        assertThat(status)
                .contains("Running for 0 d 01:01:01", "Complaints to review: 1", "the model works", "Articles: 2")
                .contains("cccccccccccc", "pppppppppppp", "ssssssssssss", "failed 1, queue full 0");
    }

    @Test
    void countsQuestionsVerdictsAndLatency() {
        complaint();
        says(TestUpdates.BOB, "How many moons does Jupiter have?");
        says(TestUpdates.BOB, "Hello!");

        assertThat(says(MODERATOR, "/stats 7").text())
                .contains("Last 7 days: 2 questions, 1 answered, 1 refused", "👍 0, 👎 1", "95 % up to");
        assertThat(says(MODERATOR, "/stats").text()).contains("1 to 3650");
        assertThat(says(MODERATOR, "/stats 0").text()).contains("1 to 3650");
        assertThat(says(MODERATOR, "/stats 99999").text()).contains("1 to 3650");
    }

    @Test
    void reviewsComplaintsOneByOneWithTheQuotesAsRecorded() {
        long number = complaint();
        bot.feedback.because(number, TestUpdates.ANN, summitbot.record.Feedback.Reason.MISFIT);

        TestChat.TestWork review = says(MODERATOR, "/review");

        assertThat(review.text()).contains("Answer " + number, QUESTION, ANSWER, "Considered, but not shown:");
        review.finished
                .orElseThrow()
                .parts()
                .forEach(part -> part.text().entities().stream()
                        .filter(entity -> entity.getType().contains("blockquote"))
                        .map(entity -> part.text()
                                .text()
                                .substring(entity.getOffset(), entity.getOffset() + entity.getLength()))
                        .forEach(quoted -> assertThat(bot.corpus.articles())
                                .anyMatch(article -> article.text().contains(quoted))));
        assertThat(buttons(review))
                .hasSize(4)
                .allSatisfy(button -> assertThat(button.getCallbackData().getBytes(StandardCharsets.UTF_8).length)
                        .isBetween(1, 64));

        press(MODERATOR, last(review), "mr:" + number);

        SqlModeration moderation = new SqlModeration(bot.state, TestBot.CLOCK);
        assertThat(moderation.reviewOf(number)).contains(SqlModeration.Review.RIGHT);
        assertThat(bot.chat.popups).last().extracting(TestChat.Popup::text).isEqualTo("Marked as right.");
        assertThat(says(MODERATOR, "/review").text()).contains("No more complaints");
    }

    @Test
    void leavesAComplaintForLater() {
        long first = complaint();
        long second = complaint();

        press(MODERATOR, last(says(MODERATOR, "/review")), "mn:" + first);
        assertThat(bot.chat
                        .sent
                        .get(bot.chat.sent.size() - 1)
                        .parts()
                        .get(0)
                        .text()
                        .text())
                .startsWith("Answer " + second);
        press(MODERATOR, 1, "mw:" + second);

        assertThat(says(MODERATOR, "/review").text()).startsWith("Answer " + first);
    }

    @Test
    void addsAComplaintToTheQuestionSetOnce() throws IOException {
        long number = complaint();
        bot.people.shareQuestions(TestUpdates.ANN, true);

        press(MODERATOR, 1, "mq:" + number);
        press(MODERATOR, 1, "mq:" + number);

        assertThat(Files.readString(draftFile()))
                .containsOnlyOnce("- id: answer-" + number)
                .contains("question: " + QUESTION, "answerable: true", "source:", ANSWER, "DRAFT")
                .doesNotContain(Long.toString(TestUpdates.ANN) + "\n");
    }

    @Test
    void keepsTheQuestionToItselfWhereThePersonHasNotAgreed() throws IOException {
        press(MODERATOR, 1, "mq:" + complaint());

        assertThat(Files.readString(draftFile()))
                .contains("question: \"\"", "has not agreed")
                .doesNotContain(QUESTION);
    }

    @Test
    void peopleAgreeAndDisagreeBelowWhatIsStoredAboutThem() {
        TestChat.TestWork privacy = says(TestUpdates.ANN, "/privacy");
        press(TestUpdates.ANN, last(privacy), buttons(privacy).get(0).getCallbackData());
        assertThat(bot.people.sharesQuestions(TestUpdates.ANN)).isTrue();
        assertThat(bot.people.sharesQuestions(TestUpdates.BOB)).isFalse();

        privacy = says(TestUpdates.ANN, "/privacy");
        press(TestUpdates.ANN, last(privacy), buttons(privacy).get(0).getCallbackData());
        assertThat(bot.people.sharesQuestions(TestUpdates.ANN)).isFalse();

        bot.people.shareQuestions(TestUpdates.ANN, true);
        says(TestUpdates.ANN, "/forget");
        assertThat(bot.people.sharesQuestions(TestUpdates.ANN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mr:1", "mq:1", "mx:1", "mr:", "mr:99999999999999999999"})
    void othersCannotPressTheButtonsOfModerators(String data) {
        long number = complaint();

        press(TestUpdates.BOB, 1, data);

        assertThat(bot.chat.popups).last().extracting(TestChat.Popup::alert).isEqualTo(true);
        assertThat(new SqlModeration(bot.state, TestBot.CLOCK).reviewOf(number)).isEmpty();
        assertThat(draftFile()).doesNotExist();
    }

    @Test
    void whilePausedOnlyModeratorsGetAnswers() {
        says(MODERATOR, "/pause");
        conversation = moderated();

        assertThat(says(TestUpdates.ANN, QUESTION).text())
                .isEqualTo(TestBot.WORDING.text("en", MessageKey.TELEGRAM_REFUSED_PAUSED));
        assertThat(says(TestUpdates.ANN, "/privacy").text()).contains("/forget");
        assertThat(says(MODERATOR, QUESTION).text()).contains(ANSWER);
        assertThat(says(MODERATOR, "/status").text()).contains("The bot is paused.");
        handle(bot.updates.inline(TestUpdates.ANN, QUESTION));
        assertThat(bot.chat.calls)
                .last()
                .isInstanceOfSatisfying(
                        AnswerInlineQuery.class,
                        answer -> assertThat(answer.getResults()).isEmpty());

        says(MODERATOR, "/resume");
        assertThat(says(TestUpdates.ANN, QUESTION).text()).contains(ANSWER);
    }

    @Test
    void saysWhatCameOfAReload() {
        assertThat(says(MODERATOR, "/reload").text()).contains("same as before");
        reading = new Operation.Reading(Outcome.DONE, List.of("answer.maxQuotes is 5, was 3."));
        assertThat(says(MODERATOR, "/reload").text()).contains("in use", "answer.maxQuotes is 5, was 3.");
        reading = new Operation.Reading(Outcome.REFUSED, List.of("bot.yaml:3: wrong.", "bot.yaml:4: wrong too."));
        assertThat(says(MODERATOR, "/reload").text())
                .contains("mistakes", "bot.yaml:3: wrong.\nbot.yaml:4: wrong too.");
    }

    @Test
    void tellsModeratorsInTheirLanguageWhatCameOfChangedFiles() {
        bot.people.choose(MODERATOR, "ru");
        conversation.started(TestChat.BOT, bot.chat);

        conversation.tell(new Operation.Reading(Outcome.REFUSED, List.of("bot.yaml:3: wrong.")));

        assertThat(bot.chat.unasked).singleElement().satisfies(message -> {
            assertThat(message.target().chatId()).isEqualTo(MODERATOR);
            assertThat(message.content().text().text()).contains("ошибки", "bot.yaml:3: wrong.");
        });
    }

    @Test
    void showsTheirCommandsToModeratorsOnly() {
        conversation.started(TestChat.BOT, bot.chat);

        assertThat(scoped(SetMyCommands.class, SetMyCommands::getScope)).containsExactly("77");
        assertThat(bot.chat.calls.stream()
                        .filter(SetMyCommands.class::isInstance)
                        .map(SetMyCommands.class::cast)
                        .filter(set -> set.getScope() instanceof BotCommandScopeChat)
                        .findFirst()
                        .orElseThrow()
                        .getCommands())
                .extracting(BotCommand::getCommand)
                .contains("ask", "status", "stats", "review", "reload", "pause", "resume");

        moderators = List.of(78L);
        bot.chat.calls.clear();
        conversation.refresh();

        assertThat(scoped(DeleteMyCommands.class, DeleteMyCommands::getScope)).containsExactly("77");
        assertThat(scoped(SetMyCommands.class, SetMyCommands::getScope)).containsExactly("78");
    }

    private <T> List<String> scoped(
            Class<T> method,
            java.util.function.Function<T, org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope>
                    scope) {
        return bot.chat.calls.stream()
                .filter(method::isInstance)
                .map(method::cast)
                .map(scope)
                .filter(BotCommandScopeChat.class::isInstance)
                .map(chat -> ((BotCommandScopeChat) chat).getChatId())
                .toList();
    }

    private Path draftFile() {
        return folder.resolve("draft-questions.yaml");
    }
}
