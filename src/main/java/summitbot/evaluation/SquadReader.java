package summitbot.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import summitbot.failure.InvalidInputException;
import summitbot.text.Sha256;
import summitbot.yaml.TextFile;

/** Reads question sets in the format of SQuAD 2.0 (Rajpurkar, Jia and Liang 2018), the public benchmark of questions about texts. */
public final class SquadReader {
    /** The largest file of the benchmark, for training, has 42 MB. */
    private static final long MAX_BYTES = 200_000_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final String content;
    private final JsonNode root;

    private SquadReader(String name, String content) {
        this.name = name;
        this.content = content;
        try {
            root = new ObjectMapper().readTree(content);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new InvalidInputException(name + ":" + line + ": cannot be read as JSON; give a SQuAD 2.0 file.", e);
        }
    }

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
     * What a file holds.
     *
     * @param hash SHA-256 of the file in lower-case hex
     */
    record SquadFile(List<SquadArticle> articles, String hash) {
        SquadFile {
            articles = List.copyOf(articles);
        }
    }

    /**
     * Reads all articles of a file.
     *
     * @throws InvalidInputException with the file's name and, where it can be told, the line, when it is missing, too big, not UTF-8,
     *     not JSON or not in this format
     */
    public static List<SquadArticle> read(Path file) {
        return readFile(file).articles();
    }

    /** As {@link #read}, with the hash of the file. */
    static SquadFile readFile(Path file) {
        String text = TextFile.read(file, MAX_BYTES);
        return new SquadFile(new SquadReader(file.toString(), text).articles(), Sha256.hex(text));
    }

    private List<SquadArticle> articles() {
        List<SquadArticle> articles = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonPointer place : list(JsonPointer.empty(), "data")) {
            List<SquadParagraph> paragraphs = new ArrayList<>();
            for (JsonPointer paragraph : list(place, "paragraphs")) {
                paragraphs.add(paragraph(paragraph, ids));
            }
            articles.add(new SquadArticle(text(place, "title").replace('_', ' '), paragraphs));
        }
        if (ids.isEmpty()) {
            throw refusal(JsonPointer.empty(), "holds no questions");
        }
        return articles;
    }

    private SquadParagraph paragraph(JsonPointer place, Set<String> ids) {
        String text = text(place, "context");
        List<SquadQuestion> questions = new ArrayList<>();
        for (JsonPointer question : list(place, "qas")) {
            String id = text(question, "id");
            if (!ids.add(id)) {
                throw refusal(question, "the id " + id + " stands twice");
            }
            List<Integer> starts = new ArrayList<>();
            for (JsonPointer answer : list(question, "answers")) {
                int start = root.at(answer).path("answer_start").asInt(-1);
                if (start < 0 || start >= text.length()) {
                    throw new InvalidInputException(place(answer) + "answer_start of question " + id + " is " + start
                            + "; allowed is 0 to " + (text.length() - 1) + ".");
                }
                starts.add(start);
            }
            questions.add(new SquadQuestion(id, text(question, "question"), starts));
        }
        return new SquadParagraph(text, questions);
    }

    private List<JsonPointer> list(JsonPointer parent, String name) {
        JsonNode list = root.at(parent).path(name);
        if (!list.isArray()) {
            throw refusal(parent, "the list " + name + " is missing");
        }
        List<JsonPointer> places = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            places.add(parent.appendProperty(name).appendIndex(i));
        }
        return places;
    }

    private String text(JsonPointer parent, String name) {
        JsonNode text = root.at(parent).path(name);
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw refusal(parent, "the text " + name + " is missing");
        }
        return text.textValue();
    }

    private InvalidInputException refusal(JsonPointer place, String problem) {
        return new InvalidInputException(place(place) + problem + "; give a SQuAD 2.0 file.");
    }

    /** Looks a line up only when it is needed: the file is read once more, up to the place. */
    private String place(JsonPointer wanted) {
        try (JsonParser parser = JSON.createParser(content)) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().equals(wanted)) {
                    return name + ":" + parser.currentTokenLocation().getLineNr() + ": ";
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name + ":1: ";
    }
}
