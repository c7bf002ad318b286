package summitbot.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.answer.ModePreference;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.chat.ReplyJson;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.corpus.PassageSplitter;
import summitbot.evidence.EvidenceSentence;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.question.Question;

/**
 * The bot under test, asked the way a person would ask it, with a look at what it found first.
 *
 * @param chat replies, as {@code ChatService::reply} does
 * @param replyJson lays replies out
 * @param search finds the passages for a question, best first, as the bot does before it answers
 * @param corpus what it answers from
 * @param passages all passages of that corpus
 * @param shownEvidence how many of the sentences found an answer is made of at most
 */
public record MeasuredBot(
        Function<ChatMessage, Reply> chat,
        ReplyJson replyJson,
        Function<Question, List<Passage>> search,
        Corpus corpus,
        List<TextSpan> passages,
        int shownEvidence) {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredBot.class);

    public MeasuredBot {
        passages = List.copyOf(passages);
    }

    /**
     * A bot that answers from a corpus.
     *
     * @param passageCharacters the longest passage that its index has
     */
    public static MeasuredBot of(
            Function<ChatMessage, Reply> chat,
            ReplyJson replyJson,
            Function<Question, List<Passage>> search,
            Corpus corpus,
            int passageCharacters,
            int shownEvidence) {
        List<TextSpan> passages = new ArrayList<>();
        for (Article article : corpus.articles()) {
            for (Passage passage : PassageSplitter.split(article, passageCharacters)) {
                passages.add(TextSpan.of(article, passage));
            }
        }
        return new MeasuredBot(chat, replyJson, search, corpus, passages, shownEvidence);
    }

    /** Returns the line of {@code results.jsonl}: the reply as JSON and what was retrieved; of a question that failed its error. */
    ObjectNode ask(QuestionEntry entry, ModePreference mode, PrintedArticles articles) {
        Optional<String> id = Optional.of(entry.id());
        try {
            Reply reply = chat.apply(ChatMessage.of(entry.question(), entry.history(), mode));
            ObjectNode line = replyJson.of(reply, id);
            if (reply.kind() == Reply.Kind.QUESTION) {
                line.set("retrieval", retrieval(entry, reply, articles).json());
            }
            return line;
        } catch (InvalidInputException | UnavailableException e) {
            return ReplyJson.error(id, entry.question(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Question {} failed.", entry.id(), e);
            return ReplyJson.error(id, entry.question(), "The bot failed on this question; the log says why.");
        }
    }

    private Retrieval retrieval(QuestionEntry entry, Reply reply, PrintedArticles articles) {
        List<TextSpan> ranking = new ArrayList<>();
        for (Passage passage : search.apply(new Question(entry.question(), entry.history()))) {
            corpus.article(passage.article()).ifPresent(article -> ranking.add(TextSpan.of(article, passage)));
        }
        List<TextSpan> evidence = new ArrayList<>();
        for (EvidenceSentence sentence : reply.evidence()) {
            if (evidence.size() < shownEvidence) {
                evidence.add(TextSpan.of(sentence.article(), sentence.sentence()));
            }
        }
        return new Retrieval(ranking, evidence, RetrievalCheck.countRelevant(entry, passages, articles));
    }
}
