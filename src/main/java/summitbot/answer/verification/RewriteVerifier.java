package summitbot.answer.verification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import summitbot.corpus.Corpus;
import summitbot.text.StopWords;

/** Decides whether a model's rewriting of a follow-up question still asks the same. Immutable and safe to share. */
public final class RewriteVerifier {
    /** A rewriting puts names in for pronouns; one that is much longer does something else. */
    private static final int MAX_ADDED_CHARACTERS = 200;

    /** The share of the question's own content words that must still be there. */
    private static final double MIN_KEPT = 0.6;

    private final TextParser parser;

    /** A verifier that knows this corpus's names. */
    public RewriteVerifier(Corpus corpus) {
        parser = new TextParser(corpus, new Translations(corpus.glossary()));
    }

    /**
     * Returns why a rewriting is not used; empty when it is.
     *
     * @param rewritten the model's words
     * @param question the question as asked
     * @param history the turns before
     */
    public Optional<String> objection(String rewritten, String question, List<String> history) {
        Optional<String> malformed = QuestionForm.objection(rewritten, question.length() + MAX_ADDED_CHARACTERS);
        if (malformed.isPresent()) {
            return malformed;
        }
        ParsedText after = parser.parse(rewritten);
        ParsedText before = parser.parse(question);
        List<Word> known = Stream.concat(Stream.of(question), history.stream())
                .flatMap(text -> parser.parse(text).words().stream())
                .toList();
        for (Word word : after.words()) {
            boolean news = (word.proper() || word.isNumber()) && !Names.occursIn(word, known);
            if (news) {
                return Optional.of(word.token().text() + " occurs neither in the question nor before it");
            }
        }
        return kept(before, after) < MIN_KEPT
                ? Optional.of("it does not ask what the question asks")
                : Optional.empty();
    }

    private static double kept(ParsedText before, ParsedText after) {
        Set<String> stems =
                after.words().stream().flatMap(word -> word.stems().stream()).collect(Collectors.toSet());
        List<Word> content = before.words().stream()
                .filter(word -> !StopWords.contains(word.folded()))
                .toList();
        long found =
                content.stream().filter(word -> stems.containsAll(word.stems())).count();
        return content.isEmpty() ? 1 : (double) found / content.size();
    }
}
