package summitbot.answer.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import summitbot.prompts.Prompt;

/**
 * What the model is asked where it is to word one question. The contract of the reply stands behind the editable text and has the last
 * word.
 *
 * @param instructions the stable part
 * @param input what the question is made from
 */
public record QuestionPrompt(String instructions, String input) {
    /** The schema of the reply, as JSON text. */
    public static final String SCHEMA = """
            {"type":"object","properties":{"question":{"type":"string"}},"required":["question"],"additionalProperties":false}""";

    /** Returns the prompt with its contract; empty when the two do not fit. */
    static Optional<QuestionPrompt> fit(Prompt prompt, String contract, TokenBudget budget) {
        String instructions = (prompt.instructions() + "\n\n" + contract).strip();
        return budget.roomBeside(instructions, prompt.input()) < 0
                ? Optional.empty()
                : Optional.of(new QuestionPrompt(instructions, prompt.input()));
    }

    /** A question as it may stand in a prompt. */
    static String asked(String question) {
        return DataText.of(shortened(question, AnswerPrompt.MAX_QUESTION_CHARACTERS));
    }

    static String shortened(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    /** Returns the question in a reply; empty when the reply is not one JSON object with just that. */
    public static Optional<String> read(String content) {
        List<JsonNode> objects = JsonObjects.in(content);
        if (objects.size() != 1 || objects.get(0).size() != 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(objects.get(0).get("question"))
                .filter(JsonNode::isTextual)
                .map(text -> text.asText().replaceAll("\\s+", " ").strip());
    }
}
