package summitbot.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import summitbot.answer.generation.QuestionPrompt;
import summitbot.answer.generation.TokenBudget;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;

/** Lets the model word one question, and takes it only where it passes a verification. Safe for concurrent use. */
final class QuestionWriter {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionWriter.class);

    /** A question of 2,000 characters, the longest shown to a model, and the JSON around it would need more; nobody asks like that. */
    private static final int REPLY_TOKENS = 160;

    private final LanguageModel model;
    private final String what;

    /**
     * @param what the model does, as log lines name it: "rewriting"
     */
    QuestionWriter(LanguageModel model, String what) {
        this.model = model;
        this.what = what;
    }

    /**
     * Asks the model once. Never throws.
     *
     * @param prompt makes the prompt for a budget; empty when it does not fit
     * @param objection why a question is not used; empty when it is
     * @param timeLeft how long to wait for the model
     * @param cancelled asked now and then; true stops the model
     * @param conversation equal for the questions of one conversation; empty where none is known
     * @param replied told of each reply, used or not
     * @return the question; empty when the model is not available, fails, or its reply is of no use
     */
    Optional<String> write(
            Function<TokenBudget, Optional<QuestionPrompt>> prompt,
            Function<String, Optional<String>> objection,
            Duration timeLeft,
            BooleanSupplier cancelled,
            String conversation,
            Consumer<ModelReply> replied) {
        if (!model.available()) {
            return Optional.empty();
        }
        return prompt.apply(new TokenBudget(model.contextTokens(), REPLY_TOKENS))
                .flatMap(fitting -> ask(fitting, timeLeft, cancelled, conversation, replied))
                .filter(question -> isAccepted(objection.apply(question)));
    }

    private Optional<String> ask(
            QuestionPrompt prompt,
            Duration timeLeft,
            BooleanSupplier cancelled,
            String conversation,
            Consumer<ModelReply> replied) {
        try {
            ModelReply reply = model.complete(new ModelRequest(
                    prompt.instructions(),
                    prompt.input(),
                    QuestionPrompt.SCHEMA,
                    REPLY_TOKENS,
                    timeLeft,
                    cancelled,
                    conversation));
            replied.accept(reply);
            return reply.cutShort() ? Optional.empty() : QuestionPrompt.read(reply.content());
        } catch (ModelFailedException e) {
            LOG.info("Rules serve for the {} of the question: {}", what, e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isAccepted(Optional<String> objection) {
        objection.ifPresent(why -> LOG.info("The model's {} of the question is not used: {}", what, why));
        return objection.isEmpty();
    }
}
