package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import summitbot.answer.verification.TranslationVerifier;
import summitbot.config.Settings.ModelSettings;
import summitbot.model.ServedModel;
import summitbot.model.ServerAddress;
import summitbot.model.ServerKind;
import summitbot.model.ollama.OllamaServer;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.testing.RealOllama;
import summitbot.testing.RequiresOllama;
import summitbot.testing.SampleCorpus;

/** The project's own prompt and a real model. The model may be tiny, so nothing is said about how well it translates. */
@RequiresOllama
class RealTranslationIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void takesWhatARealModelSaysOnlyWhereItVerifies() {
        String asked = "Как Вессен отозвался о рыболовных зонах?";
        ModelSettings settings =
                new ModelSettings("ollama", RealOllama.model(), List.of(), 2_048, 400, 0, 1, 120, 120, 10, 99, 600);
        PromptCatalog prompts = PromptCatalog.read(
                Path.of("prompts"),
                Map.of(
                        PromptTask.ANSWER,
                        "answer-question.md",
                        PromptTask.REWRITE,
                        "rewrite-question.md",
                        PromptTask.TRANSLATE,
                        "translate-question.md"));
        try (ServedModel model = ServedModel.on(
                List.of(new OllamaServer(new ServerAddress(ServerKind.OLLAMA, RealOllama.address()), settings)),
                settings)) {
            ModelTranslator translator =
                    new ModelTranslator(SampleCorpus.corpus(), model, prompts.template(PromptTask.TRANSLATE));

            Optional<String> english = translator.translate(
                    new QuestionReader(SampleCorpus.corpus()).read(Question.first(asked)),
                    PATIENCE,
                    () -> false,
                    reply -> {});

            assertThat(model.available()).isTrue();
            assertThat(english.flatMap(text -> new TranslationVerifier(SampleCorpus.corpus()).objection(text, asked)))
                    .isEmpty();
        }
    }
}
