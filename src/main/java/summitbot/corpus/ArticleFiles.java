package summitbot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.FrontMatter;

/** The article files of a corpus folder. */
final class ArticleFiles {
    static final String FOLDER = "articles";
    static final String ENDING = ".md";

    private ArticleFiles() {}

    /**
     * Returns the article files in the order of their names, at least one.
     *
     * @throws InvalidInputException when the folder, its {@code articles} or any article is missing
     */
    static List<Path> list(Path corpusFolder) {
        if (!Files.isDirectory(corpusFolder)) {
            throw new InvalidInputException("There is no corpus folder " + corpusFolder
                    + "; name one with --corpus, or start the bot in the folder that holds it.");
        }
        Path folder = corpusFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException("The corpus folder " + corpusFolder + " has no folder " + FOLDER
                    + "; put the article files there.");
        }
        List<Path> files =
                entries(folder).stream().filter(ArticleFiles::isArticle).toList();
        if (files.isEmpty()) {
            throw new InvalidInputException(folder + " holds no article; add one with: corpus add FILE");
        }
        return files;
    }

    /** Returns everything in {@code articles/} that is not read as an article, hidden files left out. */
    static List<Path> others(Path corpusFolder) {
        return entries(corpusFolder.resolve(FOLDER)).stream()
                .filter(file ->
                        !isArticle(file) && !file.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UnavailableException(folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static boolean isArticle(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    /** The line of a key in an article file that was read before. */
    static int lineOf(Path file, String pointer) {
        return FrontMatter.read(file).lineOf(pointer);
    }
}
