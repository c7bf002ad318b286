package summitbot.corpus.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleReader;
import summitbot.corpus.BoilerplateRules;
import summitbot.corpus.GlossaryReader;
import summitbot.corpus.Sentence;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;
import summitbot.yaml.TextFile;
import summitbot.yaml.YamlWriter;

/**
 * Adds articles to a corpus folder. Plain text and Markdown are kept as they are, character for character; of an HTML page the article's
 * headline and paragraphs are taken, one a line. What the source does not state is left out of the front matter.
 */
public final class ArticleImporter {
    /** Pages carry scripts and styles beside their text. */
    private static final long MAX_BYTES = 20_000_000;

    private static final int TITLE_CHARACTERS = 90;
    private static final int PUBLISHER_CHARACTERS = 24;
    private static final int SLUG_CHARACTERS = 50;

    private final Path corpusFolder;

    /** @param corpusFolder the folder whose {@code articles} folder is written to; made there when missing */
    public ArticleImporter(Path corpusFolder) {
        this.corpusFolder = corpusFolder;
    }

    /**
     * Adds the article of a file as {@code articles/<date>-<publisher>-<words of the title>.md}. Either the whole file is written or
     * nothing; no other file is changed.
     *
     * @param source a UTF-8 text file, a Markdown file with or without front matter, or an HTML page
     * @param given what the editor states; counts before what the source states
     * @throws InvalidInputException when the source is missing, too big, not readable, without text or wrong in its front matter, or an
     *     article with its id or its text is there already
     * @throws summitbot.failure.UnavailableException when the system does not let a file be read or written
     */
    public ImportedArticle add(Path source, ArticleDetails given) {
        if (!Files.isDirectory(corpusFolder)) {
            throw new InvalidInputException(
                    "There is no corpus folder " + corpusFolder + "; make it, or name another with --corpus.");
        }
        ExistingArticles existing = ExistingArticles.in(corpusFolder);
        String origin = String.valueOf(source.getFileName());
        byte[] bytes = TextFile.bytes(source, MAX_BYTES);
        String fileText = HtmlSource.isPage(origin, bytes)
                ? compose(MarkdownHeader.EMPTY, HtmlSource.read(source.toString(), bytes), origin, given, existing)
                : fromText(source.toString(), TextFile.decode(source.toString(), bytes), origin, given, existing);
        if (fileText.getBytes(StandardCharsets.UTF_8).length > FrontMatter.MAX_BYTES) {
            throw new InvalidInputException(
                    source + " is too big; allowed is less than 5 MB of text. Nothing was added.");
        }
        ArticleReader reader = new ArticleReader(BoilerplateRules.of(corpusFolder), GlossaryReader.of(corpusFolder));
        Article article = reader.parse(source.toString(), fileText);
        existing.refuseDouble(source, article);
        if (article.sentences().stream().noneMatch(Sentence::quotable)) {
            throw new InvalidInputException(
                    source + " holds no sentence that can be quoted; all of it counts as boilerplate.");
        }
        Path file = existing.newFile(fileName(article));
        ArticleFileWriter.write(file, fileText);
        return new ImportedArticle(file, article);
    }

    private static String fromText(
            String displayName, String text, String origin, ArticleDetails given, ExistingArticles existing) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!FrontMatter.opens(plain)) {
            String seen = Markdown.isNamed(origin) ? Markdown.plain(plain) : plain;
            return compose(MarkdownHeader.EMPTY, PlainSource.read(seen), origin, given, existing);
        }
        FrontMatter frontMatter = FrontMatter.parse(displayName, plain);
        MarkdownHeader header = frontMatter.as(MarkdownHeader.class);
        return header.isComplete() && given.equals(ArticleDetails.NONE)
                ? plain
                : compose(header, PlainSource.read(frontMatter.body()), origin, given, existing);
    }

    private static String compose(
            MarkdownHeader header, SourceText source, String origin, ArticleDetails given, ExistingArticles existing) {
        ArticleDetails details = given.or(header.details()).or(source.details());
        String title = details.title().orElseGet(() -> beginning(source.text()));
        boolean printed = source.details().title().equals(details.title())
                && details.title().isPresent();
        String id = header.id().orElseGet(() -> existing.newId(idWords(details.publisher(), title)));
        return "---\n"
                + YamlWriter.write(header.keys(
                        id,
                        header.origin().orElse(origin),
                        title,
                        header.titleBy().orElse(printed ? "publisher" : "editor"),
                        details))
                + "---\n"
                + source.text();
    }

    /** A title where none is stated: the first words of the text. */
    private static String beginning(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("untitled");
        if (line.length() <= TITLE_CHARACTERS) {
            return line;
        }
        int border = line.lastIndexOf(' ', TITLE_CHARACTERS);
        return line.substring(0, border > 0 ? border : TITLE_CHARACTERS) + " …";
    }

    private static String idWords(Optional<String> publisher, String title) {
        String words =
                publisher.map(name -> Slug.of(name, PUBLISHER_CHARACTERS) + "-").orElse("")
                        + Slug.of(title, SLUG_CHARACTERS);
        String clean = words.replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? "article" : clean;
    }

    private static String fileName(Article article) {
        String date = article.attribution().published().map(day -> day + "-").orElse("");
        String words =
                idWords(article.attribution().publisher(), article.attribution().title());
        return (date + words).toLowerCase(Locale.ROOT);
    }
}
