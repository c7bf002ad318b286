package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.Abstention;
import summitbot.chat.articles.NewsShelf;
import summitbot.config.Messages;
import summitbot.config.Settings.ChatSettings;
import summitbot.record.Recorder;
import summitbot.testing.ScriptedAnswerer;

/** Questions about the articles themselves get what the articles state about themselves, with the texts that people read. */
class ArticleReplyTest {
    private final ScriptedAnswerer answerer =
            ScriptedAnswerer.always(ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED));
    private final ChatService service = new ChatService(
            answerer,
            NewsShelf.corpus(),
            Messages.defaults()::text,
            new ChatSettings(1_000, 4, 60),
            ScriptedAnswerer.PROVENANCE,
            Recorder.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who wrote the Rovda Press article? | • Author: Milo Saar — Rovda Press Agency · 2030-05-02 · Bridge in Rovda closed after inspection
                    Who wrote the interview? | • Author: not stated — Talk.rv · undated · Interview with hydrologist Ines Tolm
                    When was the mill article published? | • Published: 2030-05-06 (inferred) — The Lenn Gazette · Paper mill dismisses workers
                    When was the interview published? | • Published: not stated — Talk.rv · Interview with hydrologist Ines Tolm
                    Who published the article about seals? | • Publisher: not stated — undated · Title of seals
                    What is the headline of the bridge article? | • Title: Bridge in Rovda closed after inspection — Rovda Press Agency · 2030-05-02
                    Is there a link to the bridge article? | • Link: https://rovda.example/bridge — Rovda Press Agency · 2030-05-02 · Bridge in Rovda closed after inspection
                    Кто написал интервью с Тольм? | • Автор: не указано — Talk.rv · без даты · Interview with hydrologist Ines Tolm
                    """)
    void saysWhatTheArticleStates(String question, String expected) {
        assertThat(reply(question).lead()).isEqualTo(expected);
    }

    @Test
    void doesNotPassOffAnEditorsTitleAsAHeadline() {
        assertThat(reply("What is the headline of the mill article?").lead())
                .startsWith("• No headline is stated; an editor calls it: Paper mill dismisses workers");
    }

    @Test
    void saysHowManyArticlesMayBeOlderThanTheOldestDated() {
        assertThat(reply("Which article is the oldest?").lead().lines())
                .containsExactly(
                        "Oldest by its date: Rovda Press Agency · 2030-05-02 · Bridge in Rovda closed after inspection",
                        "Articles without a date: 2.");
        assertThat(reply("Which article is the newest?").lead()).contains("2030-05-06 (inferred)");
    }

    @Test
    void countsTheArticlesOfOneKind() {
        assertThat(reply("How many interviews do you have?").lead().lines())
                .containsExactly(
                        "Articles of this kind: 1 of 4.", "• Talk.rv · undated · Interview with hydrologist Ines Tolm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who wrote the Rovda Press article?",
                "When was this published?",
                "is there a link?",
                "Which article is the newest?",
                "Сколько у вас интервью?",
                "Кто написал статью Rovda Press?",
                "Rovda Press мақаласын кім жазды?",
                "Rovda Press makalesini kim yazdı?",
                "who wrote this?"
            })
    void answersWithoutQuotesAndWithoutQuotationMarks(String question) {
        Reply reply = reply(question);

        assertThat(reply.status()).isEqualTo(Reply.Status.ANSWERED);
        assertThat(reply.kind()).isEqualTo(Reply.Kind.QUESTION);
        assertThat(reply.statements()).isEmpty();
        assertThat(reply.lead()).isNotBlank().doesNotContainPattern("[\"“”„«»‘]");
        assertThat(answerer.requests()).isEmpty();
    }

    @Test
    void leavesQuestionsAboutTheNewsToTheAnswerer() {
        assertThat(reply("Who wrote the letter of the engineers?").status()).isEqualTo(Reply.Status.ABSTAINED);
        assertThat(answerer.requests()).hasSize(1);
    }

    private Reply reply(String text) {
        return service.reply(ChatMessage.of(text));
    }
}
