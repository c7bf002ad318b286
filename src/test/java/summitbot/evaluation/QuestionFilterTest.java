package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import summitbot.failure.InvalidInputException;

class QuestionFilterTest {
    private static final QuestionSet SET = new QuestionSet(
            "questions.yaml",
            "hash",
            List.of(Samples.howLong(), inLanguage("zh-Hant"), Samples.bothPresidents(), Samples.smallTalk()));

    private static QuestionEntry inLanguage(String tag) {
        return Samples.entry("""
                - {id: z1, question: 談了多久？, lang: %s, type: factoid, answerable: false}
                """.formatted(tag));
    }

    private static List<String> ids(OptionalInt limit, List<String> types, List<String> langs) {
        return new QuestionFilter(limit, types, langs, false)
                .of(SET).entries().stream().map(QuestionEntry::id).toList();
    }

    @Test
    void keepsWhatFitsInOrder() {
        OptionalInt all = OptionalInt.empty();

        assertThat(ids(all, List.of(), List.of())).containsExactly("q1", "z1", "q2", "q5");
        assertThat(ids(all, List.of("factoid"), List.of())).containsExactly("q1", "z1");
        assertThat(ids(all, List.of("who-said", "factoid"), List.of("en"))).containsExactly("q1", "q2");
        assertThat(ids(OptionalInt.of(2), List.of(), List.of("en"))).containsExactly("q1", "q2");
        assertThat(ids(OptionalInt.of(99), List.of(), List.of())).hasSize(4);
    }

    @Test
    void aLimitMaySpreadOverTheWholeSet() {
        assertThat(new QuestionFilter(OptionalInt.of(2), List.of(), List.of(), true)
                        .of(SET)
                        .entries())
                .extracting(QuestionEntry::id)
                .containsExactly("q1", "q2");
    }

    @Test
    void anyLanguageTagIsFoundWhateverItsCase() {
        assertThat(ids(OptionalInt.empty(), List.of(), List.of("ZH-hant"))).containsExactly("z1");
    }

    @Test
    void saysWhatThereIsWhenNothingFits() {
        assertThatThrownBy(() -> ids(OptionalInt.empty(), List.of("facts"), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--type facts does not occur in questions.yaml; there are factoid, smalltalk, who-said.");
        assertThatThrownBy(() -> ids(OptionalInt.empty(), List.of(), List.of("ru")))
                .hasMessage("--lang ru does not occur in questions.yaml; there are en, zh-hant.");
        assertThatThrownBy(() -> ids(OptionalInt.empty(), List.of("who-said"), List.of("zh-Hant")))
                .hasMessage("No question of questions.yaml has both --type who-said and --lang zh-hant;"
                        + " leave one of them out.");
        assertThatThrownBy(() -> ids(OptionalInt.of(0), List.of(), List.of()))
                .hasMessage("--limit is 0; allowed is 1 or more.");
    }
}
