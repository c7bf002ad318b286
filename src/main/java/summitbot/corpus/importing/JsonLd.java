package summitbot.corpus.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article in JSON-LD, after schema.org. */
final class JsonLd {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ARTICLE =
            Pattern.compile("NewsArticle|Article|ReportageNewsArticle|BlogPosting|LiveBlogPosting|OpinionNewsArticle"
                    + "|AnalysisNewsArticle|Report");

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** Returns the page's first article; one that states nothing where the page has none. Must be called before scripts are removed. */
    static JsonLd of(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data()), nodes);
            } catch (JsonProcessingException e) {
                // Pages with broken JSON-LD are common; their other statements still count.
                continue;
            }
        }
        return new JsonLd(nodes.stream().filter(JsonLd::isArticle).findFirst().orElse(MAPPER.createObjectNode()));
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, nodes));
        } else if (node.isObject()) {
            nodes.add(node);
            collect(node.path("@graph"), nodes);
        }
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode item : type) {
                if (ARTICLE.matcher(item.asText()).matches()) {
                    return true;
                }
            }
        }
        return ARTICLE.matcher(type.asText()).matches();
    }

    /** A key that holds text. */
    Optional<String> text(String key) {
        return nonBlank(article.path(key).asText(""));
    }

    /** A key that holds a person or an organisation, or several; their names. */
    Optional<String> name(String key) {
        return names(article.path(key));
    }

    private static Optional<String> names(JsonNode node) {
        if (node.isArray()) {
            List<String> names = new ArrayList<>();
            node.forEach(item -> names(item).ifPresent(names::add));
            return nonBlank(names.stream().distinct().collect(Collectors.joining(", ")));
        }
        return nonBlank(node.isObject() ? node.path("name").asText("") : node.asText(""));
    }

    /** The address of the page that the article is the main thing of. */
    Optional<String> url() {
        JsonNode page = article.path("mainEntityOfPage");
        return nonBlank(page.isObject() ? page.path("@id").asText("") : page.asText(""))
                .or(() -> text("url"));
    }

    private static Optional<String> nonBlank(String text) {
        String plain = org.jsoup.parser.Parser.unescapeEntities(text, false)
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
