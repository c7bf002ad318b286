package summitbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import summitbot.corpus.Corpus;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.YamlTree;

/**
 * The article files of a corpus folder, read apart from the corpus that the bot answers from: a mistake there cannot hide itself in
 * the measures. Immutable.
 */
public final class PrintedArticles {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\r?\\n(.*?\\n)---[ \\t]*\\r?\\n", Pattern.DOTALL);
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");

    private final List<PrintedArticle> articles;

    PrintedArticles(List<PrintedArticle> articles) {
        this.articles = List.copyOf(articles);
    }

    /**
     * Reads {@code articles/*.md} of a corpus folder.
     *
     * @throws InvalidInputException when a file has no front matter or no id
     * @throws UnavailableException when the folder or a file cannot be read
     */
    public static PrintedArticles read(Path corpusFolder) {
        Path folder = corpusFolder.resolve("articles");
        try (Stream<Path> entries = Files.list(folder)) {
            List<PrintedArticle> articles = new ArrayList<>();
            for (Path file : entries.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md") && !name.startsWith(".")) {
                    articles.add(parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
            return new PrintedArticles(articles);
        } catch (IOException e) {
            throw new UnavailableException(
                    "The articles in " + folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** The articles of a corpus that lies in no folder, as its own texts have them. */
    static PrintedArticles of(Corpus corpus) {
        return new PrintedArticles(corpus.articles().stream()
                .map(article -> new PrintedArticle(
                        article.id(),
                        article.source(),
                        article.attribution().publisher(),
                        article.attribution().published().map(Object::toString),
                        article.text()))
                .toList());
    }

    static PrintedArticle parse(String name, String file) {
        Matcher matcher = FRONT_MATTER.matcher(file);
        if (!matcher.find()) {
            throw new InvalidInputException(name + ":1: has no front matter between two lines of ---.");
        }
        JsonNode keys = YamlTree.parse(name, matcher.group(1)).root();
        String id = keys.path("id").asText();
        if (id.isEmpty()) {
            throw new InvalidInputException(name + ":2: has no id; add a line id: NAME.");
        }
        Matcher number = LEADING_NUMBER.matcher(keys.path("origin").asText());
        return new PrintedArticle(
                id,
                number.lookingAt() ? number.group() : id,
                stated(keys, "publisher"),
                stated(keys, "published"),
                file.substring(matcher.end()));
    }

    private static Optional<String> stated(JsonNode keys, String key) {
        return Optional.ofNullable(keys.path(key).asText(null)).map(String::strip);
    }

    /** Returns the article with this id, or empty when there is none. */
    Optional<PrintedArticle> withId(String id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    /** Returns the articles with this source, in the order of their files. */
    List<PrintedArticle> withSource(String source) {
        return articles.stream()
                .filter(article -> article.source().equals(source))
                .toList();
    }

    List<PrintedArticle> all() {
        return articles;
    }
}
