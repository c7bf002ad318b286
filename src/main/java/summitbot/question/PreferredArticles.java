package summitbot.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Corpus;
import summitbot.text.Tokens;
import summitbot.text.Transliteration;

/**
 * Finds the articles that a question names by their publisher ("according to The Daily Post") or their form ("in the interview"),
 * and the newest where it asks for what is new.
 * Immutable and safe to share.
 */
final class PreferredArticles {
    /** Words that publishers carry behind their name and people leave out. */
    private static final Set<String> COMMON_ENDINGS =
            Set.of("agency", "news", "media", "online", "press", "group", "newspaper", "network", "website");

    private static final Pattern DOMAIN = Pattern.compile("\\.[a-z]{2,6}$");
    private static final Pattern INTERVIEW = Pattern.compile(
            "\\b(interviews?|interviewee|interviewed)\\b|интервью|сұхбат|röportaj|mülakat|söyleşi",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Set<String>> articlesByPublisher = new HashMap<>();
    private final Set<String> interviews = new HashSet<>();
    private final Set<String> newest;

    PreferredArticles(Corpus corpus) {
        for (Article article : corpus.articles()) {
            article.attribution()
                    .publisher()
                    .ifPresent(publisher -> spellings(publisher)
                            .forEach(spelling -> articlesByPublisher
                                    .computeIfAbsent(spelling, key -> new HashSet<>())
                                    .add(article.id())));
            if (article.kind() == ArticleKind.INTERVIEW) {
                interviews.add(article.id());
            }
        }
        newest = newest(corpus);
    }

    /** Those of the latest day that an article states or an editor inferred; empty where nothing is dated. */
    private static Set<String> newest(Corpus corpus) {
        TreeMap<LocalDate, Set<String>> byDay = new TreeMap<>();
        for (Article article : corpus.articles()) {
            article.attribution()
                    .day()
                    .ifPresent(day ->
                            byDay.computeIfAbsent(day, key -> new HashSet<>()).add(article.id()));
        }
        return byDay.isEmpty() ? Set.of() : byDay.lastEntry().getValue();
    }

    /**
     * The articles that a question names.
     *
     * @param articles their ids; empty when none is named
     * @param words the folded words that name their publishers
     */
    record Found(Set<String> articles, Set<String> words) {}

    /** Returns the articles that the text names. */
    Found in(String text) {
        Set<String> articles = new HashSet<>();
        Set<String> naming = new HashSet<>();
        String words = " " + String.join(" ", Tokens.folded(Transliteration.toLatin(text))) + " ";
        articlesByPublisher.forEach((spelling, published) -> {
            if (words.contains(" " + spelling + " ")) {
                articles.addAll(published);
                naming.addAll(List.of(spelling.split(" ")));
            }
        });
        String lower = Lexicon.lower(text);
        if (articles.isEmpty() && INTERVIEW.matcher(lower).find()) {
            articles.addAll(interviews);
        }
        if (articles.isEmpty() && Lexicon.get().asksLatest(lower)) {
            articles.addAll(newest);
        }
        return new Found(articles, naming);
    }

    private static List<String> spellings(String publisher) {
        List<String> words =
                new ArrayList<>(Tokens.folded(DOMAIN.matcher(publisher.strip().toLowerCase(java.util.Locale.ROOT))
                        .replaceFirst("")));
        List<String> spellings = new ArrayList<>();
        spellings.add(String.join(" ", Tokens.folded(publisher)));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        spellings.add(String.join(" ", words));
        while (words.size() > 1 && COMMON_ENDINGS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
            spellings.add(String.join(" ", words));
        }
        return spellings;
    }
}
