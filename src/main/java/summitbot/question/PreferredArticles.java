package summitbot.question;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Corpus;

/**
 * Finds the articles that a question names by their publisher ("according to The Daily Post") or their form ("in the interview"),
 * and the newest where it asks for what is new.
 * Immutable and safe to share.
 */
final class PreferredArticles {
    private static final Pattern INTERVIEW = Pattern.compile(
            "\\b(interviews?|interviewee|interviewed)\\b|интервью|сұхбат|röportaj|mülakat|söyleşi",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final PublisherNames publishers;
    private final Set<String> interviews = new HashSet<>();
    private final Set<String> newest;

    PreferredArticles(Corpus corpus) {
        publishers = new PublisherNames(corpus);
        for (Article article : corpus.articles()) {
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

    /** Returns the articles that the text names, with the words that name their publishers. */
    PublisherNames.Found in(String text) {
        PublisherNames.Found published = publishers.in(text);
        Set<String> articles = new HashSet<>(published.articles());
        String lower = Lexicon.lower(text);
        if (articles.isEmpty() && INTERVIEW.matcher(lower).find()) {
            articles.addAll(interviews);
        }
        if (articles.isEmpty() && Lexicon.get().asksLatest(lower)) {
            articles.addAll(newest);
        }
        return new PublisherNames.Found(articles, published.words());
    }
}
