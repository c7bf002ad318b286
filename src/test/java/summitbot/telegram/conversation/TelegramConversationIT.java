package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.AnswerResult;
import summitbot.config.SettingsReader;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.corpus.Sentence;
import summitbot.telegram.TelegramBot;
import summitbot.telegram.api.BotToken;
import summitbot.telegram.emulator.BotApiServer;
import summitbot.telegram.emulator.BotMessage;
import summitbot.telegram.emulator.Call;
import summitbot.telegram.emulator.Person;
import summitbot.testing.Eventually;

/** The whole way: the real client against an emulated Telegram, the five articles, a real database. */
class TelegramConversationIT {
    private static final Corpus CORPUS = CorpusReader.read(Path.of("corpus"));
    private static final long GROUP = -1_000_777L;

    @TempDir
    Path folder;

    private final BotApiServer server = BotApiServer.start();
    private final Person ada = Person.privately(server, 501);
    private TestBot bot;
    private TelegramBot telegram;

    @BeforeEach
    void open() {
        start(Optional.empty());
    }

    @AfterEach
    void close() {
        stop();
        server.close();
    }

    private void start(Optional<UnaryOperator<AnswerResult>> model) {
        bot = new TestBot(folder, CORPUS, model, Clock.systemUTC());
        telegram = new TelegramBot(
                new BotToken(BotApiServer.TOKEN),
                server.address(),
                () -> SettingsReader.defaults().telegram(),
                bot.state,
                Duration.ofDays(30),
                Clock.systemUTC(),
                bot.conversation(),
                note -> {});
        int polls = server.calls("getupdates").size();
        new Thread(telegram::run, "telegram-under-test").start();
        assertThat(Eventually.holds(() -> server.calls("getupdates").size() > polls))
                .isTrue();
    }

    private void stop() {
        assertThat(telegram.stop(Duration.ofSeconds(9))).isTrue();
        bot.close();
    }

    private void restart(Optional<UnaryOperator<AnswerResult>> model) {
        stop();
        start(model);
    }

    /** What a model says that takes its time. */
    private static AnswerResult after(CountDownLatch modelMayAnswer, AnswerResult result) {
        try {
            boolean unused = modelMayAnswer.await(9, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private BotMessage replyTo(long chatId, int messageId) {
        assertThat(Eventually.holds(() -> repliesTo(chatId, messageId).size() == 1))
                .as("a reply to " + messageId)
                .isTrue();
        return repliesTo(chatId, messageId).get(0);
    }

    private List<BotMessage> repliesTo(long chatId, int messageId) {
        return server.messages(chatId).stream()
                .filter(message -> message.replyTo().equals(Optional.of(messageId)))
                .toList();
    }

    private BotMessage ask(Person person, String text) {
        return replyTo(person.chatId(), person.write(text));
    }

    private static List<String> quotes(BotMessage message) {
        List<String> quotes = new ArrayList<>();
        for (JsonNode entity : message.entities()) {
            if (entity.path("type").asText().endsWith("blockquote")) {
                int offset = entity.path("offset").asInt();
                quotes.add(message.text()
                        .substring(offset, offset + entity.path("length").asInt()));
            }
        }
        return quotes;
    }

    private static void assertQuotesArePrinted(BotMessage message) {
        assertThat(quotes(message))
                .allSatisfy(quote -> assertThat(CORPUS.articles())
                        .anyMatch(article -> article.sentences().stream()
                                .anyMatch(sentence ->
                                        sentence.quotable() && sentence.text().equals(quote))));
    }

    private static String button(BotMessage message, char action) {
        for (JsonNode row : message.keyboard().orElseThrow().path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("callback_data").asText().charAt(0) == action) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError("no button " + action);
    }

    private boolean popped(String callbackId) {
        return Eventually.holds(() -> server.calls("answercallbackquery").stream()
                .anyMatch(call -> call.text("callback_query_id").equals(callbackId)));
    }

    @Test
    void answersWithQuotesAsAReplyWithButtons() {
        BotMessage reply = ask(ada, "How long did the negotiations at the base last?");

        assertThat(quotes(reply)).first().asString().contains("lasted nearly three hours");
        assertThat(reply.text()).contains("\n— publisher not stated · 2025-08-16 · ");
        assertQuotesArePrinted(reply);
        assertThat(reply.keyboard()).isPresent();
        assertThat(server.calls("sendmessage")).hasSize(1);
    }

    @Test
    void knowsWhichArticlePrintedEverySentence() {
        Person reader = Person.privately(server, 502).speaking("tr");
        Article article = CORPUS.articles().get(1);
        Sentence sentence = article.sentences().stream()
                .filter(Sentence::quotable)
                .skip(3)
                .findFirst()
                .orElseThrow();

        BotMessage reply =
                ask(reader, "Bu hangi makaleden: “" + sentence.text().toLowerCase(java.util.Locale.ROOT) + "”");

        assertThat(quotes(reply)).containsExactly(sentence.text());
        assertThat(reply.text()).contains(article.attribution().publisher().orElseThrow());
    }

    @Test
    void buttonsWorkAfterARestart() {
        BotMessage reply = ask(ada, "Who accompanied Trump?");
        restart(Optional.empty());

        assertThat(popped(ada.press(reply, button(reply, 'c')))).isTrue();
        BotMessage context = replyTo(ada.chatId(), reply.messageId());

        assertThat(context.entities().get(0).path("type").asText()).isEqualTo("bold");
        assertThat(context.text()).contains(quotes(reply).get(0));
        assertThat(popped(ada.press(reply, button(reply, 'g')))).isTrue();
        assertThat(bot.feedback.all()).hasSize(1);
    }

    @Test
    void answersAForgedPressWithAnAlert() {
        BotMessage reply = ask(ada, "Who accompanied Trump?");
        Person bob = Person.privately(server, 503);
        BotMessage other = ask(bob, "/start");

        String id = bob.press(other, button(reply, 'c'));

        assertThat(popped(id)).isTrue();
        Call call = server.calls("answercallbackquery").get(0);
        assertThat(call.parameters().path("show_alert").asBoolean()).isTrue();
        assertThat(server.messages(bob.chatId())).hasSize(1);
    }

    @Test
    void editsTheAnswerWhenTheQuestionIsEdited() {
        int question = ada.write("Who accompanied Trump?");
        BotMessage first = replyTo(ada.chatId(), question);

        ada.edit(question, "How long did the negotiations at the base last?");

        assertThat(Eventually.holds(() -> replyTo(ada.chatId(), question).text().contains("nearly three hours")))
                .isTrue();
        assertThat(replyTo(ada.chatId(), question).messageId()).isEqualTo(first.messageId());
    }

    @Test
    void changesOnlyTheButtonsWhereAnEditedQuestionHasTheSameAnswer() {
        int question = ada.write("Who accompanied Trump?");
        BotMessage first = replyTo(ada.chatId(), question);

        ada.edit(question, "Who accompanied Trump ?");

        assertThat(Eventually.holds(() -> server.calls("editmessagereplymarkup").size() == 1))
                .isTrue();
        BotMessage second = replyTo(ada.chatId(), question);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(button(second, 'c')).isNotEqualTo(button(first, 'c'));
        ada.press(second, button(second, 'c'));
        assertThat(replyTo(ada.chatId(), second.messageId()).text())
                .contains(quotes(second).get(0));
        assertThat(server.calls("editmessagetext")).isEmpty();
    }

    @Test
    void goesOnFromTheConversationAfterARestart() {
        ask(ada, "What did Lula say?");
        restart(Optional.empty());

        BotMessage reply = ask(ada, "And Modi?");

        assertThat(quotes(reply)).anyMatch(quote -> quote.contains("Modi"));
        assertThat(bot.answers.find(2).orElseThrow().exchange().history()).hasSize(2);
    }

    @Test
    void staysInItsTopicAndIsSilentWhereNobodyCallsIt() {
        Person member = Person.inGroup(server, 504, GROUP);
        Consumer<ObjectNode> inTopic =
                message -> message.put("is_topic_message", true).put("message_thread_id", 7);
        int silent = member.write("Who accompanied Trump?", inTopic);
        int called = member.write("@" + BotApiServer.USERNAME + " Who accompanied Trump?", inTopic);

        BotMessage reply = replyTo(GROUP, called);

        assertThat(reply.topic()).contains(7);
        assertThat(repliesTo(GROUP, silent)).isEmpty();
    }

    @Test
    void registersCommandsAndDescriptionsOnlyWhereTheyChanged() {
        assertThat(Eventually.holds(() -> server.profile("myshortdescription//tr")
                                .isPresent()
                        || server.profile("myshortdescription/default/tr").isPresent()))
                .isTrue();
        int set = server.calls("setmycommands").size();
        assertThat(set).isEqualTo(15);
        assertThat(server.profile("mycommands/all_group_chats/kk").orElseThrow())
                .contains("\"ask\"");

        restart(Optional.empty());

        assertThat(Eventually.holds(() -> server.calls("getmyshortdescription").size() == 10))
                .isTrue();
        assertThat(server.calls("setmycommands")).hasSize(set);
        assertThat(server.calls("setmydescription")).hasSize(5);
    }

    @Test
    void answersInlineQueriesAtOnce() {
        String id = ada.inline("How long did the negotiations at the base last?");

        assertThat(Eventually.holds(() -> !server.calls("answerinlinequery").isEmpty()))
                .isTrue();
        Call call = server.calls("answerinlinequery").get(0);
        assertThat(call.text("inline_query_id")).isEqualTo(id);
        JsonNode first = call.parameters().path("results").get(0);
        assertThat(first.path("input_message_content").path("message_text").asText())
                .startsWith("The negotiations at Joint Base")
                .contains("\n— publisher not stated");
    }

    /** A middle one of several, on a machine that may be busy: some 0.1 s on an idle one. */
    @Test
    void quotesAndInlineResultsComeWithinASecond() {
        List<String> questions = List.of(
                "How long did the negotiations at the base last?",
                "Who accompanied Trump?",
                "What did Lula say?",
                "What did Putin tell Lukashenko?",
                "Who is Ushakov?",
                "When did the summit take place?",
                "What did Modi say?");
        List<Long> replies = new ArrayList<>();
        List<Long> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Person person = Person.privately(server, 600 + i);
            long written = System.nanoTime();
            ask(person, questions.get(i));
            replies.add(last("sendmessage") - written);
            int before = server.calls("answerinlinequery").size();
            written = System.nanoTime();
            String unused = person.inline(questions.get(i));
            assertThat(Eventually.holds(() -> server.calls("answerinlinequery").size() > before))
                    .isTrue();
            results.add(last("answerinlinequery") - written);
        }

        assertThat(median(replies)).isLessThan(TimeUnit.SECONDS.toNanos(1));
        assertThat(median(results)).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }

    private long last(String method) {
        List<Call> calls = server.calls(method);
        return calls.get(calls.size() - 1).nanos();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Test
    void showsQuotesFirstAndEditsTheFullAnswerIn() {
        CountDownLatch modelMayAnswer = new CountDownLatch(1);
        restart(Optional.of(result -> after(modelMayAnswer, result)));

        int question = ada.write("Who accompanied Trump to the summit?");
        BotMessage first = replyTo(ada.chatId(), question);
        assertThat(first.text()).endsWith("…");
        assertThat(first.keyboard()).isEmpty();
        assertQuotesArePrinted(first);

        modelMayAnswer.countDown();
        assertThat(Eventually.holds(
                        () -> replyTo(ada.chatId(), question).keyboard().isPresent()))
                .isTrue();

        BotMessage last = replyTo(ada.chatId(), question);
        assertThat(last.messageId()).isEqualTo(first.messageId());
        assertThat(last.text()).doesNotContain("…");
        assertQuotesArePrinted(last);
    }

    @Test
    void stopsTheModelOnCancel() {
        CountDownLatch never = new CountDownLatch(1);
        restart(Optional.of(result -> after(never, result)));
        int question = ada.write("Who accompanied Trump to the summit?");
        assertThat(Eventually.holds(() -> !server.calls("sendmessage").isEmpty()))
                .isTrue();

        BotMessage stopped = ask(ada, "/cancel");
        never.countDown();

        assertThat(stopped.text()).startsWith("Stopped.");
        assertThat(Eventually.holds(() -> replyTo(ada.chatId(), question).text().equals("Stopped, as you asked.")))
                .isTrue();
    }

    @Test
    void saysOneLineToAnAlbumAndAnswersItsCaptionWhereverItStands() {
        Person bob = Person.privately(server, 505);
        picture(ada, "a", "");
        picture(ada, "a", "");
        picture(ada, "a", "");
        picture(bob, "b", "");
        int last = picture(bob, "b", "Who accompanied Trump?");

        assertThat(Eventually.holds(() -> server.messages(ada.chatId()).size() == 1))
                .isTrue();
        assertQuotesArePrinted(replyTo(bob.chatId(), last));
        ask(bob, "/start");

        assertThat(server.messages(ada.chatId())).hasSize(1);
        assertThat(server.messages(ada.chatId()).get(0).text()).contains("only read text");
        assertThat(server.messages(bob.chatId())).hasSize(2);
    }

    private static int picture(Person person, String album, String caption) {
        return person.write("", message -> {
            message.remove("text");
            message.put("media_group_id", album).putArray("photo");
            if (!caption.isEmpty()) {
                message.put("caption", caption);
            }
        });
    }

    @Test
    void keepsApartWhoeverWritesAsAGroupOrAChannel() {
        BotMessage asChannel = hidden(136_817_688L, -1_000_901L, "/ask Who accompanied Trump?");
        BotMessage asGroup = hidden(1_087_968_824L, GROUP, "/ask Who accompanied Trump?");
        hidden(1_087_968_824L, -1_000_902L, "/ask What did Lula say?");
        assertQuotesArePrinted(asChannel);
        assertQuotesArePrinted(asGroup);

        BotMessage forgotten = hidden(1_087_968_824L, GROUP, "/forget");

        assertThat(forgotten.text()).contains("1 recorded answers");
        assertThat(bot.answers.count()).isEqualTo(2);
    }

    /** Somebody who writes in a group under its name, or under that of a channel. */
    private BotMessage hidden(long standIn, long group, String text) {
        Person person = Person.inGroup(server, standIn, group);
        return replyTo(group, person.write(text, message -> {
            ((ObjectNode) message.path("from")).put("is_bot", true);
            message.putObject("sender_chat").put("id", group).put("type", "channel");
        }));
    }

    @Test
    void forgetsAPersonEntirely() {
        BotMessage reply = ask(ada, "Who accompanied Trump?");
        popped(ada.press(reply, button(reply, 'g')));

        BotMessage forgotten = ask(ada, "/forget");

        assertThat(forgotten.text()).startsWith("Deleted: ").contains("1 recorded answers", "1 ratings");
        assertNothingIsKeptOf(ada);
        String stale = ada.press(reply, button(reply, 'c'));
        assertThat(popped(stale)).isTrue();
    }

    @Test
    void forgetsWhatOthersWentOnFromAndWhatAnEditReplaced() {
        Person adaInAGroup = Person.inGroup(server, ada.userId(), GROUP);
        Person bob = Person.inGroup(server, 506, GROUP);
        int question = adaInAGroup.write("/ask What did Lula say?");
        BotMessage first = replyTo(GROUP, question);
        adaInAGroup.edit(question, "/ask Who accompanied Trump?");
        assertThat(Eventually.holds(() -> !replyTo(GROUP, question).text().equals(first.text())))
                .isTrue();
        BotMessage reply = replyTo(GROUP, question);
        replyTo(GROUP, bob.write("And Putin?", message -> {
            ObjectNode replied = message.putObject("reply_to_message");
            replied.put("message_id", reply.messageId()).put("date", 1).set("from", server.me());
            replied.set("chat", message.path("chat"));
        }));
        assertThat(bot.answers.find(3).orElseThrow().exchange().history()).hasSize(2);

        BotMessage forgotten = ask(ada, "/forget");

        assertThat(forgotten.text()).contains("2 recorded answers");
        assertThat(bot.answers.find(3).orElseThrow().exchange())
                .satisfies(exchange -> assertThat(exchange.history()).isEmpty())
                .satisfies(exchange -> assertThat(exchange.standalone()).isEqualTo("And Putin?"));
        assertThat(bot.answers.count()).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsStillBeingWorkedOn() {
        CountDownLatch modelMayAnswer = new CountDownLatch(1);
        restart(Optional.of(result -> after(modelMayAnswer, result)));
        Person adaInAGroup = Person.inGroup(server, ada.userId(), GROUP);
        int running = ada.write("Who accompanied Trump to the summit?");
        int waiting = ada.write("How long did the negotiations at the base last?");
        int elsewhere = adaInAGroup.write("/ask Who accompanied Trump to the summit?");
        assertThat(replyTo(ada.chatId(), running).text()).endsWith("…");
        assertThat(replyTo(GROUP, elsewhere).text()).endsWith("…");

        ask(ada, "/forget");
        modelMayAnswer.countDown();

        assertThat(Eventually.holds(() -> replyTo(ada.chatId(), running).text().equals("Stopped, as you asked.")
                        && replyTo(ada.chatId(), waiting).text().equals("Stopped, as you asked.")
                        && !replyTo(GROUP, elsewhere).text().endsWith("…")))
                .isTrue();
        assertNothingIsKeptOf(ada);
        assertThat(Eventually.holds(() -> rows("telegram_reply") == 0)).isTrue();
    }

    private void assertNothingIsKeptOf(Person person) {
        String one = " where " + person.userId() + " in (user_id, chat_id)";
        assertThat(Eventually.holds(() -> rows("telegram_update" + one) == 0 && rows("telegram_reply" + one) == 0))
                .isTrue();
        assertThat(rows("telegram_update where json like '%" + person.userId() + "%'"))
                .isZero();
        assertThat(bot.answers.count()).isZero();
        assertThat(bot.feedback.all()).isEmpty();
    }

    private int rows(String of) {
        return bot.state.read(connection -> {
            try (var select = connection.prepareStatement("select count(*) from " + of);
                    var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
