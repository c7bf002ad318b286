package summitbot.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleKind;
import summitbot.corpus.Attribution;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Passage;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceId;
import summitbot.corpus.SentenceRole;
import summitbot.corpus.TitleBy;
import summitbot.storage.Database;

/** Articles of a few lines, each of which is a passage. */
final class SmallCorpus {
    static final Article HARBOUR =
            article("harbour", "The storm closed the harbour.", "Ferries stayed in port.", "Fishermen mended nets.");
    static final Article BAKERY = article("bakery", "The baker sells rye bread.", "His shop opens at six.");
    static final Corpus BOTH = SmallCorpus.of(HARBOUR, BAKERY);

    private SmallCorpus() {}

    static Corpus of(Article... articles) {
        List<String> hashes = List.of(articles).stream().map(Article::hash).toList();
        return new Corpus(List.of(articles), Glossary.EMPTY, String.join("+", hashes));
    }

    static Article article(String id, String... lines) {
        Attribution attribution = new Attribution(
                "About the " + id,
                TitleBy.EDITOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String text = String.join("\n", lines);
        return new Article(
                id,
                id + ".txt",
                attribution,
                ArticleKind.NEWS,
                Optional.empty(),
                Optional.empty(),
                text,
                sentences(id, lines),
                id + ":" + Integer.toHexString(text.hashCode()));
    }

    /** Each line a sentence, empty ones too, so that a line's number is its sentence's. */
    private static List<Sentence> sentences(String id, String... lines) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            int end = start + line.length();
            int number = sentences.size() + 1;
            sentences.add(new Sentence(
                    new SentenceId(id, number), start, end, number, line, SentenceRole.STATEMENT, Optional.empty()));
            start = end + 1;
        }
        return sentences;
    }

    static CorpusIndexer indexer(Database database, PassageEmbedder embedder) {
        return indexer(database, embedder, 500);
    }

    static CorpusIndexer indexer(Database database, PassageEmbedder embedder, int passageCharacters) {
        return new CorpusIndexer(database, embedder, passageCharacters, SmallCorpus::lines, "lines");
    }

    private static List<Passage> lines(Article article, int maxCharacters) {
        List<Passage> passages = new ArrayList<>();
        int number = 0;
        for (String line : article.text().split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                passages.add(new Passage(
                        article.id(), number, number, article.attribution().title(), line));
            }
        }
        return passages;
    }
}
