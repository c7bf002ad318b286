package summitbot.answer;

import org.jspecify.annotations.Nullable;
import summitbot.corpus.Corpus;
import summitbot.model.LanguageModel;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;

/**
 * The parts that answer with a language model. What verifies its statements is built at the first question that goes to the model,
 * so that nobody waits for it where no model runs. Safe for concurrent use.
 */
public final class ModelMode {
    private final Corpus corpus;
    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final ModelAnswerer.Limits limits;
    private @Nullable ModelAnswerer answerer;
    private @Nullable ModelRewriter rewriter;
    private @Nullable ModelTranslator translator;

    private ModelMode(Corpus corpus, LanguageModel model, PromptCatalog prompts, ModelAnswerer.Limits limits) {
        this.corpus = corpus;
        this.model = model;
        this.prompts = prompts;
        this.limits = limits;
    }

    /** The parts for one corpus, with the prompts that the settings name. */
    public static ModelMode of(Corpus corpus, LanguageModel model, PromptCatalog prompts, ModelAnswerer.Limits limits) {
        return new ModelMode(corpus, model, prompts, limits);
    }

    /** Returns the model. */
    public LanguageModel model() {
        return model;
    }

    /** Returns what lets the model point at evidence. */
    synchronized ModelAnswerer answerer() {
        if (answerer == null) {
            answerer = new ModelAnswerer(corpus, model, prompts.template(PromptTask.ANSWER), limits);
        }
        return answerer;
    }

    /** Returns what lets the model make follow-up questions standalone. */
    synchronized ModelRewriter rewriter() {
        if (rewriter == null) {
            rewriter = new ModelRewriter(corpus, model, prompts.template(PromptTask.REWRITE));
        }
        return rewriter;
    }

    /** Returns what lets the model say questions in English. */
    synchronized ModelTranslator translator() {
        if (translator == null) {
            translator = new ModelTranslator(corpus, model, prompts.template(PromptTask.TRANSLATE));
        }
        return translator;
    }
}
