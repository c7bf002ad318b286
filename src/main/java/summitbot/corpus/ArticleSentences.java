package summitbot.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the sentences of an article and gives each its role. */
final class ArticleSentences {
    private final BoilerplateRules rules;

    ArticleSentences(BoilerplateRules rules) {
        this.rules = rules;
    }

    /**
     * Sentences in order, and per sentence why it is boilerplate.
     *
     * @param sentences without speakers
     * @param reasons name of the rule that marked the sentence with the same index; empty for what is not boilerplate
     * @param dialogue whether questions and answers are set off as in an interview
     */
    record Roles(List<Sentence> sentences, List<Optional<String>> reasons, boolean dialogue) {}

    /**
     * Cuts a text into sentences.
     *
     * @param id the article's id
     */
    Roles of(String id, String text, Attribution attribution, ArticleKind kind, Optional<String> interviewee) {
        List<Span> lines = TextLines.of(text);
        Boilerplate boilerplate = new Boilerplate(rules, text, lines, attribution);
        boolean[] marked = new boolean[lines.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = boilerplate.lineRule(i).isPresent();
        }
        boolean[] questions = InterviewQuestions.of(text, lines, marked, kind, interviewee);
        List<Sentence> sentences = new ArrayList<>();
        List<Optional<String>> reasons = new ArrayList<>();
        int questionLines = 0;
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            int newsStart = boilerplate.prefixEnd(i);
            if (newsStart > line.start()) {
                Span prefix = TextLines.trim(text, line.start(), newsStart);
                add(sentences, id, text, prefix, i, SentenceRole.BOILERPLATE);
                reasons.add(boilerplate.prefixRule(i));
            }
            for (Span span : SentenceSplitter.split(text, new Span(newsStart, line.end()))) {
                Optional<String> reason = marked[i] ? boilerplate.lineRule(i) : boilerplate.sentenceRule(span.of(text));
                SentenceRole role = questions[i] ? SentenceRole.QUESTION : SentenceRole.STATEMENT;
                add(sentences, id, text, span, i, reason.isPresent() ? SentenceRole.BOILERPLATE : role);
                reasons.add(reason);
            }
            questionLines += questions[i] ? 1 : 0;
        }
        return new Roles(sentences, reasons, questionLines > 1);
    }

    private static void add(List<Sentence> sentences, String id, String text, Span span, int line, SentenceRole role) {
        SentenceId sentenceId = new SentenceId(id, sentences.size() + 1);
        sentences.add(
                new Sentence(sentenceId, span.start(), span.end(), line + 1, span.of(text), role, Optional.empty()));
    }
}
