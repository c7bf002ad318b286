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
 * Reads a corpus folder, its articles side by side: {@code articles/*.md}, and where present {@code glossary.yaml} and {@code boilerplate.yaml}. Nothing else in the
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
                attempt(() -> GlossaryReader.of(corpusFolder)).or(problems).orElse(Glossary.EMPTY);
        BoilerplateRules rules =
                attempt(() -> BoilerplateRules.of(corpusFolder)).or(problems).orElseGet(BoilerplateRules::general);
        ArticleReader reader = new ArticleReader(rules, glossary);
        List<Attempt<Article>> attempts = files.parallelStream()
                .map(file -> attempt(() -> reader.read(file)))
                .toList();
        List<Article> articles = new ArrayList<>();
        Map<String, Path> fileOfId = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            attempts.get(i).or(problems).ifPresent(read -> {
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

    /** What was read of one file, or what is wrong with it. */
    private record Attempt<T>(Optional<T> read, List<String> problems) {
        /** Returns what was read; where nothing was, its problems are added to the others. */
        Optional<T> or(List<String> others) {
            others.addAll(problems);
            return read;
        }
    }

    private static <T> Attempt<T> attempt(Reading<T> reading) {
        try {
            return new Attempt<>(Optional.of(reading.read()), List.of());
        } catch (InvalidInputException e) {
            return new Attempt<>(Optional.empty(), e.getMessage().lines().toList());
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
