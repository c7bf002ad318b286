package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
 * A SQuAD file as a corpus with questions: one article each, its paragraphs parted by empty lines. Immutable.
 *
 * @param corpus the articles, without glossary
 * @param questions in the order of the file, those that it does not answer too
 */
public record SquadCorpus(Corpus corpus, List<EvidenceQuestion> questions) {
    public SquadCorpus {
        questions = List.copyOf(questions);
    }

    /**
     * A question with where its answer stands.
     *
     * @param id as in the file
     * @param article id of the article it is about
     * @param evidence the sentences in which people's answers begin, the first person's first; empty when the article does not answer
     */
    public record EvidenceQuestion(String id, String text, String article, List<String> evidence) {
        public EvidenceQuestion {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Makes articles of all that a file holds.
     *
     * @param hash of the file, which becomes that of the corpus
     */
    public static SquadCorpus of(List<SquadArticle> squad, String hash) {
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
                    questions.add(new EvidenceQuestion(
                            question.id(), question.text(), id, evidence(article, starts.get(i), question)));
                }
            }
        }
        return new SquadCorpus(new Corpus(articles, Glossary.EMPTY, hash), questions);
    }

    private static List<String> evidence(Article article, int paragraphStart, SquadQuestion question) {
        Set<String> sentences = new LinkedHashSet<>();
        for (int start : question.answerStarts()) {
            sentences.add(sentenceAt(article, paragraphStart + start));
        }
        return List.copyOf(sentences);
    }

    /** Returns the questions that the articles answer. */
    public List<EvidenceQuestion> answerable() {
        return questions.stream()
                .filter(question -> !question.evidence().isEmpty())
                .toList();
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
