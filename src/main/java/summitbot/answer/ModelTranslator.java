package summitbot.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import summitbot.answer.generation.TranslatePrompt;
import summitbot.answer.verification.TranslationVerifier;
import summitbot.corpus.Corpus;
import summitbot.model.LanguageModel;
import summitbot.model.ModelReply;
import summitbot.prompts.PromptTemplate;
import summitbot.question.UnderstoodQuestion;

/** Lets the model say a question of another language in English. Safe for concurrent use. */
public final class ModelTranslator {
    private final QuestionWriter writer;
    private final PromptTemplate template;
    private final TranslationVerifier verifier;

    /**
     * @param template the prompt for {@link summitbot.prompts.PromptTask#TRANSLATE}
     */
    public ModelTranslator(Corpus corpus, LanguageModel model, PromptTemplate template) {
        this.template = template;
        writer = new QuestionWriter(model, "translation");
        verifier = new TranslationVerifier(corpus);
    }

    /**
     * Translates what a question looks for; orders to the bot are not in it any more. Never throws.
     *
     * @param timeLeft how long to wait for the model
     * @param cancelled asked now and then; true stops the model
     * @param replied told of the model's reply, used or not
     * @return the question in English; empty when there is no usable reply, or the reply does not verifiably ask the same
     */
    public Optional<String> translate(
            UnderstoodQuestion question, Duration timeLeft, BooleanSupplier cancelled, Consumer<ModelReply> replied) {
        return writer.write(
                budget -> TranslatePrompt.fit(template, question.text(), budget),
                translation -> verifier.objection(translation, question.text()),
                timeLeft,
                cancelled,
                "",
                replied);
    }
}
