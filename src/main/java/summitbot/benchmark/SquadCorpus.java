package summitbot.benchmark;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import summitbot.corpus.Article;
import summitbot.corpus.ArticleReader;
import summitbot.corpus.BoilerplateRules;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Sentence;
import summitbot.evaluation.SquadReader.SquadArticle;
import summitbot.evaluation.SquadReader.SquadParagraph;
import summitbot.evaluation.SquadReader.SquadQuestion;

/**
 * A SQuAD file as a corpus: one article each, its paragraphs parted by empty lines, and the questions that it answers.
 *
 * @param corpus the articles, without glossary
 * @param questions in the order of the file
 */
record SquadCorpus(Corpus corpus, List<EvidenceQuestion> questions) {

    /**
     * A question with where its answer stands.
     *
     * @param article the article's id
     * @param evidence the sentence in which the first person's answer begins
     */
    record EvidenceQuestion(String text, String article, String evidence) {}

    static SquadCorpus of(List<SquadArticle> squad) {
        ArticleReader reader = new ArticleReader(BoilerplateRules.general(), Glossary.EMPTY);
        List<Article> articles = new ArrayList<>();
        List<EvidenceQuestion> questions = new ArrayList<>();
        for (SquadArticle source : squad) {
            String id = String.format(Locale.ROOT, "squad-%03d", articles.size() + 1);
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (SquadParagraph paragraph : source.paragraphs()) {
                starts.add(text.length());
                text.append(paragraph.text()).append("\n\n");
            }
            Article article = reader.parse(id, header(id, source.title()) + text);
            articles.add(article);
            for (int i = 0; i < starts.size(); i++) {
                for (SquadQuestion question : source.paragraphs().get(i).questions()) {
                    if (!question.answerStarts().isEmpty()) {
                        int at = starts.get(i) + question.answerStarts().get(0);
                        questions.add(new EvidenceQuestion(question.text(), id, sentenceAt(article, at)));
                    }
                }
            }
        }
        return new SquadCorpus(new Corpus(articles, Glossary.EMPTY, "squad"), questions);
    }

    /** At most so many of the questions, spread evenly over the file. */
    List<EvidenceQuestion> sample(int max) {
        if (questions.size() <= max) {
            return questions;
        }
        List<EvidenceQuestion> sample = new ArrayList<>(max);
        for (int i = 0; i < max; i++) {
            sample.add(questions.get((int) ((long) i * questions.size() / max)));
        }
        return sample;
    }

    private static String sentenceAt(Article article, int offset) {
        for (Sentence sentence : article.sentences()) {
            if (offset < sentence.end()) {
                return sentence.text();
            }
        }
        throw new IllegalArgumentException("offset " + offset + " is behind the text of " + article.id());
    }

    private static String header(String id, String title) {
        // A JSON string is a YAML string too, whatever quotes and colons a title has.
        return "---\nid: " + id + "\norigin: " + id + ".txt\ntitle: " + TextNode.valueOf(title)
                + "\ntitle_by: publisher\n---\n";
    }
}
