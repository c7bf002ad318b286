package summitbot.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.yaml.TextFile;

/**
 * Reads a corpus folder: {@code articles/*.md}, and where present {@code glossary.yaml} and {@code boilerplate.yaml}. Nothing else in the
 * folder is looked at.
 */
public final class CorpusReader {
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
        List<Path> files = ArticleFiles.list(corpusFolder);
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
                    problems.add(doubledId(file, read.id(), other));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Corpus(articles, glossary, hash(corpusFolder, articles, rules));
    }

    static String doubledId(Path file, String id, Path other) {
        return file + ":" + ArticleFiles.lineOf(file, "/id") + ": id '" + id + "' is already used by " + other
                + "; give each article an id of its own.";
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
