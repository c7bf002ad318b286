package summitbot.corpus.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import summitbot.corpus.Article;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.FrontMatter;

/** What stands in a corpus folder already, as far as it can be read: a broken file does not keep others from being added or removed. */
final class ExistingArticles {
    private static final String ENDING = ".md";

    private final Path folder;
    private final List<Existing> articles;

    /**
     * @param file the article file
     * @param id empty where the front matter cannot be read
     * @param text letters and digits of its text
     */
    record Existing(Path file, Optional<String> id, String text) {}

    private ExistingArticles(Path folder, List<Existing> articles) {
        this.folder = folder;
        this.articles = articles;
    }

    static ExistingArticles in(Path corpusFolder) {
        Path folder = corpusFolder.resolve("articles");
        List<Existing> articles = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                        .sorted()
                        .forEach(file -> articles.add(read(file)));
            } catch (IOException e) {
                throw new UnavailableException(folder + " cannot be read (" + e.getMessage() + ").", e);
            }
        }
        return new ExistingArticles(folder, articles);
    }

    private static Existing read(Path file) {
        try {
            FrontMatter frontMatter = FrontMatter.read(file);
            return new Existing(file, id(frontMatter), plain(frontMatter.body()));
        } catch (InvalidInputException e) {
            // corpus check names what is wrong with it.
            return new Existing(file, Optional.empty(), "");
        }
    }

    private static Optional<String> id(FrontMatter frontMatter) {
        try {
            return frontMatter.as(MarkdownHeader.class).id();
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    List<Existing> all() {
        return articles;
    }

    /** @throws InvalidInputException when an article with this id or this text is there already */
    void refuseDouble(Path source, Article article) {
        for (Existing existing : articles) {
            if (existing.id().filter(article.id()::equals).isPresent()) {
                throw new InvalidInputException(source + ": id '" + article.id() + "' is already used by "
                        + existing.file() + "; give it another id, or remove that article first.");
            }
            if (existing.text().equals(plain(article.text()))) {
                throw new InvalidInputException(source + " has the same text as " + existing.file()
                        + ", which is in the corpus already; nothing was added.");
            }
        }
    }

    /** An id that no article has yet: these words, with a number where they are taken. */
    String newId(String words) {
        Set<String> taken = new HashSet<>();
        articles.forEach(existing -> existing.id().ifPresent(taken::add));
        String id = words;
        for (int n = 2; taken.contains(id); n++) {
            id = words + "-" + n;
        }
        return id;
    }

    /** A file that does not exist yet. */
    Path newFile(String words) {
        Path file = folder.resolve(words + ENDING);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(words + "-" + n + ENDING);
        }
        return file;
    }
}
