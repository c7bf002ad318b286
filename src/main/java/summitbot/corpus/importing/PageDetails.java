package summitbot.corpus.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page states about its article in JSON-LD, Open Graph and other meta elements, and in its visible head. */
final class PageDetails {
    private final Document page;
    private final JsonLd jsonLd;

    /** @param page a parsed page with its scripts */
    PageDetails(Document page) {
        this.page = page;
        this.jsonLd = JsonLd.of(page);
    }

    ArticleDetails read() {
        Optional<String> publisher = publisher();
        return new ArticleDetails(
                title(publisher),
                publisher,
                author().filter(name -> !isSame(name, publisher)),
                published(),
                language(),
                url());
    }

    private static boolean isSame(String name, Optional<String> publisher) {
        return publisher.filter(name::equalsIgnoreCase).isPresent();
    }

    /** The page's own heading where it says the same as the meta elements, which shorten it or add the site's name. */
    private Optional<String> title(Optional<String> publisher) {
        List<String> headings = page.select("h1, h2").stream()
                .map(PageDetails::visible)
                .filter(heading -> !heading.isEmpty())
                .toList();
        Optional<String> stated = jsonLd.text("headline")
                .or(() -> meta("og:title", "twitter:title", "dc.title"))
                .or(() -> text(page.title()))
                .map(title -> withoutSite(title, publisher));
        return stated.flatMap(title -> headings.stream()
                        .filter(heading -> isAlike(heading, title))
                        .findFirst())
                .or(() -> stated)
                .or(() -> headings.stream().findFirst());
    }

    private static boolean isAlike(String heading, String title) {
        Set<String> words = words(heading);
        Set<String> shared = words(title);
        int larger = Math.max(words.size(), shared.size());
        shared.retainAll(words);
        return shared.size() * 2 > larger;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static String withoutSite(String title, Optional<String> publisher) {
        for (String separator : new String[] {" | ", " - ", " – ", " — ", " :: "}) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String tail = title.substring(at + separator.length()).toLowerCase(Locale.ROOT);
                String site = publisher.orElse("").toLowerCase(Locale.ROOT);
                if (separator.equals(" | ") || (!site.isEmpty() && (site.contains(tail) || tail.contains(site)))) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }

    private Optional<String> publisher() {
        return jsonLd.name("publisher")
                .or(() -> meta("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"));
    }

    private Optional<String> author() {
        return jsonLd.name("author")
                .or(() -> meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"))
                .or(() -> first("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], "
                        + ".byline__name, .author-name"))
                .filter(name -> !name.contains("://") && name.length() <= 120)
                .map(name -> name.replaceFirst("^(?i)by:?\\s+", ""));
    }

    private Optional<LocalDate> published() {
        return Stream.of(
                        jsonLd.text("datePublished"),
                        meta("article:published_time", "og:published_time", "datepublished"),
                        meta(
                                "pubdate",
                                "publishdate",
                                "publish-date",
                                "date",
                                "dc.date",
                                "dc.date.issued",
                                "dcterms.issued"),
                        meta("parsely-pub-date", "sailthru.date", "article.published", "publication_date"),
                        attribute("[itemprop=datePublished]", "datetime"),
                        attribute("[itemprop=datePublished]", "content"),
                        attribute("time[pubdate]", "datetime"),
                        attribute("article time[datetime], header time[datetime]", "datetime"))
                .flatMap(Optional::stream)
                .map(StatedDate::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> language() {
        return text(page.select("html").attr("lang"))
                .or(() -> jsonLd.text("inLanguage"))
                .or(() -> meta("og:locale", "content-language", "language"))
                .map(tag -> tag.replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    }

    private Optional<String> url() {
        return text(page.select("link[rel=canonical]").attr("href"))
                .or(() -> meta("og:url"))
                .or(jsonLd::url)
                .filter(url -> url.matches("https?://\\S+"));
    }

    /** The first of these meta elements that holds something, whatever their capitals. */
    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop"))
                        || name.equalsIgnoreCase(meta.attr("http-equiv"));
                Optional<String> content = named ? text(meta.attr("content")) : Optional.empty();
                if (content.isPresent()) {
                    return content;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> attribute(String selector, String name) {
        return page.select(selector).stream()
                .map(element -> element.attr(name))
                .map(PageDetails::text)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> first(String selector) {
        return page.select(selector).stream()
                .map(PageDetails::visible)
                .map(PageDetails::text)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String visible(Element element) {
        return element.text().strip();
    }

    private static Optional<String> text(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}
