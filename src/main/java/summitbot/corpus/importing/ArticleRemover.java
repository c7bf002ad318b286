package summitbot.corpus.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;

/** Takes articles out of a corpus folder. */
public final class ArticleRemover {
    private ArticleRemover() {}

    /**
     * Deletes the file of one article.
     *
     * @param name the article's id, or the name of its file with or without {@code .md}, so that a broken article can be removed too
     * @return the file that was deleted
     * @throws InvalidInputException when there is no such article, or several files have its id
     * @throws UnavailableException when the system does not let the file be deleted
     */
    public static Path remove(Path corpusFolder, String name) {
        List<ExistingArticles.Existing> articles =
                ExistingArticles.in(corpusFolder).all();
        List<Path> found = articles.stream()
                .filter(article -> article.id().equals(Optional.of(name)))
                .map(ExistingArticles.Existing::file)
                .toList();
        if (found.isEmpty()) {
            found = articles.stream()
                    .map(ExistingArticles.Existing::file)
                    .filter(file -> isNamed(file, name))
                    .toList();
        }
        if (found.isEmpty()) {
            String ids = articles.stream()
                    .map(article ->
                            article.id().orElse(String.valueOf(article.file().getFileName())))
                    .collect(Collectors.joining(", "));
            throw new InvalidInputException("No article is called \"" + name + "\"; "
                    + (ids.isEmpty() ? corpusFolder + " holds none." : "there are " + ids + "."));
        }
        if (found.size() > 1) {
            throw new InvalidInputException("Several files have the id \"" + name + "\"; name one of them: "
                    + found.stream()
                            .map(file -> String.valueOf(file.getFileName()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        try {
            Files.delete(found.get(0));
            return found.get(0);
        } catch (IOException e) {
            throw new UnavailableException(found.get(0) + " cannot be deleted (" + e.getMessage() + ").", e);
        }
    }

    private static boolean isNamed(Path file, String name) {
        String fileName = String.valueOf(file.getFileName());
        return fileName.equals(name) || fileName.equals(name + ".md");
    }
}
