package summitbot.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.TextFile;

/**
 * Reads a corpus folder: {@code articles/*.md}, and where present {@code glossary.yaml} and {@code boilerplate.yaml}. Nothing else in the
 * folder is looked at.
 */
public final class CorpusReader {
    static final String ARTICLES = "articles";
    private static final long MAX_GLOSSARY_BYTES = 5_000_000;

    private CorpusReader() {}

    /**
     * Reads all articles, in the order of their file names.
     *
     * @throws InvalidInputException with one line for each problem of any file, so that one run shows all; also when the folder, its
     *     {@code articles} or any article in it is missing
     * @throws UnavailableException when the system does not let a file be read
     */
    public static Corpus read(Path corpusFolder) {
        List<Path> files = articleFiles(corpusFolder);
        List<String> problems = new ArrayList<>();
        Glossary glossary =
                attempt(problems, () -> GlossaryReader.of(corpusFolder)).orElse(Glossary.EMPTY);
        BoilerplateRules rules =
                attempt(problems, () -> BoilerplateRules.of(corpusFolder)).orElseGet(BoilerplateRules::general);
        ArticleReader reader = new ArticleReader(rules, glossary);
        List<Article> articles = new ArrayList<>();
        Map<String, Path> fileOfId = new HashMap<>();
        for (Path file : files) {
            Optional<Article> article = attempt(problems, () -> reader.read(file));
            article.ifPresent(read -> {
                Path other = fileOfId.putIfAbsent(read.id(), file);
                if (other == null) {
                    articles.add(read);
                } else {
                    problems.add(file + ": id '" + read.id() + "' is already used by " + other
                            + "; give each article an id of its own.");
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Corpus(articles, glossary, hash(corpusFolder, articles, rules));
    }

    /**
     * Returns the article files of a corpus folder in the order of their names, at least one.
     *
     * @throws InvalidInputException when there are none
     */
    static List<Path> articleFiles(Path corpusFolder) {
        if (!Files.isDirectory(corpusFolder)) {
            throw new InvalidInputException("There is no corpus folder " + corpusFolder
                    + "; name one with --corpus, or start the bot in the folder that holds it.");
        }
        Path folder = corpusFolder.resolve(ARTICLES);
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException("The corpus folder " + corpusFolder + " has no folder " + ARTICLES
                    + "; put the article files there.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files =
                    entries.filter(CorpusReader::isArticleFile).sorted().toList();
            if (files.isEmpty()) {
                throw new InvalidInputException(folder + " holds no article; add one with: corpus add FILE");
            }
            return files;
        } catch (IOException e) {
            throw new UnavailableException(folder + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static boolean isArticleFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.startsWith(".");
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> attempt(List<String> problems, Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (InvalidInputException e) {
            problems.addAll(e.getMessage().lines().toList());
            return Optional.empty();
        }
    }

    private static String hash(Path corpusFolder, List<Article> articles, BoilerplateRules rules) {
        List<String> parts =
                new ArrayList<>(articles.stream().map(Article::hash).toList());
        Path glossary = corpusFolder.resolve(GlossaryReader.FILE);
        parts.add(Files.exists(glossary) ? TextFile.read(glossary, MAX_GLOSSARY_BYTES) : "");
        parts.add(rules.source());
        return FileHash.ofAll(parts);
    }
}
