package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import summitbot.failure.InvalidInputException;

/** Reads question sets in the format of SQuAD 2.0 (Rajpurkar, Jia and Liang 2018), the public benchmark of questions about texts. */
public final class SquadReader {
    private SquadReader() {}

    /**
     * An article.
     *
     * @param title with spaces between its words
     */
    public record SquadArticle(String title, List<SquadParagraph> paragraphs) {
        public SquadArticle {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A paragraph of an article with the questions about it. */
    public record SquadParagraph(String text, List<SquadQuestion> questions) {
        public SquadParagraph {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question about a paragraph.
     *
     * @param answerStarts where in the paragraph the answers stand that people gave, in UTF-16 units, the first person's first; empty
     *     when the paragraph does not answer it
     */
    public record SquadQuestion(String id, String text, List<Integer> answerStarts) {
        public SquadQuestion {
            answerStarts = List.copyOf(answerStarts);
        }
    }

    /**
     * Reads all articles of a file.
     *
     * @throws InvalidInputException with the file's name when it is missing, not JSON, or not in this format
     */
    public static List<SquadArticle> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(file + " is not a file; give a SQuAD 2.0 file, as dev-v2.0.json.");
        }
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read as JSON; give a SQuAD 2.0 file.", e);
        }
        List<SquadArticle> articles = new ArrayList<>();
        for (JsonNode article : list(file, root, "data")) {
            List<SquadParagraph> paragraphs = new ArrayList<>();
            for (JsonNode paragraph : list(file, article, "paragraphs")) {
                paragraphs.add(paragraph(file, paragraph));
            }
            articles.add(new SquadArticle(text(file, article, "title").replace('_', ' '), paragraphs));
        }
        return articles;
    }

    private static SquadParagraph paragraph(Path file, JsonNode paragraph) {
        String text = text(file, paragraph, "context");
        List<SquadQuestion> questions = new ArrayList<>();
        for (JsonNode question : list(file, paragraph, "qas")) {
            List<Integer> starts = new ArrayList<>();
            for (JsonNode answer : list(file, question, "answers")) {
                int start = answer.path("answer_start").asInt(-1);
                if (start < 0 || start >= text.length()) {
                    throw new InvalidInputException(file + ": answer_start of question " + text(file, question, "id")
                            + " is " + start + "; allowed is 0 to " + (text.length() - 1) + ".");
                }
                starts.add(start);
            }
            questions.add(new SquadQuestion(text(file, question, "id"), text(file, question, "question"), starts));
        }
        return new SquadParagraph(text, questions);
    }

    private static Iterable<JsonNode> list(Path file, JsonNode parent, String name) {
        JsonNode list = parent.path(name);
        if (!list.isArray()) {
            throw new InvalidInputException(file + ": the list " + name + " is missing; give a SQuAD 2.0 file.");
        }
        return list;
    }

    private static String text(Path file, JsonNode parent, String name) {
        JsonNode text = parent.path(name);
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw new InvalidInputException(file + ": the text " + name + " is missing; give a SQuAD 2.0 file.");
        }
        return text.textValue();
    }
}
