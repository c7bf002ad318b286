package summitbot.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.answer.generation.RewritePrompt;
import summitbot.answer.generation.TokenBudget;
import summitbot.answer.verification.RewriteVerifier;
import summitbot.corpus.Corpus;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.prompts.PromptTemplate;
import summitbot.question.Question;
import summitbot.question.Turn;

/** Lets the model make a follow-up question understandable without the turns before. Safe for concurrent use. */
public final class ModelRewriter {
    private static final Logger LOG = LoggerFactory.getLogger(ModelRewriter.class);

    /** A question of 2,000 characters, the longest shown to a model, and the JSON around it would need more; nobody asks like that. */
    private static final int REPLY_TOKENS = 160;

    private final LanguageModel model;
    private final PromptTemplate template;
    private final RewriteVerifier verifier;

    /**
     * @param template the prompt for {@link summitbot.prompts.PromptTask#REWRITE}
     */
    public ModelRewriter(Corpus corpus, LanguageModel model, PromptTemplate template) {
        this.model = model;
        this.template = template;
        verifier = new RewriteVerifier(corpus);
    }

    /**
     * Rewrites a question. Never throws.
     *
     * @param timeLeft how long to wait for the model
     * @param cancelled asked now and then; true stops the model
     * @return the standalone question; empty when there is no history, no usable reply, or the reply brings in something new: the rules of
     *     quotes mode serve then
     */
    public Optional<String> rewrite(Question question, Duration timeLeft, BooleanSupplier cancelled) {
        if (question.history().isEmpty() || !model.available()) {
            return Optional.empty();
        }
        TokenBudget budget = new TokenBudget(model.contextTokens(), REPLY_TOKENS);
        return RewritePrompt.fit(template, question, budget)
                .flatMap(prompt -> ask(prompt, timeLeft, cancelled))
                .filter(rewritten -> isAccepted(rewritten, question));
    }

    private Optional<String> ask(RewritePrompt prompt, Duration timeLeft, BooleanSupplier cancelled) {
        try {
            ModelReply reply = model.complete(new ModelRequest(
                    prompt.instructions(), prompt.input(), RewritePrompt.SCHEMA, REPLY_TOKENS, timeLeft, cancelled));
            return reply.cutShort() ? Optional.empty() : RewritePrompt.read(reply.content());
        } catch (ModelFailedException e) {
            LOG.info("The follow-up question is completed by rules: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isAccepted(String rewritten, Question question) {
        List<String> history = question.history().stream().map(Turn::text).toList();
        Optional<String> objection = verifier.objection(rewritten, question.text(), history);
        objection.ifPresent(why -> LOG.info("The model's rewriting of the question is not used: {}", why));
        return objection.isEmpty();
    }
}
