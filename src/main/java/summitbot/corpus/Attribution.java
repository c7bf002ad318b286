package summitbot.corpus;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who published an article, and when. What is empty is not stated in the article and is shown as not stated.
 *
 * @param title the article's title
 * @param titleBy who gave it
 * @param publisher the publisher named in the article
 * @param author the author named in the article
 * @param published the date stated in the article
 * @param publishedInferred a date that an editor inferred; only ever shown as inferred, and empty where {@code published} is present
 * @param url where it was published
 */
public record Attribution(
        String title,
        TitleBy titleBy,
        Optional<String> publisher,
        Optional<String> author,
        Optional<LocalDate> published,
        Optional<LocalDate> publishedInferred,
        Optional<String> url) {
    /** Returns the day that it is from, stated or inferred; empty where neither is known. Not to be shown as stated. */
    public Optional<LocalDate> day() {
        return published.or(() -> publishedInferred);
    }
}
