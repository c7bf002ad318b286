package summitbot.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import summitbot.config.Settings.AnswerSettings;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceFinder;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;

/**
 * Answers from one corpus: understands the question, finds the evidence, and lets the model or quotes alone answer. The model's share
 * ends with its verified proposal; whether there is an answer at all is decided here, by one threshold on one probability.
 */
public final class CorpusAnswerer implements Answerer {
    private final QuestionSearch search;
    private final QuotesAnswerer quotes;
    private final Optional<ModelMode> model;
    private final AnswerSettings settings;
    private final Provenance provenance;

    /**
     * @param model the parts that answer with a model; empty where quotes alone answer
     * @param provenance the versions that every answer is recorded with, the model left empty
     */
    public CorpusAnswerer(
            QuestionReader reader,
            EvidenceFinder finder,
            Optional<ModelMode> model,
            AnswerSettings settings,
            Provenance provenance) {
        search = new QuestionSearch(reader, finder, settings.minConfidence());
        this.model = model;
        this.settings = settings;
        this.provenance = provenance;
        quotes = new QuotesAnswerer(settings.maxQuotes(), settings.minConfidence());
    }

    @Override
    public AnswerResult answer(AnswerRequest request) {
        Optional<ModelMode> asked =
                model.filter(mode -> wantsModel(request) && mode.model().available());
        long start = System.nanoTime();
        Deadline deadline = Deadline.in(Duration.ofSeconds(settings.deadlineSeconds()));
        UseCount use = new UseCount();
        QuestionSearch.Found found = search.find(request, asked, deadline, use);
        UnderstoodQuestion question = found.question();
        Evidence evidence = found.evidence();
        long searched = System.nanoTime();
        Optional<ModelAnswer> proposal = asked.filter(mode -> quotes.isWorthAsking(question, evidence))
                .map(mode -> mode.answerer()
                        .answer(
                                question.asked(),
                                found.standalone(),
                                evidence.sentences(),
                                evidence.confidence().probability(),
                                deadline.left(),
                                request.cancelled(),
                                request.question().conversation()));
        proposal.map(ModelUse::of).ifPresent(use::add);
        long replied = System.nanoTime();
        Answer answer = compose(question, evidence, proposal);
        boolean modelTookPart = answer.mode() == AnswerMode.MODEL || found.translated();
        return new AnswerResult(
                question.standalone(),
                answer,
                evidence.sentences(),
                proposal.map(ModelAnswer::confidence)
                        .orElse(evidence.confidence().probability()),
                new Timings(
                        found.rewriteMillis(),
                        found.retrieveMillis(),
                        proposal.isPresent() ? millis(searched, replied) : 0,
                        millis(replied, System.nanoTime())),
                modelTookPart ? provenance.withModel(asked.orElseThrow().model().identity()) : provenance,
                use.sum(),
                model.filter(mode -> wantsModel(request))
                        .filter(mode -> quotes.isWorthAsking(question, evidence))
                        .flatMap(mode -> fallback(proposal, answer)));
    }

    /** Why the model that was wanted has no part in an answer. That it finds none either, when the bot abstains, is no fallback. */
    private static Optional<Fallback> fallback(Optional<ModelAnswer> proposal, Answer answer) {
        if (proposal.isEmpty()) {
            return Optional.of(Fallback.UNAVAILABLE);
        }
        return proposal.get().outcome() == ModelAnswer.Outcome.NOT_ANSWERED && answer instanceof GroundedAnswer
                ? Optional.of(Fallback.NOT_ANSWERED)
                : proposal.get().cause();
    }

    private boolean wantsModel(AnswerRequest request) {
        return switch (request.mode()) {
            case MODEL -> true;
            case QUOTES -> false;
            case AUTO -> !settings.mode().equals("quotes");
        };
    }

    private Answer compose(UnderstoodQuestion question, Evidence evidence, Optional<ModelAnswer> proposal) {
        double confidence = proposal.map(ModelAnswer::confidence)
                .orElse(evidence.confidence().probability());
        Answer own = quotes.answer(question, evidence, confidence);
        if (!(own instanceof GroundedAnswer grounded)
                || proposal.isEmpty()
                || proposal.get().outcome() != ModelAnswer.Outcome.ANSWERED) {
            return own;
        }
        List<Statement> statements = proposal.get().statementsWith(grounded.statements(), settings.maxQuotes());
        return new GroundedAnswer(AnswerMode.MODEL, statements, grounded.sourcesDiffer());
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
