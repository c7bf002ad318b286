package summitbot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import summitbot.answer.CorpusAnswerer;
import summitbot.answer.ModelMode;
import summitbot.answer.Provenance;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.chat.ChatService;
import summitbot.config.Settings.AnswerSettings;
import summitbot.config.Settings.ChatSettings;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Passage;
import summitbot.evidence.EvidenceFinder;
import summitbot.question.QuestionReader;
import summitbot.record.Recorder;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;

/** The real chat over any corpus, with a retriever that finds every passage and so needs no index. */
public final class QuotingChat {
    private QuotingChat() {}

    /** A chat that answers with quotes alone. */
    public static ChatService over(Corpus corpus) {
        return over(corpus, Optional.empty());
    }

    /** A chat that also asks a model where there is one. */
    public static ChatService over(Corpus corpus, Optional<ModelMode> model) {
        Provenance provenance = new Provenance(corpus.hash(), "prompt", "", "settings");
        CorpusAnswerer answerer = new CorpusAnswerer(
                new QuestionReader(corpus),
                new EvidenceFinder(corpus, (query, max) -> everything(corpus), 10),
                model,
                new AnswerSettings("auto", 45, 3, 0.3, 12),
                provenance);
        return new ChatService(
                answerer, corpus, new KeyWording(), new ChatSettings(1_000, 4, 60), provenance, Recorder.NONE);
    }

    private static List<RankedPassage> everything(Corpus corpus) {
        return corpus.articles().stream()
                .map(article -> new Passage(article.id(), 1, article.sentences().size(), "", ""))
                .map(passage -> new RankedPassage(passage, 1, Optional.of(new LegScore(1, 0.84)), Optional.empty()))
                .toList();
    }

    /** Checks that each quote is a whole sentence of the article it names, character by character, and may be quoted. */
    public static void assertVerbatim(Corpus corpus, List<Statement> statements) {
        for (Statement statement : statements) {
            for (Quote quote : statement.quotes()) {
                Article article = corpus.article(quote.article().id()).orElseThrow();
                assertThat(article.sentences()).contains(quote.sentence());
                assertThat(quote.sentence().quotable()).isTrue();
                assertThat(article.text()
                                .substring(
                                        quote.sentence().start(),
                                        quote.sentence().end()))
                        .isEqualTo(quote.text());
            }
        }
    }
}
