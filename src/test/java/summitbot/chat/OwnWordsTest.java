package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.answer.Abstention;
import summitbot.answer.AnswerMode;
import summitbot.config.Messages;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

/** With the texts that people really read. */
class OwnWordsTest {
    private final Messages messages = Messages.defaults();
    private final OwnWords ownWords = new OwnWords(messages::text, SampleCorpus.corpus());

    /** Quotation marks enclose only words of an article or of the question. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "tr"})
    void putsNothingInQuotationMarks(String language) {
        for (SmallTalk.Intent intent : SmallTalk.Intent.values()) {
            assertThat(ownWords.smallTalk(intent, language)).isNotBlank().doesNotContainPattern("[\"“”„«»‘]");
        }
        for (String command : List.of("start", "help", "articles", "sources", "about", "nonsense")) {
            assertThat(ownWords.command(command, language)).isNotBlank().doesNotContainPattern("[\"“”„«»‘]");
        }
        for (Abstention.Reason reason : Abstention.Reason.values()) {
            Abstention abstention = new Abstention(
                    AnswerMode.QUOTES,
                    reason,
                    ScriptedAnswerer.quotes(SampleCorpus.harbour(), 2).statements());
            assertThat(ownWords.lead(abstention, "Who was there?", language))
                    .isNotBlank()
                    .doesNotContainPattern("[\"“”„«»‘]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "tr"})
    void anAbstentionNamesArticlesPublishersAndDates(String language) {
        String lead =
                ownWords.lead(ScriptedAnswerer.abstention(Abstention.Reason.NOT_STATED), "Who was there?", language);

        assertThat(lead).contains("2", "The Harbour Post", "2031-03-14").doesNotContain("{", "}");
        assertThat(lead.toLowerCase(Locale.ROOT)).doesNotContain("title of");
    }
}
