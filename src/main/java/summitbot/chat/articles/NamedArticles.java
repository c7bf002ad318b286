package summitbot.chat.articles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Corpus;
import summitbot.question.NameFinder;
import summitbot.question.NameMention;
import summitbot.question.PublisherNames;
import summitbot.text.Stemmer;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;
import summitbot.text.Transliteration;

/**
 * Tells which articles are meant by "the article of the Daily Post", "the interview with Ann Lee", "the piece on the ferries". Every
 * word has to be accounted for, so that what is not in the corpus ("the article on which the treaty rests") names nothing.
 * Immutable and safe to share.
 */
final class NamedArticles {
    private final List<Article> all;
    private final ArticleCues cues;
    private final PublisherNames publishers;
    private final NameFinder names;
    private final Map<String, Words> wordsByArticle = new HashMap<>();

    /** The words of an article as lines of stems: of its author and publisher, of these with its title, of all of it. */
    private record Words(String source, String title, Set<String> text) {}

    /**
     * What words name.
     *
     * @param articles the articles, in the order of the corpus
     * @param told whether the words tell them from others, rather than being for any article
     */
    record Selection(List<Article> articles, boolean told) {}

    /** A word or name that has to fit; {@code forms} are lines of stems, one of which has to occur. */
    private record Item(Set<String> forms, boolean source) {}

    NamedArticles(Corpus corpus, ArticleCues cues) {
        all = corpus.articles();
        this.cues = cues;
        publishers = new PublisherNames(corpus);
        names = new NameFinder(corpus.names());
        all.forEach(article -> wordsByArticle.put(article.id(), words(article)));
    }

    private static Words words(Article article) {
        var attribution = article.attribution();
        String source = line(
                attribution.author().orElse("") + " " + attribution.publisher().orElse(""));
        String title =
                source + line(attribution.title()) + line(article.interviewee().orElse(""));
        return new Words(source, title, Set.copyOf(stems(article.text())));
    }

    /**
     * Returns the articles that folded words name; empty where a word fits none.
     *
     * @param language code of the message they stand in
     * @param alsoByText whether a word of an article's text tells it, where none of its title does
     */
    Optional<Selection> named(String words, String language, boolean alsoByText) {
        PublisherNames.Found published = publishers.in(words);
        boolean interview = cues.meanInterview(words);
        List<Article> candidates = all.stream()
                .filter(article ->
                        published.articles().isEmpty() || published.articles().contains(article.id()))
                .filter(article -> !interview || article.kind() == ArticleKind.INTERVIEW)
                .toList();
        List<Item> items = items(words, language, published.words());
        List<Article> byTitle = fitting(candidates, items, false);
        List<Article> fitting = byTitle.isEmpty() && alsoByText ? fitting(candidates, items, true) : byTitle;
        boolean told = interview || !published.articles().isEmpty() || !items.isEmpty();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(new Selection(fitting, told));
    }

    private List<Item> items(String words, String language, Set<String> publisherWords) {
        List<NameMention> mentions = names.find(words);
        List<Item> items = new ArrayList<>();
        boolean source = false;
        for (Token token : Tokens.of(words)) {
            Optional<NameMention> mention = mentions.stream()
                    .filter(name -> name.start() <= token.start() && token.end() <= name.end())
                    .findFirst();
            if (publisherWords.contains(Transliteration.toLatin(token.folded()))) {
                continue;
            }
            if (mention.isPresent()) {
                if (mention.get().start() == token.start()) {
                    items.add(new Item(lines(mention.get().forms()), source));
                }
            } else if (cues.isBy(token.folded())) {
                source = true;
            } else if (!StopWords.contains(token.folded(), language) && !cues.saysNothing(token.folded())) {
                items.add(new Item(Set.of(line(token.text())), source));
            }
        }
        return items;
    }

    private List<Article> fitting(List<Article> candidates, List<Item> items, boolean byText) {
        return candidates.stream()
                .filter(article ->
                        items.stream().allMatch(item -> fits(item, wordsByArticle.get(article.id()), byText)))
                .toList();
    }

    private static boolean fits(Item item, Words words, boolean byText) {
        String where = item.source() ? words.source() : words.title();
        return item.forms().stream()
                .anyMatch(form -> where.contains(form)
                        || (byText
                                && !item.source()
                                && words.text().containsAll(List.of(form.strip().split(" ")))));
    }

    private static Set<String> lines(Collection<String> forms) {
        Set<String> lines = new HashSet<>();
        forms.forEach(form -> lines.add(line(form)));
        return lines;
    }

    /** Stems with a space before the first, behind the last and between two. */
    private static String line(String text) {
        return " " + String.join(" ", stems(text)) + " ";
    }

    private static List<String> stems(String text) {
        return Tokens.of(text).stream()
                .flatMap(token -> Stream.concat(
                        Stream.of(Stemmer.stem(token.folded())),
                        token.parts().size() > 1 ? token.parts().stream().map(Stemmer::stem) : Stream.empty()))
                .toList();
    }
}
