package summitbot.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;

/** Looks a whole corpus folder through for what an editor should mend. */
public final class CorpusCheck {
    private final Path folder;
    private final LocalDate today;
    private final List<CorpusFinding> findings = new ArrayList<>();

    private CorpusCheck(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /**
     * Returns every problem of a corpus folder with file and line, in the order of the files; empty when all is well. What
     * {@link CorpusReader#read} would refuse is an error, anything else a warning.
     *
     * @param today the day after which a date of publication lies in the future
     * @throws summitbot.failure.UnavailableException when the system does not let a file be read
     */
    public static List<CorpusFinding> check(Path corpusFolder, LocalDate today) {
        CorpusCheck check = new CorpusCheck(corpusFolder, today);
        check.checkAll();
        return check.findings;
    }

    private void checkAll() {
        Optional<List<Path>> files = attempt(() -> ArticleFiles.list(folder));
        Glossary glossary = attempt(() -> GlossaryReader.of(folder)).orElse(Glossary.EMPTY);
        BoilerplateRules rules = attempt(() -> BoilerplateRules.of(folder)).orElseGet(BoilerplateRules::general);
        if (files.isEmpty()) {
            return;
        }
        ArticleReader reader = new ArticleReader(rules, glossary);
        Map<String, Path> ids = new HashMap<>();
        Map<String, Path> sources = new HashMap<>();
        Map<String, Path> texts = new HashMap<>();
        for (Path file : files.get()) {
            Optional<Article> read = attempt(() -> reader.read(file));
            if (read.isEmpty()) {
                continue;
            }
            Article article = read.get();
            FrontMatter frontMatter = FrontMatter.read(file);
            Path sameId = ids.putIfAbsent(article.id(), file);
            if (sameId != null) {
                findings.add(CorpusFinding.error(CorpusReader.doubledId(file, article.id(), sameId)));
            }
            warnOfDouble(
                    frontMatter, "/origin", sources, article.source(), "is supplied under the same number or name as");
            warnOfDouble(frontMatter, "/id", texts, plainText(article), "has the same text as");
            for (ArticleCheck.Warning warning : new ArticleCheck(article, frontMatter, today).warnings()) {
                findings.add(CorpusFinding.warning(file + ":" + warning.line() + ": " + warning.what()));
            }
        }
        for (Path other : ArticleFiles.others(folder)) {
            findings.add(
                    CorpusFinding.warning(other + " is not read; article files end in " + ArticleFiles.ENDING + "."));
        }
        warnOfSharedVariants(glossary);
    }

    private void warnOfDouble(FrontMatter file, String pointer, Map<String, Path> seen, String value, String what) {
        Path path = Path.of(file.displayName());
        Path other = seen.putIfAbsent(value, path);
        if (other != null) {
            findings.add(CorpusFinding.warning(
                    path + ":" + file.lineOf(pointer) + ": this article " + what + " " + other + "."));
        }
    }

    private static String plainText(Article article) {
        return article.text().replaceAll("\\s+", " ").strip();
    }

    private void warnOfSharedVariants(Glossary glossary) {
        Map<String, String> owner = new HashMap<>();
        for (Glossary.Name name : glossary.names()) {
            for (String spelling : name.spellings()) {
                String other = owner.putIfAbsent(spelling.toLowerCase(Locale.ROOT), name.name());
                if (other != null && !other.equals(name.name())) {
                    findings.add(CorpusFinding.warning(folder.resolve(GlossaryReader.FILE) + ": '" + spelling
                            + "' stands for " + other + " and for " + name.name() + "; keep it with one of them."));
                }
            }
        }
    }

    private interface Reading<T> {
        T read();
    }

    private <T> Optional<T> attempt(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (InvalidInputException e) {
            e.getMessage().lines().map(CorpusFinding::error).forEach(findings::add);
            return Optional.empty();
        }
    }
}
