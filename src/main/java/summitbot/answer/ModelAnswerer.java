package summitbot.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import summitbot.answer.ModelAnswer.Outcome;
import summitbot.answer.generation.AnswerPrompt;
import summitbot.answer.generation.ModelReplyReader;
import summitbot.answer.generation.Reading;
import summitbot.answer.generation.TokenBudget;
import summitbot.answer.verification.StatementVerifier;
import summitbot.corpus.Corpus;
import summitbot.evidence.EvidenceSentence;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelReply;
import summitbot.model.ModelRequest;
import summitbot.prompts.PromptTemplate;

/**
 * Lets the model point at evidence and word statements, and verifies what it says. Whatever the model replies, quotes are stored sentences
 * and own words are verified. Safe for concurrent use.
 */
public final class ModelAnswerer {
    private static final int MAX_PROBLEMS_TOLD = 3;

    private final LanguageModel model;
    private final PromptTemplate template;
    private final StatementVerifier verifier;
    private final Limits limits;
    private final ModelReplyReader reader = new ModelReplyReader();

    /**
     * How much is asked of the model.
     *
     * @param maxEvidence sentences shown at most, at least 1
     * @param maxStatements statements in a reply at most, at least 1
     * @param maxReplyTokens tokens of a reply at most
     */
    public record Limits(int maxEvidence, int maxStatements, int maxReplyTokens) {}

    /**
     * @param template the prompt for {@link summitbot.prompts.PromptTask#ANSWER}
     */
    public ModelAnswerer(Corpus corpus, LanguageModel model, PromptTemplate template, Limits limits) {
        this.model = model;
        this.template = template;
        this.limits = limits;
        verifier = new StatementVerifier(corpus);
    }

    /**
     * Asks the model once, and a second time when its reply was of no use and as much time is left as the first took. Never throws.
     *
     * @param question the question as asked
     * @param standalone the question as it can be understood alone
     * @param evidence quotable sentences, best first
     * @param confidence the ranking's confidence that they answer, 0 to 1
     * @param timeLeft for everything
     * @param cancelled asked now and then; true stops the model
     * @param conversation equal for the questions of one conversation
     */
    public ModelAnswer answer(
            String question,
            String standalone,
            List<EvidenceSentence> evidence,
            double confidence,
            Duration timeLeft,
            BooleanSupplier cancelled,
            String conversation) {
        Exchange exchange = new Exchange(confidence, timeLeft, cancelled, conversation);
        if (!model.available()) {
            return exchange.fallback(Fallback.UNAVAILABLE, "the model is not available");
        }
        List<EvidenceSentence> considered = evidence.subList(0, Math.min(limits.maxEvidence(), evidence.size()));
        TokenBudget budget = new TokenBudget(model.contextTokens(), limits.maxReplyTokens());
        Optional<AnswerPrompt> prompt =
                AnswerPrompt.fit(template, standalone, considered, budget, limits.maxStatements());
        if (prompt.isEmpty()) {
            return exchange.fallback(
                    Fallback.TOO_LONG, considered.isEmpty() ? "there is no evidence" : "the prompt does not fit");
        }
        String asked = question.equals(standalone) ? question : question + "\n" + standalone;
        return exchange.run(prompt.get(), asked);
    }

    /** One question put to the model, with what it cost so far. */
    private final class Exchange {
        private final double confidence;
        private final Deadline deadline;
        private final BooleanSupplier cancelled;
        private final String conversation;
        private final List<String> reasons = new ArrayList<>();
        private int repairs;
        private int promptTokens;
        private int replyTokens;
        private long millis;

        Exchange(double confidence, Duration timeLeft, BooleanSupplier cancelled, String conversation) {
            this.conversation = conversation;
            this.confidence = confidence;
            this.cancelled = cancelled;
            deadline = Deadline.in(timeLeft);
        }

        ModelAnswer run(AnswerPrompt prompt, String question) {
            try {
                Attempt first = attempt(prompt, prompt.input(), question);
                if (first.usable() || !timeForRepair()) {
                    return finished(first);
                }
                repairs = 1;
                return finished(attempt(prompt, prompt.inputForRepair(first.problems()), question));
            } catch (ModelFailedException e) {
                return fallback(Fallback.of(e.reason()), e.getMessage());
            }
        }

        private Attempt attempt(AnswerPrompt prompt, String input, String question) {
            ModelReply reply = model.complete(new ModelRequest(
                    prompt.instructions(),
                    input,
                    prompt.schema().json(),
                    limits.maxReplyTokens(),
                    deadline.left(),
                    cancelled,
                    conversation));
            promptTokens += reply.promptTokens();
            replyTokens += reply.replyTokens();
            millis += reply.millis();
            Attempt attempt = Attempt.of(reader.read(reply, prompt.schema()), prompt, question, verifier);
            reasons.addAll(attempt.problems());
            return attempt;
        }

        /** A repair takes about as long as the first attempt did. */
        private boolean timeForRepair() {
            return deadline.left().toMillis() > millis && !cancelled.getAsBoolean();
        }

        private ModelAnswer finished(Attempt attempt) {
            return answer(attempt.outcome(), attempt.statements(), attempt.cause());
        }

        ModelAnswer fallback(Fallback cause, String reason) {
            reasons.add(reason);
            return answer(Outcome.FALLBACK, List.of(), Optional.of(cause));
        }

        private ModelAnswer answer(Outcome outcome, List<Statement> statements, Optional<Fallback> cause) {
            return new ModelAnswer(
                    outcome,
                    statements,
                    Blend.confidence(confidence, outcome),
                    repairs,
                    promptTokens,
                    replyTokens,
                    millis,
                    cause,
                    reasons);
        }
    }

    /**
     * One reply, read and verified.
     *
     * @param statements what may be shown, where the outcome is "answered"
     * @param cause why it is of no use, where the outcome is "fallback"
     * @param problems what was wrong, in words that can be told to the model
     */
    private record Attempt(
            Outcome outcome, List<Statement> statements, Optional<Fallback> cause, List<String> problems) {
        static Attempt of(Reading reading, AnswerPrompt prompt, String question, StatementVerifier verifier) {
            if (reading instanceof Reading.Unreadable unreadable) {
                return useless(Fallback.UNREADABLE, unreadable.problems());
            }
            Reading.Draft draft = (Reading.Draft) reading;
            if (!draft.answered()) {
                return new Attempt(Outcome.NOT_ANSWERED, List.of(), Optional.empty(), List.of());
            }
            VerifiedDraft verified = VerifiedDraft.of(draft, prompt.shown(), question, verifier);
            List<String> problems = verified.reasons().stream()
                    .distinct()
                    .limit(MAX_PROBLEMS_TOLD)
                    .toList();
            if (verified.worded() == 0) {
                return useless(Fallback.UNVERIFIED, problems);
            }
            if (!verified.agrees()) {
                List<String> more = new ArrayList<>(problems);
                more.add("no cited sentence is among the best of the ranking");
                return useless(Fallback.DISAGREES, more);
            }
            return new Attempt(Outcome.ANSWERED, verified.statements(), Optional.empty(), problems);
        }

        private static Attempt useless(Fallback cause, List<String> problems) {
            return new Attempt(Outcome.FALLBACK, List.of(), Optional.of(cause), problems);
        }

        boolean usable() {
            return outcome != Outcome.FALLBACK;
        }
    }
}
