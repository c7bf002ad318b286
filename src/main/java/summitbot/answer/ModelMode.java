package summitbot.answer;

import summitbot.corpus.Corpus;
import summitbot.model.LanguageModel;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;

/**
 * The parts that answer with a language model.
 *
 * @param model the model
 * @param answerer lets it point at evidence
 * @param rewriter lets it make follow-up questions standalone
 */
public record ModelMode(LanguageModel model, ModelAnswerer answerer, ModelRewriter rewriter) {
    /** The parts for one corpus, with the prompts that the settings name. */
    public static ModelMode of(Corpus corpus, LanguageModel model, PromptCatalog prompts, ModelAnswerer.Limits limits) {
        return new ModelMode(
                model,
                new ModelAnswerer(corpus, model, prompts.template(PromptTask.ANSWER), limits),
                new ModelRewriter(corpus, model, prompts.template(PromptTask.REWRITE)));
    }
}
