package summitbot.corpus.importing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a source, or the editor who imports it, states about an article. Empty is not stated. Immutable.
 *
 * @param title the headline
 * @param publisher who published it
 * @param author who wrote it
 * @param published the day of publication
 * @param language BCP 47 tag
 * @param url where it was published
 */
public record ArticleDetails(
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        Optional<String> language,
        Optional<String> url) {
    /** Nothing is stated. */
    public static final ArticleDetails NONE = new ArticleDetails(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These details, and those of another source where these are empty. */
    public ArticleDetails or(ArticleDetails other) {
        return new ArticleDetails(
                title.or(other::title),
                publisher.or(other::publisher),
                author.or(other::author),
                published.or(other::published),
                language.or(other::language),
                url.or(other::url));
    }
}
