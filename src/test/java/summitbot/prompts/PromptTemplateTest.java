package summitbot.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;

class PromptTemplateTest {
    private static final String HEAD = """
            ---
            purpose: Answer a question.
            variables: [evidence, question]
            version: 3
            ---
            """;

    @Test
    void putsValuesIn() {
        PromptTemplate template = template("Be brief.\n\nEvidence:\n{{evidence}}\n\nQuestion: {{ question }}\n");

        Prompt prompt = template.with(Map.of("evidence", "[1] one", "question", "Who?"));

        assertThat(prompt.instructions()).isEqualTo("Be brief.");
        assertThat(prompt.input()).isEqualTo("Evidence:\n[1] one\n\nQuestion: Who?");
    }

    @Test
    void leavesAPlaceholderInsideAValueAlone() {
        PromptTemplate template = template("{{evidence}} and {{question}}");

        Prompt prompt = template.with(Map.of("evidence", "{{question}} $1 \\", "question", "Who?"));

        assertThat(prompt.input()).isEqualTo("{{question}} $1 \\ and Who?");
    }

    @Test
    void hasNoInstructionsWhereTheFirstParagraphHoldsAVariable() {
        Prompt prompt = template("Question: {{question}}\n{{evidence}}").with(Map.of("evidence", "e", "question", "q"));

        assertThat(prompt).isEqualTo(new Prompt("", "Question: q\ne"));
    }

    @Test
    void keepsPurposeAndVersion() {
        PromptTemplate template = template("{{evidence}} {{question}}");

        assertThat(template.purpose()).isEqualTo("Answer a question.");
        assertThat(template.version()).isEqualTo(3);
    }

    @Test
    void refusesAnUnknownVariableWithFileAndLine() {
        assertThatThrownBy(() -> template("{{evidence}} {{question}}\n\nSee {{passages}}."))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("p.md:8: {{passages}} is not a known variable; known are {{evidence}} and {{question}}.");
    }

    @Test
    void namesEachMissingVariable() {
        assertThatThrownBy(() -> template(""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("p.md:6: {{evidence}} is missing in the text; it needs {{evidence}} and {{question}}.\n"
                        + "p.md:6: {{question}} is missing in the text; it needs {{evidence}} and {{question}}.");
    }

    @Test
    void refusesAVariableThatIsNotDeclared() {
        String text = HEAD.replace("[evidence, question]", "[evidence]") + "{{evidence}}\n{{question}}";

        assertThatThrownBy(() -> PromptTemplate.of(FrontMatter.parse("p.md", text), PromptTask.ANSWER))
                .hasMessage("p.md:7: {{question}} is not declared; add question to variables.");
    }

    @Test
    void refusesADeclaredVariableThatNoTaskKnows() {
        String text = HEAD.replace("question]", "question, mood]") + "{{evidence}}\n{{question}}";

        assertThatThrownBy(() -> PromptTemplate.of(FrontMatter.parse("p.md", text), PromptTask.ANSWER))
                .hasMessage("p.md:1: variables names mood, which is not a known variable; known are {{evidence}} and"
                        + " {{question}}.");
    }

    @Test
    void refusesAVariableThatDoesNotEnd() {
        assertThatThrownBy(() -> template("{{evidence}} {{question}}\n{{evidence\n"))
                .hasMessage("p.md:7: a variable begins here but does not end; write it as {{name}} on one line.");
    }

    @Test
    void refusesAnUnknownKeyOfTheFrontMatter() {
        String text = HEAD.replace("version: 3", "version: 3\nschema: none") + "{{evidence}} {{question}}";

        assertThatThrownBy(() -> PromptTemplate.of(FrontMatter.parse("p.md", text), PromptTask.ANSWER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("p.md:5: schema is not a known key");
    }

    private static PromptTemplate template(String body) {
        return PromptTemplate.of(FrontMatter.parse("p.md", HEAD + body), PromptTask.ANSWER);
    }
}
