package summitbot.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.failure.InvalidInputException;
import summitbot.yaml.FrontMatter;
import summitbot.yaml.TextFile;

/** Reads article files: front matter, sentences, roles and speakers. Safe for use by several threads. */
public final class ArticleReader {
    private final BoilerplateRules rules;
    private final Glossary glossary;

    /** @param glossary helps to find speakers; {@link Glossary#EMPTY} where there is none */
    public ArticleReader(BoilerplateRules rules, Glossary glossary) {
        this.rules = rules;
        this.glossary = glossary;
    }

    /**
     * Reads one article file.
     *
     * @throws InvalidInputException with {@code file:line: what, what is allowed} when the file is missing, too big, not UTF-8, has no
     *     front matter or wrong keys in it, or no text behind it
     * @throws summitbot.failure.UnavailableException when the system does not let it be read
     */
    public Article read(Path file) {
        return parse(file.toString(), TextFile.bytes(file, FrontMatter.MAX_BYTES));
    }

    /**
     * Reads an article from the text of an article file.
     *
     * @param displayName names it in messages
     * @throws InvalidInputException as {@link #read}
     */
    public Article parse(String displayName, String fileText) {
        return parse(displayName, fileText.getBytes(StandardCharsets.UTF_8));
    }

    private Article parse(String displayName, byte[] bytes) {
        FrontMatter file = FrontMatter.parse(displayName, TextFile.decode(displayName, bytes));
        ArticleHeader header = file.as(ArticleHeader.class);
        String text = file.body();
        if (TextLines.of(text).isEmpty()) {
            throw new InvalidInputException(displayName + ":" + file.bodyLine()
                    + ": the article has no text; put its text below the front matter.");
        }
        ArticleKind kind =
                header.kind().orElse(header.interviewee().isPresent() ? ArticleKind.INTERVIEW : ArticleKind.NEWS);
        ArticleSentences.Roles roles = roles(header, text, kind);
        if (header.kind().isEmpty() && roles.dialogue() && kind == ArticleKind.NEWS) {
            kind = ArticleKind.INTERVIEW;
            roles = roles(header, text, kind);
        }
        List<Sentence> sentences = SpeakerRules.assign(roles.sentences(), kind, header.interviewee(), glossary);
        return new Article(
                header.id(),
                header.origin().strip(),
                header.attribution(),
                kind,
                header.language(),
                header.interviewee(),
                text,
                corrected(file, sentences, header.speakers()),
                FileHash.of(bytes));
    }

    private ArticleSentences.Roles roles(ArticleHeader header, String text, ArticleKind kind) {
        return new ArticleSentences(rules).of(header.id(), text, header.attribution(), kind, header.interviewee());
    }

    /** Puts an editor's speakers in place of those found by rule. */
    private static List<Sentence> corrected(
            FrontMatter file, List<Sentence> sentences, Map<Integer, String> corrections) {
        List<Sentence> corrected = new ArrayList<>(sentences);
        corrections.forEach((number, name) -> {
            if (number > sentences.size()) {
                throw new InvalidInputException(file.displayName() + ":" + file.lineOf("/speakers/" + number)
                        + ": speakers names sentence " + number + ", but the article has only " + sentences.size()
                        + "; corpus show lists them.");
            }
            Optional<String> speaker =
                    Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty());
            corrected.set(number - 1, sentences.get(number - 1).withSpeaker(speaker));
        });
        return corrected;
    }

    /**
     * Returns which rule of {@code boilerplate.yaml} marks each sentence of an article that is boilerplate: sentence number → name of the
     * rule, in order.
     */
    public Map<Integer, String> boilerplate(Article article) {
        List<Optional<String>> reasons = new ArticleSentences(rules)
                .of(article.id(), article.text(), article.attribution(), article.kind(), article.interviewee())
                .reasons();
        Map<Integer, String> marked = new LinkedHashMap<>();
        for (int i = 0; i < reasons.size(); i++) {
            int number = i + 1;
            reasons.get(i).ifPresent(rule -> marked.put(number, rule));
        }
        return marked;
    }
}
