package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.chat.SmallTalk.Intent;

class SmallTalkTest {
    private static final SmallTalk SMALL_TALK = SmallTalk.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hi                                          | GREETING        | en
                    HELLO!!!                                    | GREETING        | en
                    hellooooo                                   | GREETING        | en
                    Good evening, everyone 👋                   | GREETING        | en
                    Hello world                                 | GREETING        | en
                    Привет!                                     | GREETING        | ru
                    Здравствуйте                                | GREETING        | ru
                    Добрый день                                 | GREETING        | ru
                    Сәлеметсіз бе?                              | GREETING        | kk
                    Қайырлы таң                                 | GREETING        | kk
                    Merhaba                                     | GREETING        | tr
                    GÜNAYDIN                                    | GREETING        | tr
                    gunaydin                                    | GREETING        | tr
                    Hi there, how are you today?                | HOW_ARE_YOU     | en
                    hey, what's up                              | HOW_ARE_YOU     | en
                    how’s it going?                             | HOW_ARE_YOU     | en
                    Привет, как дела?                           | HOW_ARE_YOU     | ru
                    Қалайсыз?                                   | HOW_ARE_YOU     | kk
                    Қал-жағдайың қалай?                         | HOW_ARE_YOU     | kk
                    Nasılsın?                                   | HOW_ARE_YOU     | tr
                    Thanks a lot!                               | THANKS          | en
                    Thank you very much for your help           | THANKS          | en
                    ok thanks, bye                              | THANKS          | en
                    Большое спасибо                             | THANKS          | ru
                    Рақмет!                                     | THANKS          | kk
                    Көп рахмет                                  | THANKS          | kk
                    Teşekkür ederim                             | THANKS          | tr
                    sağ ol                                      | THANKS          | tr
                    Bye!                                        | BYE             | en
                    До свидания                                 | BYE             | ru
                    Сау болыңыз                                 | BYE             | kk
                    Hoşça kal                                   | BYE             | tr
                    What can you do?                            | CAPABILITIES    | en
                    help                                        | CAPABILITIES    | en
                    Hello! What can I ask you about?            | CAPABILITIES    | en
                    Что ты умеешь?                              | CAPABILITIES    | ru
                    Чем вы можете помочь?                       | CAPABILITIES    | ru
                    Сен не істей аласың?                        | CAPABILITIES    | kk
                    Neler yapabilirsin?                         | CAPABILITIES    | tr
                    Who are you?                                | IDENTITY        | en
                    are you a bot                               | IDENTITY        | en
                    Кто ты такой?                               | IDENTITY        | ru
                    Сіз кімсіз?                                 | IDENTITY        | kk
                    Sen kimsin?                                 | IDENTITY        | tr
                    Which articles do you have?                 | ARTICLES        | en
                    list the articles                           | ARTICLES        | en
                    Sources?                                    | ARTICLES        | en
                    Can you show me all your sources, please?   | ARTICLES        | en
                    Where do you get your information from?     | ARTICLES        | en
                    Какие у тебя есть статьи?                   | ARTICLES        | ru
                    Покажи список источников                    | ARTICLES        | ru
                    Откуда ты берёшь информацию?                | ARTICLES        | ru
                    Сізде қандай мақалалар бар?                 | ARTICLES        | kk
                    Дереккөздеріңіз қандай?                     | ARTICLES        | kk
                    Hangi makaleler var?                        | ARTICLES        | tr
                    Kaynakların neler?                          | ARTICLES        | tr
                    Great, got it                               | ACKNOWLEDGEMENT | en
                    понятно                                     | ACKNOWLEDGEMENT | ru
                    """)
    void recognisesSmallTalk(String message, Intent intent, String language) {
        SmallTalk.Recognition recognised = SMALL_TALK.recognise(message, language);

        assertThat(recognised.intent()).contains(intent);
        assertThat(recognised.language()).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did the president thank him for on the phone?",
                "Thanks to whom did the talks take place?",
                "Who are you quoting?",
                "Which articles mention the ferry?",
                "What sources does the article cite?",
                "How are things in the capital?",
                "Is the text of the treaty known?",
                "What do you know about the delegation?",
                "Good morning America",
                "What can you do about the war?",
                "Who said hello?",
                "How do you say peace in Russian?",
                "Help me find who spoke first",
                "За что он поблагодарил президента?",
                "Как дела у делегации?",
                "Кто ты думаешь победит?",
                "Какие статьи упоминают договор?",
                "Kim teşekkür etti?",
                "Nasıl bir anlaşma yapıldı?",
                "Кім рахмет айтты?",
                "Қандай мақалада келісім туралы айтылған?",
                "why?",
                "and on Monday?",
            })
    void leavesQuestionsAlone(String question) {
        SmallTalk.Recognition recognised = SMALL_TALK.recognise(question, "en");

        assertThat(recognised.intent()).isEmpty();
        assertThat(recognised.question()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hi, who was in the delegation?                          | who was in the delegation?
                    Hello! How are you? Who was in the delegation?          | Who was in the delegation?
                    good morning bot, when was the meeting                  | when was the meeting
                    hi who was there                                        | who was there
                    Thanks! And what did she say?                           | And what did she say?
                    OK, thanks. What about Monday?                          | What about Monday?
                    Who was in the delegation? Thank you very much!         | Who was in the delegation?
                    Who was there, thanks                                   | Who was there
                    Hi, who was there? Thanks, bye!                         | who was there?
                    Привет! Кто был в делегации?                            | Кто был в делегации?
                    Здравствуйте, кто был в делегации? Спасибо.             | кто был в делегации?
                    Сәлем! Делегацияда кім болды?                           | Делегацияда кім болды?
                    Merhaba, heyette kim vardı?                             | heyette kim vardı?
                    Hi, “hello” was whose word?                             | “hello” was whose word?
                    """)
    void takesAGreetingOffAQuestion(String message, String question) {
        SmallTalk.Recognition recognised = SMALL_TALK.recognise(message, "en");

        assertThat(recognised.intent()).isEmpty();
        assertThat(recognised.question()).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "???", "...", "🙏🙏", "please"})
    void saysWhatToAskWhereNothingWasSaid(String message) {
        assertThat(SMALL_TALK.recognise(message, "en").intent()).contains(Intent.NO_WORDS);
    }

    @Test
    void prefersTheLanguageOfTheConversation() {
        assertThat(SMALL_TALK.recognise("ok", "tr").language()).contains("tr");
        assertThat(SMALL_TALK.recognise("ok", "kk").language()).isNotEmpty();
    }

    @Test
    void aLongMessageIsAQuestion() {
        String message = "hello ".repeat(1_500).strip();

        assertThat(SMALL_TALK.recognise(message, "en").intent()).isEqualTo(Optional.empty());
    }
}
