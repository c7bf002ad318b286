package summitbot.telegram.rendering;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import summitbot.answer.AnswerMode;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.benchmark.Step;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.corpus.Article;
import summitbot.telegram.message.FormattedText;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.ScriptedAnswerer;

/** A reply with words and three quotes, laid out for Telegram. */
@State(Scope.Thread)
public class ReplyRenderingBenchmark {
    private static final int QUOTES = 3;

    private final ReplyRenderer renderer = new ReplyRenderer(new ReplyText(new KeyWording()));
    private final Reply reply = reply(SampleCorpus.harbour());

    @Benchmark
    @Step(place = 11, value = "a reply with three quotes as Telegram's message", bound = "copying its text")
    public List<FormattedText> render() {
        return renderer.render(reply);
    }

    private static Reply reply(Article article) {
        List<Quote> quotes = article.sentences().stream()
                .filter(sentence -> sentence.quotable())
                .limit(QUOTES)
                .map(sentence -> Quote.of(article, sentence))
                .toList();
        return new Reply(
                OptionalLong.of(1),
                "How long did the talks last?",
                "How long did the talks last?",
                Reply.Kind.QUESTION,
                Reply.Status.ANSWERED,
                AnswerMode.QUOTES,
                "",
                Stream.of(new Statement("They lasted nearly four hours.", quotes))
                        .toList(),
                List.of(),
                1,
                1,
                Timings.NONE,
                ScriptedAnswerer.PROVENANCE,
                "en");
    }
}
