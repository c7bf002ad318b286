package summitbot.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import summitbot.answer.generation.RewritePrompt;
import summitbot.answer.verification.RewriteVerifier;
import summitbot.corpus.Corpus;
import summitbot.model.LanguageModel;
import summitbot.model.ModelReply;
import summitbot.prompts.PromptTemplate;
import summitbot.question.Question;
import summitbot.question.Turn;

/** Lets the model make a follow-up question understandable without the turns before. Safe for concurrent use. */
public final class ModelRewriter {
    private final QuestionWriter writer;
    private final PromptTemplate template;
    private final RewriteVerifier verifier;

    /**
     * @param template the prompt for {@link summitbot.prompts.PromptTask#REWRITE}
     */
    public ModelRewriter(Corpus corpus, LanguageModel model, PromptTemplate template) {
        this.template = template;
        writer = new QuestionWriter(model, "rewriting");
        verifier = new RewriteVerifier(corpus);
    }

    /**
     * Rewrites a question. Never throws.
     *
     * @param timeLeft how long to wait for the model
     * @param cancelled asked now and then; true stops the model
     * @param replied told of the model's reply, used or not
     * @return the standalone question; empty when there is no history, no usable reply, or the reply brings in something new: the rules of
     *     quotes mode serve then
     */
    public Optional<String> rewrite(
            Question question, Duration timeLeft, BooleanSupplier cancelled, Consumer<ModelReply> replied) {
        if (question.history().isEmpty()) {
            return Optional.empty();
        }
        List<String> history = question.history().stream().map(Turn::text).toList();
        return writer.write(
                budget -> RewritePrompt.fit(template, question, budget),
                rewritten -> verifier.objection(rewritten, question.text(), history),
                timeLeft,
                cancelled,
                question.conversation(),
                replied);
    }
}
