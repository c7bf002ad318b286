package summitbot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.testing.QuotingChat.assertVerbatim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import summitbot.answer.verification.StatementVerifier;
import summitbot.corpus.Corpus;
import summitbot.evidence.EvidenceSentence;
import summitbot.prompts.PromptCatalog;
import summitbot.prompts.PromptTask;
import summitbot.question.Question;
import summitbot.question.QuestionReader;
import summitbot.question.Turn;
import summitbot.testing.Fuzzing;
import summitbot.testing.Mutation;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SamplePrompts;
import summitbot.testing.ScriptedLanguageModel;

/** Whatever bytes a model sends back, nothing is thrown, and only stored sentences and verified words are shown. */
class FuzzedReplyTest {
    private static final Corpus CORPUS = SampleCorpus.corpus();
    private static final List<EvidenceSentence> EVIDENCE = SampleCorpus.evidence();
    private static final PromptCatalog PROMPTS = SamplePrompts.catalog();
    private static final StatementVerifier VERIFIER = new StatementVerifier(CORPUS);
    private static final ScriptedLanguageModel MODEL = new ScriptedLanguageModel();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String QUESTION = "How long did the negotiations last, and who accompanied Vessen?";

    private static final List<String> REPLIES = List.of(
            "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1],\"text\":\"They lasted nearly four hours.\"}]}",
            "{\"verdict\":\"answered\",\"statements\":[{\"ids\":[1,8],\"text\":\"\"},{\"ids\":[4],\"text\":"
                    + "\"Vessen was accompanied by Tavia Brandt, Oskar Lind and Petra Holm. [4]\"}]}",
            "<think>Perhaps {\"a\": 1}</think>```json\n{\"verdict\":\"not_answered\",\"statements\":[]}\n```");

    private static final List<String> WRITTEN = List.of(
            "{\"question\":\"How long did the negotiations at the Grey Lighthouse last?\"}",
            "{\"question\":\"Who accompanied Ilmar Vessen?\"}");

    private final ModelAnswerer answerer =
            new ModelAnswerer(CORPUS, MODEL, PROMPTS.template(PromptTask.ANSWER), new ModelAnswerer.Limits(20, 4, 400));
    private final ModelRewriter rewriter = new ModelRewriter(CORPUS, MODEL, PROMPTS.template(PromptTask.REWRITE));
    private final ModelTranslator translator =
            new ModelTranslator(CORPUS, MODEL, PROMPTS.template(PromptTask.TRANSLATE));

    @Test
    void showsOnlyStoredSentencesAndVerifiedWords() {
        Fuzzing.run(random -> {
            MODEL.forget().thenReplies(mutated(random, REPLIES)).thenReplies(mutated(random, REPLIES));

            ModelAnswer answer = answerer.answer(QUESTION, QUESTION, EVIDENCE, 0.6, PATIENCE, () -> false, "");

            assertVerbatim(CORPUS, answer.statements());
            for (Statement statement : answer.statements()) {
                assertThat(statement.quotes()).isNotEmpty();
                assertThat(statement.text().isEmpty() || isVerified(statement)).isTrue();
            }
        });
    }

    @Test
    void rewritesOrLeavesTheQuestion() {
        Question question = new Question(
                "And who accompanied him?",
                List.of(new Turn(Turn.Role.USER, "What did Vessen say?"), new Turn(Turn.Role.BOT, "“We agreed.”")));

        Fuzzing.run(random -> {
            MODEL.forget().thenReplies(mutated(random, WRITTEN)).thenReplies(mutated(random, WRITTEN));

            Optional<String> rewritten = rewriter.rewrite(question, PATIENCE, () -> false, reply -> {});

            rewritten.ifPresent(text -> assertThat(text).isNotBlank());
        });
    }

    @Test
    void translatesOrLeavesTheQuestion() {
        var question = new QuestionReader(CORPUS).read(Question.first("Сколько часов длились переговоры?"));

        Fuzzing.run(random -> {
            MODEL.forget().thenReplies(mutated(random, WRITTEN)).thenReplies(mutated(random, WRITTEN));

            Optional<String> translated = translator.translate(question, PATIENCE, () -> false, reply -> {});

            translated.ifPresent(text -> assertThat(text).isNotBlank());
        });
    }

    private static String mutated(Random random, List<String> replies) {
        return Mutation.text(random, replies.get(random.nextInt(replies.size())));
    }

    private static boolean isVerified(Statement statement) {
        List<EvidenceSentence> cited = statement.quotes().stream()
                .map(quote -> new EvidenceSentence(quote.article(), quote.sentence(), 1, java.util.Map.of()))
                .toList();
        return VERIFIER.verify(statement.text(), cited, QUESTION).objections().isEmpty();
    }
}
