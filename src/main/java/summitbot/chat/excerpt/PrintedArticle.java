package summitbot.chat.excerpt;

import java.util.ArrayList;
import java.util.List;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/**
 * An article as a run of words, each with the sentence it stands in. Immutable.
 *
 * @param article the article
 * @param words its words in order, offsets in the article's text
 * @param sentences for each word the index of its sentence
 */
record PrintedArticle(Article article, List<PlainWord> words, List<Integer> sentences) {

    static PrintedArticle of(Article article) {
        List<PlainWord> words = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();
        for (int i = 0; i < article.sentences().size(); i++) {
            Sentence sentence = article.sentences().get(i);
            for (PlainWord word : PlainWord.of(sentence.text())) {
                words.add(new PlainWord(word.folded(), word.start() + sentence.start(), word.end() + sentence.start()));
                sentences.add(i);
            }
        }
        return new PrintedArticle(article, List.copyOf(words), List.copyOf(sentences));
    }

    Sentence sentenceOf(int word) {
        return article.sentences().get(sentences.get(word));
    }

    /** How many words the sentence of this word has. */
    int sentenceLength(int word) {
        int sentence = sentences.get(word);
        int length = 0;
        for (int i = word; i >= 0 && sentences.get(i) == sentence; i--) {
            length++;
        }
        for (int i = word + 1; i < sentences.size() && sentences.get(i) == sentence; i++) {
            length++;
        }
        return length;
    }
}
