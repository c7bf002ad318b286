package summitbot.chat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.chat.excerpt.Difference;
import summitbot.chat.excerpt.ExcerptMatch;
import summitbot.config.MessageKey;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;

/** What the bot says of copied words: where they are printed and how they differ. The sentences themselves are quotes. */
final class ExcerptWords {
    /** A longer list is not read; the sentence itself stands below. */
    private static final int MAX_DIFFERENCES = 8;

    /** A message as long as allowed may be joined from more. */
    private static final int MAX_QUOTES = 10;

    private static final int REPLY_SENTENCES = 2;

    private final Wording wording;
    private final ReplyText replyText;

    ExcerptWords(Wording wording) {
        this.wording = wording;
        this.replyText = new ReplyText(wording);
    }

    /**
     * The sentences that may be quoted, one statement for each, in the order of the excerpt. An interviewer's question is followed by
     * how the answer begins: whoever sends one may have looked for that.
     */
    static List<Statement> statements(ExcerptMatch match) {
        List<Statement> statements = new ArrayList<>();
        for (ExcerptMatch.Place place : match.places()) {
            if (place.sentence().quotable()) {
                statements.add(new Statement("", List.of(Quote.of(place.article(), place.sentence()))));
            } else if (place.sentence().role() == SentenceRole.QUESTION) {
                reply(place).forEach(quote -> statements.add(new Statement("", List.of(quote))));
            }
        }
        return statements.subList(0, Math.min(statements.size(), MAX_QUOTES));
    }

    private static List<Quote> reply(ExcerptMatch.Place question) {
        List<Sentence> following = question.article()
                .sentences()
                .subList(
                        question.sentence().id().number(),
                        question.article().sentences().size());
        return following.stream()
                .dropWhile(sentence -> sentence.role() == SentenceRole.QUESTION)
                .takeWhile(sentence -> sentence.role() != SentenceRole.QUESTION)
                .filter(Sentence::quotable)
                .limit(REPLY_SENTENCES)
                .map(sentence -> Quote.of(question.article(), sentence))
                .toList();
    }

    /** What stands ahead of the quotes. */
    String lead(ExcerptMatch match, String language) {
        List<String> lines = new ArrayList<>();
        if (!match.sameWords()) {
            lines.add(wording.text(language, MessageKey.EXCERPT_NEAR));
            addDifferences(lines, match.differences(), language);
        } else if (match.places().stream().anyMatch(place -> place.sentence().quotable())) {
            lines.add(wording.text(
                    language, match.sameCharacters() ? MessageKey.EXCERPT_EXACT : MessageKey.EXCERPT_SAME_WORDS));
        }
        Set<String> unquoted = new LinkedHashSet<>();
        for (ExcerptMatch.Place place : match.places()) {
            MessageKey key = place.sentence().role() == SentenceRole.QUESTION
                    ? MessageKey.EXCERPT_INTERVIEW_QUESTION
                    : MessageKey.EXCERPT_UNQUOTED;
            if (!place.sentence().quotable()) {
                String article = replyText.article(place.article().attribution(), language);
                unquoted.add(wording.text(language, key, Map.of("article", article)));
            }
        }
        lines.addAll(unquoted);
        return String.join("\n", lines);
    }

    private void addDifferences(List<String> lines, List<Difference> differences, String language) {
        for (Difference difference : differences.subList(0, Math.min(differences.size(), MAX_DIFFERENCES))) {
            lines.add(line(difference, language));
        }
        if (differences.size() > MAX_DIFFERENCES) {
            String count = Integer.toString(differences.size() - MAX_DIFFERENCES);
            lines.add(wording.text(language, MessageKey.EXCERPT_MORE_DIFFERENCES, Map.of("count", count)));
        }
    }

    private String line(Difference difference, String language) {
        String typed = MessageText.visible(difference.excerpt());
        if (difference.printed().isEmpty()) {
            return wording.text(language, MessageKey.EXCERPT_ADDED, Map.of("typed", typed));
        }
        if (typed.isEmpty()) {
            return wording.text(language, MessageKey.EXCERPT_LEFT_OUT, Map.of("printed", difference.printed()));
        }
        return wording.text(
                language, MessageKey.EXCERPT_CHANGED, Map.of("typed", typed, "printed", difference.printed()));
    }
}
