package summitbot.corpus.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Front matter that need not be complete: the keys of an article file, each of which may be missing. */
record MarkdownHeader(
        Optional<String> id,
        Optional<String> origin,
        Optional<String> title,
        @JsonProperty("title_by") Optional<String> titleBy,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        @JsonProperty("published_inferred") Optional<String> publishedInferred,
        Optional<String> language,
        Optional<String> url,
        Optional<String> kind,
        Optional<String> interviewee,
        Map<Integer, String> speakers) {
    static final MarkdownHeader EMPTY = new MarkdownHeader(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    boolean isComplete() {
        return id.isPresent() && origin.isPresent() && title.isPresent() && titleBy.isPresent();
    }

    ArticleDetails details() {
        return new ArticleDetails(title, publisher, author, published, language, url);
    }

    /** All keys with these values in place of its own. */
    Map<String, Object> keys(
            String newId, String newOrigin, String newTitle, String newTitleBy, ArticleDetails details) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", newId);
        keys.put("origin", newOrigin);
        keys.put("title", newTitle);
        keys.put("title_by", newTitleBy);
        details.publisher().ifPresent(value -> keys.put("publisher", value));
        details.author().ifPresent(value -> keys.put("author", value));
        details.published().ifPresent(value -> keys.put("published", value.toString()));
        publishedInferred.ifPresent(value -> keys.put("published_inferred", value));
        details.language().ifPresent(value -> keys.put("language", value));
        details.url().ifPresent(value -> keys.put("url", value));
        kind.ifPresent(value -> keys.put("kind", value));
        interviewee.ifPresent(value -> keys.put("interviewee", value));
        if (!speakers.isEmpty()) {
            keys.put("speakers", speakers);
        }
        return keys;
    }
}
