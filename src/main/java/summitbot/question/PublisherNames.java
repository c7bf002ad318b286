package summitbot.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.text.Tokens;
import summitbot.text.Transliteration;

/**
 * Finds the publishers of a corpus in a text, as people name them: {@code The Daily Post}, {@code daily post}, {@code Example} for
 * {@code Example News Agency} or {@code Example.com}, also in Cyrillic letters. Immutable and safe to share.
 */
public final class PublisherNames {
    /** Words that publishers carry behind their name and people leave out. */
    private static final Set<String> COMMON_ENDINGS =
            Set.of("agency", "news", "media", "online", "press", "group", "newspaper", "network", "website");

    private static final Pattern DOMAIN = Pattern.compile("\\.[a-z]{2,6}$");

    private final Map<String, Set<String>> articlesBySpelling = new HashMap<>();

    /** The publishers that the articles of this corpus state. */
    public PublisherNames(Corpus corpus) {
        for (Article article : corpus.articles()) {
            article.attribution()
                    .publisher()
                    .ifPresent(publisher -> spellings(publisher)
                            .forEach(spelling -> articlesBySpelling
                                    .computeIfAbsent(spelling, key -> new HashSet<>())
                                    .add(article.id())));
        }
    }

    /**
     * What a text names.
     *
     * @param articles ids of the articles; empty when none is named
     * @param words the words that name their publishers, folded and in Latin letters
     */
    public record Found(Set<String> articles, Set<String> words) {}

    /** Returns the articles whose publisher the text names. */
    public Found in(String text) {
        Set<String> articles = new HashSet<>();
        Set<String> naming = new HashSet<>();
        String words = " " + String.join(" ", Tokens.folded(Transliteration.toLatin(text))) + " ";
        articlesBySpelling.forEach((spelling, published) -> {
            if (words.contains(" " + spelling + " ")) {
                articles.addAll(published);
                naming.addAll(List.of(spelling.split(" ")));
            }
        });
        return new Found(articles, naming);
    }

    private static List<String> spellings(String publisher) {
        List<String> words = new ArrayList<>(Tokens.folded(
                DOMAIN.matcher(publisher.strip().toLowerCase(Locale.ROOT)).replaceFirst("")));
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
