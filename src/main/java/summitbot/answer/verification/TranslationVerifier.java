package summitbot.answer.verification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import summitbot.corpus.Corpus;
import summitbot.text.DateMention;
import summitbot.text.Dates;
import summitbot.text.Languages;
import summitbot.text.Scripts;
import summitbot.text.StopWords;

/**
 * Decides whether a model's English words ask what a question of another language asks, as far as names, numbers and the words known in
 * both languages tell. Nothing can be told of a question without any of these, so it stays untranslated. Immutable and safe to share.
 */
public final class TranslationVerifier {
    /** English takes more room than Turkish or Kazakh, whose words carry their prepositions, but not this much more. */
    private static final int TIMES_LONGER = 2;

    private static final int MAX_ADDED_CHARACTERS = 40;

    /** The share of the words known in both languages that must have come across. */
    private static final double MIN_CARRIED = 0.6;

    /** The share of the English words that must be known to come from the question. */
    private static final double MIN_FOUNDED = 0.3;

    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final Pattern QUESTION_MARK = Pattern.compile("[?？؟]");

    private final TextParser parser;
    private final TranslatedWords words;

    /** A verifier that knows this corpus's names. */
    public TranslationVerifier(Corpus corpus) {
        Translations translations = new Translations(corpus.glossary());
        parser = new TextParser(corpus, translations);
        words = new TranslatedWords(corpus, translations);
    }

    /**
     * Returns why a translation is not used; empty when it is.
     *
     * @param translation the model's words
     * @param question a question that can be understood alone, in another language than English
     */
    public Optional<String> objection(String translation, String question) {
        return QuestionForm.objection(translation, TIMES_LONGER * question.length() + MAX_ADDED_CHARACTERS)
                .or(() -> speech(translation, question))
                .or(() -> SameNumbers.objection(translation, question))
                .or(() -> content(parser.parse(translation), parser.parse(question)));
    }

    private static Optional<String> speech(String translation, String question) {
        if (FOREIGN_LETTER.matcher(translation).find()
                || Languages.detect(translation).equals("tr")) {
            return Optional.of("it is not in English");
        }
        long asked = QUESTION_MARK.matcher(question).results().count();
        long asks = QUESTION_MARK.matcher(translation).results().count();
        if (asks > Math.max(1, asked) || (asks == 0 && asked > 0)) {
            return Optional.of("it does not ask one question for each that is asked");
        }
        return WordLists.ENGLISH.system.stream()
                        .anyMatch(cue -> cue.matcher(translation).find())
                ? Optional.of("it speaks about the bot or its instructions")
                : Optional.empty();
    }

    private Optional<String> content(ParsedText after, ParsedText before) {
        String language = language(before.text());
        List<Word> asked = withParts(before);
        List<DateMention> dates = Dates.of(after.text());
        for (Word word : after.words()) {
            if (word.proper() && !isIn(word, dates) && !isNamedIn(word, asked, language)) {
                return Optional.of(word.token().text() + " does not occur in the question");
            }
        }
        for (Word word : asked) {
            boolean lost = !word.names().isEmpty()
                    && word.token().isCapitalised()
                    && after.words().stream().noneMatch(other -> words.same(other, word, language));
            if (lost) {
                return Optional.of("it leaves out " + word.token().text());
            }
        }
        List<Word> english = contentOf(after).stream()
                .filter(word -> !TranslatedWords.isLight(word.stem()))
                .toList();
        double founded = share(english.stream()
                .map(word -> words.comesFrom(word, asked, language))
                .toList());
        long strange = english.stream()
                .filter(word -> words.wouldBeSaidOtherwise(word, asked, language, before.text()))
                .count();
        boolean mostlyStrange = strange > 0 && strange >= founded * english.size();
        if (founded < MIN_FOUNDED || mostlyStrange || carried(after, before) < MIN_CARRIED) {
            return Optional.of("it does not verifiably ask what the question asks");
        }
        return Optional.empty();
    }

    /** As a whole, or part by part: "American-Russian" is named where America and Russia are. */
    private boolean isNamedIn(Word word, List<Word> asked, String language) {
        return words.comesFrom(word, asked, language)
                || (word.token().parts().size() > 1
                        && parts(word).allMatch(part -> words.comesFrom(part, asked, language)));
    }

    private List<Word> withParts(ParsedText text) {
        return text.words().stream()
                .flatMap(word ->
                        Stream.concat(Stream.of(word), word.token().parts().size() > 1 ? parts(word) : Stream.of()))
                .toList();
    }

    private Stream<Word> parts(Word word) {
        return Stream.of(word.token().text().split("-", -1)).flatMap(part -> parser.parse(part).words().stream());
    }

    private double carried(ParsedText after, ParsedText before) {
        String language = language(before.text());
        Map<Word, Boolean> carried = new LinkedHashMap<>();
        for (Word word : contentOf(before)) {
            boolean found = after.words().stream().anyMatch(other -> words.same(other, word, language));
            if (found || words.isKnown(word) || (word.proper() && !word.opensSentence())) {
                carried.put(word, found);
            }
        }
        return share(carried.values());
    }

    private static boolean isIn(Word word, List<DateMention> dates) {
        return dates.stream()
                .anyMatch(date ->
                        date.start() <= word.token().start() && word.token().end() <= date.end());
    }

    private static List<Word> contentOf(ParsedText text) {
        return text.words().stream()
                .filter(word -> !StopWords.contains(word.folded()))
                .toList();
    }

    /** The language to take case endings off by. */
    private static String language(String question) {
        String detected = Languages.detect(question);
        return detected.equals(Languages.UNDETERMINED) && Scripts.hasCyrillic(question) ? "ru" : detected;
    }

    /** Returns which part of them is true; 0 when there are none. */
    private static double share(Collection<Boolean> tested) {
        long found = tested.stream().filter(Boolean::booleanValue).count();
        return tested.isEmpty() ? 0 : (double) found / tested.size();
    }
}
