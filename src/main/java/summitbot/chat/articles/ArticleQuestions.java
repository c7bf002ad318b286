package summitbot.chat.articles;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import summitbot.chat.articles.ArticleCues.Asked;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.question.Turn;
import summitbot.text.Folding;
import summitbot.text.Languages;

/**
 * Tells questions about the articles themselves ("Who wrote the article about the ferry?") from questions about what they say ("Who
 * wrote the letter to the ferry company?"), by a closed grammar that has to cover the whole message. Safe for concurrent use.
 */
public final class ArticleQuestions {
    /** Longer messages tell something. */
    private static final int MAX_CHARACTERS = 300;

    /** A shorter sentence can stand in a reply by chance. */
    private static final int MIN_SENTENCE_CHARACTERS = 25;

    private static final Pattern NEXT_QUESTION =
            Pattern.compile("\\?\\s+|,? (?:and|и|және|ve) (?=\\p{L})", Pattern.UNICODE_CHARACTER_CLASS);

    private final ArticleCues cues = ArticleCues.load();
    private final Corpus corpus;
    private volatile @Nullable NamedArticles named;

    /** Questions about the articles of this corpus. */
    public ArticleQuestions(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * Reads a message.
     *
     * @param text the message
     * @param history the turns before, oldest first: what "this" points to
     * @param language code of the language of the conversation
     * @return what is asked about which articles; empty for a question about what they say, and for anything else
     */
    public Optional<ArticleQuestion> read(String text, List<Turn> history, String language) {
        boolean hinted = mayAsk(text)
                || lastOf(history, Turn.Role.USER)
                        .filter(turn -> mayAsk(turn.text()))
                        .isPresent();
        if (!hinted || text.length() > MAX_CHARACTERS || corpus.articles().isEmpty()) {
            return Optional.empty();
        }
        String detected = Languages.detect(text);
        String spoken = detected.equals(Languages.UNDETERMINED) ? language : detected;
        return several(text, history, spoken).or(() -> one(text, history, spoken));
    }

    private boolean mayAsk(String text) {
        return text.length() <= MAX_CHARACTERS && cues.mayAsk(ArticleCues.plain(text));
    }

    /** Reading all words of the corpus is left to the first question that needs it. */
    private NamedArticles named() {
        NamedArticles read = named;
        if (read == null) {
            read = new NamedArticles(corpus, cues);
            named = read;
        }
        return read;
    }

    /** "Who wrote the article, and when was it published?" */
    private Optional<ArticleQuestion> several(String text, List<Turn> history, String language) {
        String[] parts = NEXT_QUESTION.split(Folding.fold(text), 3);
        if (parts.length != 2) {
            return Optional.empty();
        }
        String next = ArticleCues.plain(parts[1]);
        return one(parts[0], history, language)
                .flatMap(first -> Stream.of(
                                cues.asked(next).stream(),
                                cues.askedInAWord(next).stream(),
                                cues.askedBesides(next).stream())
                        .flatMap(found -> found)
                        .filter(found -> found.words().isEmpty() || cues.onlyPoint(found.words()))
                        .findFirst()
                        .map(found -> new ArticleQuestion(
                                Stream.concat(first.aspects().stream(), Stream.of(found.aspect()))
                                        .toList(),
                                first.articles())));
    }

    private Optional<ArticleQuestion> one(String text, List<Turn> history, String language) {
        String plain = ArticleCues.plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        List<Asked> asked = cues.asked(plain);
        if (!asked.isEmpty()) {
            return asked.stream()
                    .flatMap(reading -> of(reading, plain, history, language).stream())
                    .findFirst();
        }
        List<Article> shown = shown(history, language);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Optional<Asked> word = cues.askedInAWord(plain);
        if (word.isPresent()) {
            return word.map(found -> new ArticleQuestion(List.of(found.aspect()), shown));
        }
        Optional<ArticleQuestion> before = before(history, language);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return cues.askedBesides(plain)
                .map(found -> new ArticleQuestion(
                        List.of(found.aspect()), before.get().articles()))
                .or(() -> cues.another(plain)
                        .flatMap(words -> named().named(words, language, false))
                        .filter(NamedArticles.Selection::told)
                        .map(other -> new ArticleQuestion(before.get().aspects(), other.articles())));
    }

    private Optional<ArticleQuestion> of(Asked asked, String plain, List<Turn> history, String language) {
        Aspect aspect = asked.aspect();
        if (aspect == Aspect.OLDEST || aspect == Aspect.NEWEST) {
            boolean ofArticles =
                    cues.namesArticles(plain) || before(history, language).isPresent();
            return ofArticles ? Optional.of(new ArticleQuestion(List.of(aspect), corpus.articles())) : Optional.empty();
        }
        if (cues.onlyPoint(asked.words()) && meansOtherWritings(history, language)) {
            return Optional.empty();
        }
        Optional<NamedArticles.Selection> selection = named().named(asked.words(), language, aspect != Aspect.LIST);
        return selection.map(found -> {
            boolean any = found.told() || cues.areSeveral(asked.words()) && !cues.onlyPoint(asked.words());
            List<Article> shown = any ? List.of() : shown(history, language);
            return new ArticleQuestion(List.of(aspect), shown.isEmpty() ? found.articles() : shown);
        });
    }

    /** Whether "it" may be a book or a letter that the question before was about. */
    private boolean meansOtherWritings(List<Turn> history, String language) {
        return lastOf(history, Turn.Role.USER)
                .filter(turn -> cues.speaksOfOtherWritings(turn.text()))
                .filter(turn -> before(history, language).isEmpty())
                .isPresent();
    }

    /** What the last question asked about articles, if it did. */
    private Optional<ArticleQuestion> before(List<Turn> history, String language) {
        return lastOf(history, Turn.Role.USER)
                .flatMap(turn -> read(turn.text(), history.subList(0, history.lastIndexOf(turn)), language));
    }

    /** The articles that the last reply quoted or named; those that the last question was about where it did not. */
    private List<Article> shown(List<Turn> history, String language) {
        List<Article> quoted = lastOf(history, Turn.Role.BOT)
                .map(turn -> Folding.fold(turn.text()))
                .map(reply -> corpus.articles().stream()
                        .filter(article -> shows(reply, article))
                        .toList())
                .orElse(List.of());
        return quoted.isEmpty()
                ? before(history, language).map(ArticleQuestion::articles).orElse(List.of())
                : quoted;
    }

    private static boolean shows(String reply, Article article) {
        return reply.contains(Folding.fold(article.attribution().title()))
                || article.sentences().stream()
                        .filter(sentence ->
                                sentence.quotable() && sentence.text().length() >= MIN_SENTENCE_CHARACTERS)
                        .anyMatch(sentence -> reply.contains(Folding.fold(sentence.text())));
    }

    private static Optional<Turn> lastOf(List<Turn> history, Turn.Role role) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).role() == role) {
                return Optional.of(history.get(i));
            }
        }
        return Optional.empty();
    }
}
