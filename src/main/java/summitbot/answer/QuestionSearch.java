package summitbot.answer;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceFinder;
import summitbot.model.ModelReply;
import summitbot.question.AnswerKind;
import summitbot.question.QuestionReader;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.Languages;
import summitbot.text.Scripts;

/**
 * Understands a question and finds the evidence for it. A model may help twice: a follow-up question is made standalone, and one of
 * another language is said in English where the rules alone would have to refuse it. Safe for concurrent use.
 */
final class QuestionSearch {
    private final QuestionReader reader;
    private final EvidenceFinder finder;
    private final double minConfidence;

    /**
     * @param minConfidence probability of an answer from which no translation is asked for, 0 to 1
     */
    QuestionSearch(QuestionReader reader, EvidenceFinder finder, double minConfidence) {
        this.reader = reader;
        this.finder = finder;
        this.minConfidence = minConfidence;
    }

    /**
     * What came of it.
     *
     * @param question as it was searched for
     * @param standalone as it can be understood alone, in the language in which it was asked
     * @param translated whether the model's translation was searched for
     * @param rewriteMillis time to understand it, rewriting and translation included
     * @param retrieveMillis time to find the evidence
     */
    record Found(
            UnderstoodQuestion question,
            String standalone,
            Evidence evidence,
            boolean translated,
            long rewriteMillis,
            long retrieveMillis) {}

    /**
     * Searches; never fails because of the model.
     *
     * @param model what helps; empty where rules alone understand
     * @param deadline after which no model is waited for
     * @param replied told of each reply of the model
     */
    Found find(AnswerRequest request, Optional<ModelMode> model, Deadline deadline, Consumer<ModelReply> replied) {
        long start = System.nanoTime();
        UnderstoodQuestion question = standalone(request, model, deadline, replied);
        long understood = System.nanoTime();
        Evidence evidence = finder.find(question);
        long found = System.nanoTime();
        Optional<UnderstoodQuestion> english = model.filter(mode -> isWorthTranslating(question, evidence))
                .flatMap(mode -> mode.translator().translate(question, deadline.left(), request.cancelled(), replied))
                .map(translation -> reader.readRewritten(request.question(), translation))
                .filter(translation -> asksForTheSame(translation, question));
        long translated = System.nanoTime();
        Optional<Evidence> better = english.map(finder::find)
                .filter(other ->
                        other.confidence().probability() > evidence.confidence().probability());
        long end = System.nanoTime();
        return new Found(
                better.isPresent() ? english.orElseThrow() : question,
                question.standalone(),
                better.orElse(evidence),
                better.isPresent(),
                millis(understood - start + (translated - found)),
                millis(found - understood + (end - translated)));
    }

    private UnderstoodQuestion standalone(
            AnswerRequest request, Optional<ModelMode> model, Deadline deadline, Consumer<ModelReply> replied) {
        UnderstoodQuestion byRules = reader.read(request.question());
        if (request.question().history().isEmpty() || byRules.text().isBlank()) {
            return byRules;
        }
        return model.flatMap(mode ->
                        mode.rewriter().rewrite(request.question(), deadline.left(), request.cancelled(), replied))
                .map(rewritten -> reader.readRewritten(request.question(), rewritten))
                .orElse(byRules);
    }

    /** A follow-up that the rules could only complete by its context is left alone: a translation would lose that. */
    private boolean isWorthTranslating(UnderstoodQuestion question, Evidence evidence) {
        return evidence.confidence().probability() < minConfidence
                && !question.text().isBlank()
                && question.context().isBlank()
                && !question.asksOpinion()
                && isForeign(question.text());
    }

    /** Of a text in Latin letters that says nothing of its language, such as names alone, the rules make as much as a model would. */
    private static boolean isForeign(String text) {
        String language = Languages.detect(text);
        return language.equals(Languages.UNDETERMINED)
                ? Scripts.dominant(text) != UnicodeScript.LATIN && Scripts.dominant(text) != UnicodeScript.UNKNOWN
                : !language.equals("en");
    }

    /** By kind: no answer is sure enough for a summary that nobody asked for. */
    private static boolean asksForTheSame(UnderstoodQuestion english, UnderstoodQuestion question) {
        boolean otherKind = !question.kinds().isEmpty()
                && !english.kinds().isEmpty()
                && Collections.disjoint(question.kinds(), english.kinds());
        boolean newSummary = english.expects(AnswerKind.SUMMARY) && !question.expects(AnswerKind.SUMMARY);
        return !english.text().isBlank() && !english.asksOpinion() && !otherKind && !newSummary;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
