package summitbot.telegram.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.telegram.conversation.TestUpdates.ANN;
import static summitbot.telegram.conversation.TestUpdates.BOB;
import static summitbot.telegram.conversation.TestUpdates.GROUP;
import static summitbot.telegram.conversation.TestUpdates.quoted;
import static summitbot.telegram.conversation.TestUpdates.replyToBot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import summitbot.answer.AnswerResult;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Sentence;
import summitbot.question.Turn;
import summitbot.record.Exchange;
import summitbot.record.Feedback;
import summitbot.telegram.conversation.TestChat.TestWork;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.work.Refusal;
import summitbot.telegram.work.SlowPart;
import summitbot.telegram.work.Urgency;
import summitbot.testing.SampleCorpus;

class BotConversationIT {
    private static final String QUESTION = "Who accompanied Vessen?";
    private static final String ANSWER = "Vessen was accompanied by Foreign Minister Tavia Brandt";

    @TempDir
    Path folder;

    private TestBot bot;

    @BeforeEach
    void open() {
        bot = new TestBot(folder, SampleCorpus.corpus(), Optional.empty());
    }

    @AfterEach
    void close() {
        bot.close();
    }

    private void useModel(UnaryOperator<AnswerResult> model) {
        bot.close();
        bot = new TestBot(folder, SampleCorpus.corpus(), Optional.of(model));
    }

    private static List<String> marked(List<MessageContent> parts, String type) {
        return parts.stream()
                .flatMap(part -> part.text().entities().stream()
                        .filter(entity -> entity.getType().endsWith(type))
                        .map(entity -> covered(part.text().text(), entity)))
                .toList();
    }

    private static String covered(String text, MessageEntity entity) {
        return text.substring(entity.getOffset(), entity.getOffset() + entity.getLength());
    }

    private static List<MessageContent> parts(TestWork work) {
        return work.finished.orElseThrow().parts();
    }

    private static List<String> buttons(MessageContent content) {
        return content.keyboard().stream()
                .flatMap(keyboard -> keyboard.getKeyboard().stream())
                .flatMap(List::stream)
                .map(InlineKeyboardButton::getCallbackData)
                .toList();
    }

    private static int messageId(TestWork work) {
        List<Integer> ids = work.finished.orElseThrow().messageIds();
        return ids.get(ids.size() - 1);
    }

    private TestWork press(long person, TestWork answer, String data) {
        long chatId = answer.finished.orElseThrow().reply().chatId();
        return bot.handle(bot.updates.press(person, chatId, messageId(answer), data));
    }

    /** The citation law, for everything that shows a quote. */
    private void assertQuotesAreWholeSentences(List<MessageContent> parts) {
        for (String quote : marked(parts, "blockquote")) {
            assertThat(bot.corpus.articles())
                    .as(quote)
                    .anySatisfy(article -> assertThat(article.sentences())
                            .anyMatch(sentence ->
                                    sentence.quotable() && sentence.text().equals(quote)));
        }
    }

    private Exchange recorded(TestWork work) {
        return bot.answers
                .find(work.finished.orElseThrow().reply().answer().orElseThrow())
                .orElseThrow()
                .exchange();
    }

    @Test
    void answersAQuestionWithQuotesAndButtons() {
        TestWork work = bot.says(ANN, QUESTION);

        assertThat(work.typed).isTrue();
        assertThat(work.text()).contains(ANSWER).contains("— The Harbour Post · 2031-03-14 · Title of harbour");
        assertQuotesAreWholeSentences(parts(work));
        assertThat(buttons(parts(work).get(0))).containsExactly("c:1", "s:1", "g:1", "b:1");
        assertThat(recorded(work).question()).isEqualTo(QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"photo\": [{\"file_id\": \"x\", \"file_unique_id\": \"y\", \"width\": 1, \"height\": 1}]",
                "\"document\": {\"file_id\": \"x\", \"file_unique_id\": \"y\"}"
            })
    void takesACaptionForTheQuestion(String file) {
        TestWork work = bot.handle(bot.updates.privately(ANN, file + ", \"caption\": " + quoted(QUESTION)));

        assertThat(work.text()).contains(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sticker\": {\"file_id\": \"x\", \"file_unique_id\": \"y\", \"type\": \"regular\", \"width\": 1, \"height\": 1}",
                "\"voice\": {\"file_id\": \"x\", \"file_unique_id\": \"y\", \"duration\": 1}",
                "\"video\": {\"file_id\": \"x\", \"file_unique_id\": \"y\", \"width\": 1, \"height\": 1, \"duration\": 1}",
                "\"video_note\": {\"file_id\": \"x\", \"file_unique_id\": \"y\", \"length\": 1, \"duration\": 1}",
                "\"audio\": {\"file_id\": \"x\", \"file_unique_id\": \"y\", \"duration\": 1}",
                "\"document\": {\"file_id\": \"x\", \"file_unique_id\": \"y\"}",
                "\"photo\": [{\"file_id\": \"x\", \"file_unique_id\": \"y\", \"width\": 1, \"height\": 1}]",
                "\"location\": {\"latitude\": 1.5, \"longitude\": 2.5}",
                "\"contact\": {\"phone_number\": \"1\", \"first_name\": \"x\"}",
                "\"dice\": {\"emoji\": \"🎲\", \"value\": 3}",
                "\"poll\": {\"id\": \"1\", \"question\": \"?\", \"options\": []}",
                "\"game\": {\"title\": \"x\", \"description\": \"y\", \"photo\": []}"
            })
    void saysInOneLineThatItReadsTextOnly(String kind) {
        Update update = bot.updates.privately(ANN, kind);

        assertThat(bot.conversation().urgency(update, TestChat.BOT)).isEqualTo(Urgency.QUICK);
        assertThat(bot.handle(update).text()).isEqualTo("I can only read text. Please type your question.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", ".", "<", "…", "🙂", "\u200b\u200b", "😀😀😀", "\u202e\u202d"})
    void saysOneFriendlyLineToATextWithoutWords(String text) {
        TestWork work = bot.says(ANN, text);

        assertThat(work.text().lines()).hasSize(1);
        assertThat(parts(work)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200bWho accompanied\u200b Vessen?",
                "Who accompanied Vessen? 🙂🙂",
                "WHO ACCOMPANIED VESSEN",
                "Who\naccompanied\tVessen?"
            })
    void answersThroughInvisibleCharactersAndEmoji(String text) {
        assertThat(bot.says(ANN, text).text()).contains(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"من رافق الرئيس؟", "מי ליווה את הנשיא?", "総理は何時に着きましたか", "<b>who</b> & _what_ *is* [this](x)?"})
    void saysSomethingToEveryLanguageAndMarkup(String text) {
        assertThat(bot.says(ANN, text).text()).isNotBlank();
    }

    @Test
    void asksToShortenALongText() {
        assertThat(bot.says(ANN, "word ".repeat(1_000)).text()).contains("4999").contains("2000");
    }

    @Test
    void passesOverServiceMessagesAndUnknownKinds() {
        for (Update update : List.of(
                bot.updates.inGroup(
                        ANN, "\"new_chat_members\": [{\"id\": 99, \"is_bot\": true, \"first_name\": \"B\"}]"),
                bot.updates.inGroup(ANN, "\"new_chat_title\": \"x\""),
                bot.updates.privately(
                        ANN, "\"pinned_message\": " + bot.updates.message(ANN, ANN, "private", "\"text\": \"x\"")),
                bot.updates.privately(ANN, "\"something_new\": {\"text\": \"x\"}"),
                bot.updates.update(
                        "message_reaction",
                        "{\"chat\": {\"id\": 1, \"type\": \"private\"}, \"message_id\": 1, \"date\": 1, \"old_reaction\": [], \"new_reaction\": []}"),
                bot.updates.update("channel_post", bot.updates.message(ANN, -100_7, "channel", "\"text\": \"/start\"")),
                bot.updates.update(
                        "edited_channel_post", bot.updates.message(ANN, -100_7, "channel", "\"text\": \"x\"")),
                bot.updates.update(
                        "edited_message",
                        bot.updates.message(
                                ANN, ANN, "private", "\"location\": {\"latitude\": 1.5, \"longitude\": 2.5}")),
                bot.updates.update("poll_answer", "{\"poll_id\": \"1\", \"option_ids\": []}"))) {
            assertThat(bot.conversation().urgency(update, TestChat.BOT))
                    .as(update.toString())
                    .isEqualTo(Urgency.IGNORED);
            assertThat(bot.handle(update).finished).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /start           | Hello!
            /start PAYLOAD_1 | Hello!
            /START           | Hello!
            /help            | /forget — Delete all that is stored about you
            /help@test_bot   | @test_bot and a question
            /ask             | /ask Who was there?
            /sources         | 1. The Harbour Post · 2031-03-14 · Title of harbour · 104 words
            /sources         | 2. publisher not stated · undated · Title of ferry
            /articles        | 2. publisher not stated · undated · Title of ferry
            /language        | Which language
            /about           | No language model
            /privacy         | for 30 days
            /cancel          | no question of yours
            /forget          | Deleted: 0
            /nonsense        | /nonsense is not a command I know
            /help_me         | /help_me is not a command I know
            """)
    void obeysCommands(String text, String expected) {
        Update update = bot.updates.text(ANN, text);

        assertThat(bot.conversation().urgency(update, TestChat.BOT)).isEqualTo(Urgency.QUICK);
        assertThat(bot.handle(update).text()).contains(expected);
    }

    @Test
    void takesWhatStandsBehindAskForTheQuestion() {
        Update update = bot.updates.text(ANN, "/ask@Test_Bot " + QUESTION);

        assertThat(bot.conversation().urgency(update, TestChat.BOT)).isEqualTo(Urgency.QUESTION);
        assertThat(bot.handle(update).text()).contains(ANSWER);
    }

    @Test
    void leavesCommandsOfOtherBotsAlone() {
        for (Update update : List.of(
                bot.updates.text(ANN, "/ask@OtherBot " + QUESTION),
                bot.updates.inGroup(ANN, "\"text\": \"/ask@OtherBot Who?\""),
                bot.updates.inGroup(ANN, "\"text\": \"/ban\""))) {
            assertThat(bot.conversation().urgency(update, TestChat.BOT)).isEqualTo(Urgency.IGNORED);
        }
    }

    @Test
    void answersInGroupsOnlyWhereItIsMeant() {
        assertThat(bot.conversation().urgency(bot.updates.inGroup(ANN, "\"text\": " + quoted(QUESTION)), TestChat.BOT))
                .isEqualTo(Urgency.IGNORED);
        assertThat(bot.conversation().urgency(bot.updates.inGroup(ANN, "\"text\": \"Ask @test_bottle\""), TestChat.BOT))
                .isEqualTo(Urgency.IGNORED);
        for (String text : List.of(
                "@test_bot " + QUESTION, "@TEST_BOT, " + QUESTION, QUESTION + " @test_bot", "/ask " + QUESTION)) {
            TestWork work = bot.handle(bot.updates.inGroup(ANN, "\"text\": " + quoted(text)));

            assertThat(work.text()).as(text).contains(ANSWER);
            assertThat(recorded(work).question()).as(text).isEqualTo(QUESTION);
        }
    }

    @Test
    void takesTheMessageItIsCalledBelowForTheQuestion() {
        String below = "\"reply_to_message\": "
                + bot.updates.message(BOB, GROUP, "supergroup", "\"text\": " + quoted(QUESTION));

        for (String call : List.of("@test_bot", "/ask", "/ask@test_bot")) {
            TestWork work = bot.handle(bot.updates.inGroup(ANN, "\"text\": " + quoted(call) + ", " + below));

            assertThat(work.text()).as(call).contains(ANSWER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Which article is this from?", "Откуда это?", "Бұл қай мақаладан?", "Bu hangi makaleden?"})
    void looksUpTheMessageThatIsAskedAbout(String question) {
        String sentence = bot.article(SampleCorpus.HARBOUR).sentence(6).text();
        String below =
                "\"reply_to_message\": " + bot.updates.message(ANN, ANN, "private", "\"text\": " + quoted(sentence));

        TestWork work = bot.handle(bot.updates.privately(ANN, "\"text\": " + quoted(question) + ", " + below));

        assertThat(marked(parts(work), "blockquote")).containsExactly(sentence);
    }

    @Test
    void takesAMessageInATopicForNoReplyToTheBot() {
        String topic = "\"is_topic_message\": true, \"message_thread_id\": 5, \"reply_to_message\": {\"message_id\": 5,"
                + " \"date\": 1, \"from\": {\"id\": 99, \"is_bot\": true, \"first_name\": \"B\"}, \"chat\": {\"id\": "
                + GROUP
                + ", \"type\": \"supergroup\"}, \"forum_topic_created\": {\"name\": \"x\", \"icon_color\": 1}}";

        Update update = bot.updates.inGroup(ANN, "\"text\": \"Hello all\", " + topic);

        assertThat(bot.conversation().urgency(update, TestChat.BOT)).isEqualTo(Urgency.IGNORED);
    }

    @Test
    void speaksTheLanguageOfTheClientUntilAnotherIsChosen() {
        bot.updates.clientLanguage("ru-RU");
        assertThat(bot.says(ANN, "/start").text()).startsWith("Здравствуйте!");
        assertThat(bot.says(ANN, "What did Quill say?").text()).contains("The Harbour Post");

        TestWork choice = bot.says(ANN, "/language");
        assertThat(buttons(parts(choice).get(0))).containsExactly("l:en", "l:ru", "l:kk", "l:tr");
        press(ANN, choice, "l:kk");

        assertThat(bot.chat.popups.get(0).text()).isEqualTo("Енді сізге қазақша жазамын.");
        assertThat(bot.chat.edits.get(messageId(choice)).text().text()).isEqualTo("Енді сізге қазақша жазамын.");
        assertThat(bot.says(ANN, "/start").text()).startsWith("Сәлеметсіз бе!");
        assertThat(bot.says(ANN, "What did Sulland refuse?").text()).contains("баспагері көрсетілмеген");
        assertThat(bot.says(BOB, "/start").text()).startsWith("Здравствуйте!");
        assertThat(bot.says(ANN, "/language en").text()).isEqualTo("From now on I write to you in English.");
    }

    @Test
    void speaksEnglishToClientsOfOtherLanguages() {
        bot.updates.clientLanguage("de");

        assertThat(bot.says(ANN, "/start").text()).startsWith("Hello!");
    }

    @Test
    void goesOnFromTheLastQuestionsOfTheSamePersonOnly() {
        bot.says(ANN, "What did Quill say about the border?");
        bot.says(BOB, QUESTION);

        TestWork work = bot.says(ANN, "When did she say that?");

        assertThat(recorded(work).history())
                .extracting(Turn::text)
                .hasSize(2)
                .first()
                .isEqualTo("What did Quill say about the border?");
    }

    @Test
    void goesOnFromTheAnswerThatIsRepliedTo() {
        TestWork first = bot.handle(bot.updates.inGroup(ANN, "\"text\": " + quoted("/ask " + QUESTION)));

        TestWork work = bot.handle(bot.updates.inGroup(
                BOB, "\"text\": \"And what did she say?\", " + replyToBot(GROUP, messageId(first))));

        assertThat(recorded(work).history()).extracting(Turn::text).first().isEqualTo(QUESTION);
    }

    @Test
    void asksAboutThePartThatIsQuoted() {
        TestWork first = bot.says(ANN, QUESTION);

        TestWork work = bot.handle(bot.updates.privately(
                ANN,
                "\"text\": \"Which article is this from?\", \"quote\": {\"text\": \"adviser Petra Holm\", \"position\": 5}, "
                        + replyToBot(ANN, messageId(first))));

        assertThat(recorded(work).question()).isEqualTo("Which article is this from? “adviser Petra Holm”");
        assertThat(marked(parts(work), "blockquote"))
                .containsExactly(bot.article(SampleCorpus.HARBOUR).sentence(5).text());
    }

    @Test
    void doesNotGoOnFromTheEarlierWordingOfAnEditedQuestion() {
        Update original = bot.updates.text(ANN, "What did Quill say?");
        bot.handle(original);

        TestWork work = bot.handle(bot.updates.edited(original, QUESTION));

        assertThat(work.text()).contains(ANSWER);
        assertThat(recorded(work).history()).isEmpty();
    }

    @Test
    void looksUpAForwardedTextAndNeverPutsItIntoABlockquote() {
        String origin = ", \"forward_origin\": {\"type\": \"hidden_user\", \"sender_user_name\": \"x\", \"date\": 1}";

        TestWork near = bot.handle(bot.updates.privately(
                ANN, "\"text\": \"Quill said Nordia had promised to open the border before 1 May 2031.\"" + origin));
        TestWork other =
                bot.handle(bot.updates.privately(ANN, "\"text\": \"The cup final ended in a draw.\"" + origin));

        assertThat(near.text()).contains("• left out: “not”");
        assertThat(marked(parts(near), "blockquote"))
                .containsExactly(bot.article(SampleCorpus.HARBOUR).sentence(6).text());
        assertThat(other.text()).startsWith("These words are not in the articles");
        assertThat(marked(parts(other), "blockquote")).isEmpty();
    }

    @Test
    void showsEachQuoteInItsParagraph() {
        TestWork answer = bot.says(ANN, QUESTION);

        TestWork context = press(ANN, answer, "c:1");

        assertThat(bot.chat.popups).hasSize(1);
        assertThat(marked(parts(context), "bold"))
                .allSatisfy(quote ->
                        assertThat(bot.article(SampleCorpus.HARBOUR).text()).contains(quote));
        assertThat(marked(parts(context), "bold").get(0)).startsWith(ANSWER);
    }

    @Test
    void listsTheSourcesOfAnAnswer() {
        TestWork answer = bot.says(ANN, QUESTION);

        assertThat(press(ANN, answer, "s:1").text())
                .startsWith("Articles quoted in this answer:\n• The Harbour Post · 2031-03-14 · Title of harbour");
    }

    @Test
    void keepsTheVerdictOfWhoeverPressesAndAsksForAReasonOnce() {
        TestWork answer = bot.handle(bot.updates.inGroup(ANN, "\"text\": " + quoted("/ask " + QUESTION)));

        assertThat(press(ANN, answer, "g:1").finished).isEmpty();
        TestWork why = press(BOB, answer, "b:1");
        assertThat(buttons(parts(why).get(0))).containsExactly("r:1:0", "r:1:1", "r:1:2", "r:1:3");
        press(BOB, why, "r:1:1");
        assertThat(press(BOB, answer, "b:1").finished).isEmpty();

        assertThat(bot.feedback.find(1, ANN).orElseThrow().verdict()).isEqualTo(Feedback.Verdict.GOOD);
        assertThat(bot.feedback.find(1, BOB).orElseThrow().reason()).contains(Feedback.Reason.MISFIT);
        assertThat(bot.chat.popups).hasSize(4).noneMatch(TestChat.Popup::alert);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "c:",
                "c:99",
                "c:-1",
                "c:1:0",
                "r:1",
                "r:1:9",
                "b:99999999999999999999",
                "a:000000000000",
                "l:xx",
                "p:x",
                "z:1",
                "c:1; drop table answer",
                "\u0000",
                "😀"
            })
    void answersForgedAndStalePresses(String data) {
        TestWork answer = bot.says(ANN, QUESTION);

        TestWork press = press(ANN, answer, data);

        assertThat(press.finished).isEmpty();
        assertThat(bot.chat.popups)
                .containsExactly(new TestChat.Popup(
                        press.update().getCallbackQuery().getId(),
                        "This button no longer works. Please ask again.",
                        true));
    }

    @Test
    void obeysAButtonOfAMessageThatTelegramKeepsToItself() {
        TestWork answer = bot.says(ANN, QUESTION);
        Update press = bot.updates.update("callback_query", """
                {"id": "old", "from": {"id": 11, "is_bot": false, "first_name": "A"}, "chat_instance": "1", "data": "s:1",
                 "message": {"message_id": %d, "date": 0, "chat": {"id": 11, "type": "private"}}}
                """.formatted(messageId(answer)));

        assertThat(bot.handle(press).text()).contains("The Harbour Post");
    }

    @Test
    void turnsThePagesOfALongList() {
        List<Article> many = java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(i -> SampleCorpus.article(
                        "article-" + i,
                        Optional.empty(),
                        Optional.empty(),
                        SampleCorpus.Line.of("One."),
                        SampleCorpus.Line.of("Two.")))
                .toList();
        bot.close();
        bot = new TestBot(folder, new Corpus(many, Glossary.EMPTY, "0".repeat(64)), Optional.empty());
        TestWork list = bot.says(ANN, "/sources");

        press(ANN, list, "p:2");

        MessageContent last = bot.chat.edits.get(messageId(list));
        assertThat(last.text().text()).contains("17. ", "20. ").doesNotContain("16. ");
        assertThat(buttons(last)).hasSize(5).last().isEqualTo("p:1");
        assertThat(buttons(parts(list).get(0))).hasSize(9).last().isEqualTo("p:1");
    }

    @Test
    void showsNobodyTheAnswersOfAnotherChat() {
        bot.says(ANN, QUESTION);
        TestWork own = bot.says(BOB, "What did Sulland refuse?");

        assertThat(press(BOB, own, "c:1").finished).isEmpty();
        assertThat(press(BOB, own, "b:1").finished).isEmpty();
        assertThat(bot.feedback.all()).isEmpty();
        assertThat(bot.chat.popups).allMatch(TestChat.Popup::alert);
    }

    @Test
    void showsHowAnArticleBeginsButNeverAllOfIt() {
        TestWork list = bot.says(ANN, "/sources");
        List<String> data = buttons(parts(list).get(0));

        for (int i = 0; i < data.size(); i++) {
            TestWork beginning = press(ANN, list, data.get(i));
            List<String> quotes = marked(parts(beginning), "blockquote");
            List<String> quotable = bot.corpus.articles().get(i).sentences().stream()
                    .filter(Sentence::quotable)
                    .map(Sentence::text)
                    .toList();

            assertThat(quotes).isNotEmpty().isEqualTo(quotable.subList(0, quotes.size()));
            assertThat(quotes.size()).isLessThan(quotable.size());
            assertThat(data.get(i).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
        }
    }

    @Test
    void forgetsEverythingAboutAPersonAndNothingAboutOthers() {
        TestWork mine = bot.says(ANN, QUESTION);
        TestWork theirs = bot.says(BOB, QUESTION);
        press(ANN, mine, "g:1");
        press(BOB, theirs, "g:2");
        bot.people.choose(ANN, "tr");

        TestWork work = bot.says(ANN, "/forget");

        assertThat(work.text()).startsWith("Silindi: ").contains("1 kayıtlı yanıt");
        assertThat(bot.answers.find(1)).isEmpty();
        assertThat(bot.answers.find(2)).isPresent();
        assertThat(bot.feedback.all()).extracting(Feedback::person).containsExactly(BOB);
        assertThat(bot.people.language(ANN)).isEmpty();
    }

    @Test
    void offersInlineQuotesThatCanBePostedAsTheyAre() {
        bot.handle(bot.updates.inline(ANN, QUESTION));

        AnswerInlineQuery answer = (AnswerInlineQuery) bot.chat.calls.get(0);
        assertThat(answer.getResults()).hasSizeBetween(1, 10);
        for (InlineQueryResult result : answer.getResults()) {
            InlineQueryResultArticle article = (InlineQueryResultArticle) result;
            InputTextMessageContent content = (InputTextMessageContent) article.getInputMessageContent();
            String quote =
                    covered(content.getMessageText(), content.getEntities().get(0));
            assertThat(bot.corpus.articles())
                    .anyMatch(one -> one.sentences().stream()
                            .anyMatch(sentence ->
                                    sentence.quotable() && sentence.text().equals(quote)));
            assertThat(content.getMessageText()).contains("\n— ");
            assertThat(article.getId().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
        }
        assertThat(bot.answers.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?", "pizza recipe with pineapple please", "Hello"})
    void answersInlineQueriesThatFindNothing(String query) {
        bot.handle(bot.updates.inline(ANN, query));

        AnswerInlineQuery answer = (AnswerInlineQuery) bot.chat.calls.get(0);
        assertThat(answer.getResults()).isEmpty();
        assertThat(answer.getButton().getText().length()).isBetween(1, 64);
    }

    @Test
    void showsStrongQuotesFirstAndThenTheFullAnswer() {
        useModel(result -> result);
        TestWork work = bot.chat.work(bot.updates.text(ANN, QUESTION));

        SlowPart slow = bot.conversation().handle(work).orElseThrow();
        assertThat(work.finished).isEmpty();
        for (MessageContent shown : work.shown) {
            assertThat(shown.text().text()).endsWith("…");
            assertThat(shown.keyboard()).isEmpty();
            assertQuotesAreWholeSentences(List.of(shown));
        }
        slow.waiting(2);
        assertThat(work.shown.get(work.shown.size() - 1).text().text()).endsWith("number 2 in the queue …");
        slow.run();

        assertThat(work.text()).contains(ANSWER).doesNotContain("…");
    }

    @Test
    void stopsAtOnceOnCancel() {
        useModel(result -> result);
        TestWork work = bot.chat.work(bot.updates.text(ANN, QUESTION));
        SlowPart slow = bot.conversation().handle(work).orElseThrow();

        TestWork cancel = bot.says(ANN, "/cancel");
        work.cancelled = true;
        slow.run();

        assertThat(cancel.text()).isEqualTo("Stopped. Questions that were waiting: 1.");
        assertThat(work.text()).isEqualTo("Stopped, as you asked.");
        assertThat(bot.answers.count()).isZero();
    }

    @Test
    void answersWithQuotesWhenTheBotStopsMeanwhile() {
        useModel(result -> result);
        TestWork work = bot.chat.work(bot.updates.text(ANN, QUESTION));
        SlowPart slow = bot.conversation().handle(work).orElseThrow();

        work.cancelled = true;
        slow.run();

        assertThat(work.text()).contains(ANSWER);
        assertThat(bot.answers.count()).isZero();
    }

    @Test
    void answersWithQuotesWhenTheQueueIsFull() {
        useModel(result -> result);
        TestWork work = bot.chat.work(bot.updates.text(ANN, QUESTION));

        bot.conversation().handle(work).orElseThrow().withoutModel();

        assertThat(work.text()).contains(ANSWER);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysInOneLineWhyItDoesNotAnswer(Refusal refusal) {
        bot.people.choose(ANN, "tr");
        TestWork work = bot.chat.work(bot.updates.text(ANN, QUESTION));
        TestWork press = bot.chat.work(bot.updates.press(BOB, BOB, 5, "c:1"));
        TestWork search = bot.chat.work(bot.updates.inline(BOB, QUESTION));

        bot.conversation().refuse(work, refusal);
        bot.conversation().refuse(press, refusal);
        bot.conversation().refuse(search, refusal);

        assertThat(work.text().lines()).hasSize(1);
        assertThat(bot.chat.popups).hasSize(1);
        assertThat(press.finished).isEmpty();
        assertThat(bot.chat.calls)
                .singleElement()
                .isInstanceOfSatisfying(
                        AnswerInlineQuery.class,
                        answer -> assertThat(answer.getResults()).isEmpty());
    }

    @Test
    void everyQuoteOfEveryAnswerIsAWholeSentenceNeverBoilerplate() {
        Article harbour = bot.article(SampleCorpus.HARBOUR);
        for (Sentence sentence : harbour.sentences()) {
            TestWork work = bot.says(ANN, "What about this: " + sentence.text());
            assertQuotesAreWholeSentences(parts(work));
            TestWork pasted = bot.says(ANN, sentence.text());
            assertQuotesAreWholeSentences(parts(pasted));
        }
    }
}
