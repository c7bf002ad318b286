package summitbot.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All articles of one corpus folder and its glossary. Immutable and safe to share; a changed folder is read into a new one.
 */
public final class Corpus {
    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Glossary glossary;
    private final Glossary names;
    private final String hash;

    /**
     * @param articles in the order of their file names, with distinct ids
     * @param glossary names and their variants; {@link Glossary#EMPTY} where the folder has none
     * @param hash SHA-256 over the articles' hashes, the glossary and the boilerplate rules, in lower-case hex
     */
    public Corpus(List<Article> articles, Glossary glossary, String hash) {
        for (Article article : articles) {
            if (this.articles.put(article.id(), article) != null) {
                throw new IllegalArgumentException("two articles have the id " + article.id());
            }
        }
        this.glossary = glossary;
        names = SpeakerNames.added(glossary, articles);
        this.hash = hash;
    }

    /** Returns all articles in order. */
    public List<Article> articles() {
        return List.copyOf(articles.values());
    }

    /** Returns the article with this id, or empty when the corpus has none. */
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    /** Returns the names and variants that editors maintain. */
    public Glossary glossary() {
        return glossary;
    }

    /** Returns the names of the glossary and those of the people whose words the articles report; with the terms of the glossary. */
    public Glossary names() {
        return names;
    }

    /** Identifies this state of the corpus: equal hashes mean equal texts, front matter, glossary and rules. */
    public String hash() {
        return hash;
    }
}
