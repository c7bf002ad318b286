package summitbot.answer.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.corpus.Attribution;
import summitbot.evidence.EvidenceSentence;
import summitbot.prompts.Prompt;
import summitbot.prompts.PromptTemplate;

/**
 * What the model is asked: the instructions of the prompt file, the contract of the reply, the numbered evidence and the question.
 *
 * @param instructions the stable part; the contract stands behind the editable text and has the last word
 * @param input evidence and question
 * @param shown the evidence that fits, best first; number n stands at index n - 1
 * @param schema the schema of the reply
 */
public record AnswerPrompt(String instructions, String input, List<EvidenceSentence> shown, CitationSchema schema) {
    /** Longest question shown to a model, in characters; the rest of a longer one is left out. */
    static final int MAX_QUESTION_CHARACTERS = 2000;

    public AnswerPrompt {
        shown = List.copyOf(shown);
    }

    /**
     * Makes the prompt for a question, with as much evidence as prompt and reply together leave room for; the lowest is left out first.
     *
     * @param evidence best first
     * @param budget the tokens there are
     * @param maxStatements how many statements the reply may make
     * @return the prompt; empty when there is no evidence, or not even the first sentence fits
     */
    public static Optional<AnswerPrompt> fit(
            PromptTemplate template,
            String question,
            List<EvidenceSentence> evidence,
            TokenBudget budget,
            int maxStatements) {
        String asked = DataText.of(shortened(question));
        List<String> lines = new ArrayList<>();
        Prompt without = template.with(Map.of("evidence", "", "question", asked));
        int room = budget.roomBeside(instructions(without), without.input());
        for (EvidenceSentence sentence : evidence) {
            String line = line(lines.size() + 1, sentence);
            room -= TokenEstimate.of(line + "\n");
            if (room < 0) {
                break;
            }
            lines.add(line);
        }
        // A template may show the evidence more than once; then the whole is the measure.
        for (int shown = lines.size(); shown > 0; shown--) {
            String listed = String.join("\n", lines.subList(0, shown));
            Prompt prompt = template.with(Map.of("evidence", listed, "question", asked));
            if (budget.roomBeside(instructions(prompt), prompt.input()) >= 0) {
                return Optional.of(new AnswerPrompt(
                        instructions(prompt),
                        prompt.input(),
                        evidence.subList(0, shown),
                        new CitationSchema(shown, maxStatements)));
            }
        }
        return Optional.empty();
    }

    private static String instructions(Prompt prompt) {
        return (prompt.instructions() + "\n\n" + CitationSchema.IN_WORDS).strip();
    }

    /** The same request with a note on what was wrong with the last reply, behind everything else. */
    public String inputForRepair(List<String> problems) {
        return input + "\n\nYour last reply could not be used: " + DataText.of(String.join(" ", problems))
                + " Reply again with one JSON object as described.";
    }

    private static String shortened(String question) {
        return question.length() <= MAX_QUESTION_CHARACTERS ? question : question.substring(0, MAX_QUESTION_CHARACTERS);
    }

    /** Example: {@code [1] (The Daily, 2031-02-03, words of Ann Lee) We are ready, she said.} */
    private static String line(int number, EvidenceSentence evidence) {
        Attribution attribution = evidence.article().attribution();
        String source = attribution.publisher().orElse("publisher not stated") + ", "
                + attribution.published().map(Object::toString).orElse("date not stated")
                + evidence.sentence()
                        .speaker()
                        .map(speaker -> ", words of " + speaker)
                        .orElse("");
        return "[" + number + "] (" + DataText.of(source) + ") "
                + DataText.of(evidence.sentence().text());
    }
}
