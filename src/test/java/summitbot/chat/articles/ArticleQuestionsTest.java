package summitbot.chat.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Article;
import summitbot.question.Turn;

class ArticleQuestionsTest {
    private static final String BRIDGE_QUOTED =
            "The old bridge over the Lenn was closed after an inspection on Tuesday.\n— Rovda Press Agency";

    private final ArticleQuestions questions = new ArticleQuestions(NewsShelf.corpus());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who wrote the Rovda Press article? | AUTHOR | bridge
                    who is the author of the article about the paper mill | AUTHOR | mill
                    By whom was the bridge story written? | AUTHOR | bridge
                    Who wrote the piece on the price of wood? | AUTHOR | mill
                    Who published the interview with Ines Tolm? | PUBLISHER | interview
                    What newspaper is the mill story from? | PUBLISHER | mill
                    When was the Lenn Gazette article published? | DATE | mill
                    What is the headline of the article by Milo Saar? | TITLE | bridge
                    Is there a link to the interview? | LINK | interview
                    Where can I read the full bridge article online? | LINK | bridge
                    Do you have any interviews? | LIST | interview
                    How many articles are there from the Rovda Press Agency? | LIST | bridge
                    Кто опубликовал интервью с Тольм? | PUBLISHER | interview
                    Кто автор статьи Rovda Press? | AUTHOR | bridge
                    Когда была опубликована статья Lenn Gazette? | DATE | mill
                    Rovda Press мақаласын кім жазды? | AUTHOR | bridge
                    Тольммен сұхбатты кім жариялады? | PUBLISHER | interview
                    Lenn Gazette makalesini kim yazdı? | AUTHOR | mill
                    Tolm röportajı ne zaman yayımlandı? | DATE | interview
                    """)
    void findsWhatIsAskedOfWhichArticle(String question, Aspect aspect, String article) {
        assertThat(asked(question)).isEqualTo("[" + aspect + "] " + article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    When was this published? | DATE
                    Is there a link? | LINK
                    who wrote it | AUTHOR
                    What are the titles of the articles? | TITLE
                    Which article is the oldest? | OLDEST
                    what is the most recent article | NEWEST
                    Есть ли ссылка? | LINK
                    Какая статья самая старая? | OLDEST
                    Мақалалар қашан жарияланды? | DATE
                    Ең жаңа мақала қайсы? | NEWEST
                    Bağlantısı var mı? | LINK
                    En eski makale hangisi? | OLDEST
                    """)
    void asksItOfAllArticlesWhereNoneIsNamed(String question, Aspect aspect) {
        assertThat(asked(question)).isEqualTo("[" + aspect + "] bridge mill interview seals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who wrote the letter of the engineers?",
                "Who published the letter?",
                "When was the letter published?",
                "Who wrote the article on fishing rights?",
                "Who wrote the article by Ada Korr?",
                "Who gave the interview?",
                "When was the interview with state television?",
                "What is the interview about?",
                "What does the article say about the bridge?",
                "Which article of the treaty was broken?",
                "Which articles mention the mayor?",
                "Is there a link between the bridge and the mill?",
                "Who is the author of the plan?",
                "What is the source of the river?",
                "What is the oldest bridge?",
                "What's the latest?",
                "What is the title of the mayor?",
                "What is the bridge called?",
                "Where was the bridge built?",
                "Кто написал письмо инженеров?",
                "Когда был опубликован доклад?",
                "Хатты кім жазды?",
                "Mektubu kim yazdı?",
                "Rapor ne zaman yayımlandı?"
            })
    void leavesQuestionsAboutWhatTheArticlesSay(String question) {
        assertThat(asked(question)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    When was this published? | [DATE] bridge
                    Who wrote it? | [AUTHOR] bridge
                    Source? | [PUBLISHER] bridge
                    Who wrote the articles? | [AUTHOR] bridge mill interview seals
                    Who? | -
                    And when? | -
                    """)
    void pointsToTheArticleThatWasQuotedLast(String question, String expected) {
        assertThat(asked(question, "Why was the bridge closed?", BRIDGE_QUOTED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    And when? | [DATE] bridge
                    and the title? | [TITLE] bridge
                    And the interview? | [AUTHOR] interview
                    what about the Lenn Gazette one | [AUTHOR] mill
                    And why was it closed? | -
                    Who closed the bridge? | -
                    """)
    void goesOnFromAnEarlierQuestionAboutAnArticle(String question, String expected) {
        assertThat(asked(question, "Who wrote the Rovda Press article?", "Author: Milo Saar"))
                .isEqualTo(expected);
    }

    @Test
    void doesNotTakeABookOfTheQuestionBeforeForTheArticle() {
        assertThat(asked("When was it published?", "Did the mayor write a book?", BRIDGE_QUOTED))
                .isEqualTo("-");
    }

    @Test
    void takesTwoQuestionsAboutOneArticle() {
        assertThat(asked("Who wrote the bridge article, and when was it published?"))
                .isEqualTo("[AUTHOR, DATE] bridge");
    }

    private String asked(String question, String... earlier) {
        List<Turn> history = earlier.length == 0
                ? List.of()
                : List.of(new Turn(Turn.Role.USER, earlier[0]), new Turn(Turn.Role.BOT, earlier[1]));
        Optional<ArticleQuestion> read = questions.read(question, history, "en");
        return read.map(found -> found.aspects() + " "
                        + found.articles().stream().map(Article::id).collect(Collectors.joining(" ")))
                .orElse("-");
    }
}
