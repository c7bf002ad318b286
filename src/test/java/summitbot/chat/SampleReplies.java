package summitbot.chat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModelUse;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.corpus.Article;
import summitbot.evidence.EvidenceSentence;
import summitbot.testing.ScriptedAnswerer;

/** Replies about the sample corpus. */
final class SampleReplies {
    private SampleReplies() {}

    static Reply reply(String lead, Statement... statements) {
        return reply(lead, Optional.empty(), statements);
    }

    /** A reply that a model was asked for. */
    static Reply fromModel(ModelUse use) {
        return reply("", Optional.of(use));
    }

    private static Reply reply(String lead, Optional<ModelUse> modelUse, Statement... statements) {
        return new Reply(
                OptionalLong.of(17),
                "How long?",
                "How long did the talks last?",
                Reply.Kind.QUESTION,
                Reply.Status.ANSWERED,
                AnswerMode.QUOTES,
                lead,
                List.of(statements),
                List.<EvidenceSentence>of(),
                0.75,
                41,
                new Timings(0, 9, 0, 1),
                ScriptedAnswerer.PROVENANCE,
                "en",
                modelUse,
                Optional.empty());
    }

    static Statement statement(String words, Article article, int... sentences) {
        return new Statement(
                words,
                java.util.Arrays.stream(sentences)
                        .mapToObj(number -> Quote.of(article, article.sentence(number)))
                        .toList());
    }
}
