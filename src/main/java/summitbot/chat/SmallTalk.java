package summitbot.chat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.text.Folding;

/**
 * Tells small talk from questions by a closed list of phrases in English, Russian, Kazakh and Turkish. A message is small talk only
 * when phrases of the list cover it whole, so that {@code What did she thank him for?} stays a question. Safe for concurrent use.
 *
 * <p>The list {@code smalltalk.json} gives each intent its phrases by language: regular expressions over folded words with one
 * blank between them. Case, accents, punctuation and letters typed three times or more do not matter.
 */
final class SmallTalk {
    /** What a message of small talk wants. The first intent of a message in this order decides the reply. */
    enum Intent {
        ARTICLES,
        CAPABILITIES,
        IDENTITY,
        HOW_ARE_YOU,
        THANKS,
        BYE,
        GREETING,
        ACKNOWLEDGEMENT,
        /** No word at all, as a lone emoji. */
        NO_WORDS,
        /** Words that say nothing alone but may stand beside a greeting. */
        FILLER
    }

    /**
     * What a message was taken for.
     *
     * @param intent what is wanted; empty when it is a question
     * @param language code of the language of the phrases; empty where none was recognised
     * @param question the message without a greeting before or thanks behind it; the message itself where there are none
     */
    record Recognition(Optional<Intent> intent, Optional<String> language, String question) {}

    private record Word(String folded, int start, int end) {}

    /** A phrase found: its end as an index of words. */
    private record Found(Intent intent, String language, int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ`][\\p{L}\\p{M}]+)*");
    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`]");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern LEADING_PUNCTUATION = Pattern.compile("^[\\s,.;:!?…)\\p{Pd}\\p{So}]+");
    private static final Pattern TRAILING_SEPARATORS = Pattern.compile("[\\s,;:\\p{Pd}\\p{So}]+$");

    /** What may be cut off in front of a question. */
    private static final Set<Intent> OPENINGS =
            EnumSet.of(Intent.GREETING, Intent.HOW_ARE_YOU, Intent.THANKS, Intent.ACKNOWLEDGEMENT, Intent.FILLER);

    private static final Set<Intent> CLOSINGS = EnumSet.of(Intent.THANKS, Intent.BYE, Intent.FILLER);

    /** Longer messages are questions; matching them whole would only cost time. */
    private static final int MAX_WORDS = 40;

    private final List<Phrase> phrases;

    private SmallTalk(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** Reads the list of phrases that comes with the program. */
    static SmallTalk load() {
        try (InputStream in = SmallTalk.class.getResourceAsStream("/summitbot/chat/smalltalk.json")) {
            String folded = Folding.fold(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Map<String, List<String>>> intents =
                    new JsonMapper().readValue(folded, new TypeReference<>() {});
            List<Phrase> phrases = new ArrayList<>();
            intents.forEach((name, languages) -> {
                Intent intent = Intent.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
                languages.forEach((language, patterns) ->
                        patterns.forEach(pattern -> phrases.add(new Phrase(intent, language, pattern))));
            });
            return new SmallTalk(List.copyOf(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Recognises a message.
     *
     * @param text without control and format characters
     * @param expected language of the conversation, preferred where a phrase belongs to several
     */
    Recognition recognise(String text, String expected) {
        List<Word> words = words(text);
        if (words.isEmpty()) {
            return new Recognition(Optional.of(Intent.NO_WORDS), Optional.empty(), text);
        }
        if (words.size() > MAX_WORDS) {
            return new Recognition(Optional.empty(), Optional.empty(), text);
        }
        List<Found> found = phrasesFrom(text, words, 0, expected);
        int covered = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
        if (covered == words.size()) {
            return smallTalk(found, text);
        }
        String question = withoutClosing(withoutOpening(text, words, found), expected);
        return new Recognition(Optional.empty(), Optional.empty(), question);
    }

    private static Recognition smallTalk(List<Found> found, String text) {
        Found first = found.get(0);
        for (Found phrase : found) {
            if (phrase.intent().compareTo(first.intent()) < 0) {
                first = phrase;
            }
        }
        Intent intent = first.intent() == Intent.FILLER ? Intent.NO_WORDS : first.intent();
        return new Recognition(Optional.of(intent), Optional.of(first.language()), text);
    }

    /** Phrases from a word on, one behind the other, the longest first, up to the first words in quotation marks. */
    private List<Found> phrasesFrom(String text, List<Word> words, int from, String expected) {
        List<Found> found = new ArrayList<>();
        int at = from;
        while (at < words.size() && (at == from || !quotationBefore(text, words, at))) {
            Optional<Found> longest = longestAt(words, at, expected);
            if (longest.isEmpty()) {
                break;
            }
            found.add(longest.get());
            at = longest.get().end();
        }
        return found;
    }

    private Optional<Found> longestAt(List<Word> words, int at, String expected) {
        String rest = String.join(
                " ", words.subList(at, words.size()).stream().map(Word::folded).toList());
        Optional<Found> longest = Optional.empty();
        for (Phrase phrase : phrases) {
            int covered = phrase.coverage(rest);
            if (covered == 0) {
                continue;
            }
            int end = at
                    + 1
                    + (int) rest.substring(0, covered)
                            .trim()
                            .chars()
                            .filter(c -> c == ' ')
                            .count();
            Found here = new Found(phrase.intent(), phrase.language(), end);
            if (longest.isEmpty() || better(here, longest.get(), expected)) {
                longest = Optional.of(here);
            }
        }
        return longest;
    }

    private static boolean better(Found one, Found other, String expected) {
        if (one.end() != other.end()) {
            return one.end() > other.end();
        }
        boolean oneExpected = one.language().equals(expected);
        if (oneExpected != other.language().equals(expected)) {
            return oneExpected;
        }
        return other.intent() == Intent.FILLER && one.intent() != Intent.FILLER;
    }

    /**
     * Cuts {@code Hi,} off {@code Hi, who was there?}. A greeting is cut wherever it ends, other openings only before punctuation,
     * and nothing where a single word would be left ({@code Good morning America}).
     */
    private static String withoutOpening(String text, List<Word> words, List<Found> found) {
        int cut = 0;
        boolean onlyGreetings = true;
        for (Found phrase : found) {
            if (!OPENINGS.contains(phrase.intent())) {
                break;
            }
            onlyGreetings &= phrase.intent() == Intent.GREETING;
            boolean atFiller = phrase.intent() == Intent.FILLER && cut == 0;
            if (!atFiller && (onlyGreetings || punctuationBefore(text, words, phrase.end()))) {
                cut = phrase.end();
            }
        }
        if (cut == 0 || words.size() - cut < 2) {
            return text;
        }
        String rest = text.substring(words.get(cut - 1).end());
        return LEADING_PUNCTUATION.matcher(rest).replaceFirst("");
    }

    /** Cuts {@code Thank you!} off {@code Who was there? Thank you!}, only behind punctuation. */
    private String withoutClosing(String text, String expected) {
        List<Word> words = words(text);
        for (int at = 2; at < words.size(); at++) {
            if (!punctuationBefore(text, words, at)) {
                continue;
            }
            List<Found> closing = phrasesFrom(text, words, at, expected);
            boolean covers =
                    !closing.isEmpty() && closing.get(closing.size() - 1).end() == words.size();
            boolean isClosing = closing.stream().allMatch(phrase -> CLOSINGS.contains(phrase.intent()))
                    && closing.stream().anyMatch(phrase -> phrase.intent() != Intent.FILLER);
            if (covers && isClosing) {
                String question = text.substring(0, words.get(at).start());
                return TRAILING_SEPARATORS.matcher(question).replaceFirst("");
            }
        }
        return text;
    }

    private static boolean punctuationBefore(String text, List<Word> words, int index) {
        return !between(text, words, index).isBlank() && !quotationBefore(text, words, index);
    }

    private static boolean quotationBefore(String text, List<Word> words, int index) {
        return between(text, words, index).codePoints().anyMatch(point -> "“”„\"«»‘’'(".indexOf(point) >= 0);
    }

    private static String between(String text, List<Word> words, int index) {
        return text.substring(words.get(index - 1).end(), words.get(index).start());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = Folding.fold(APOSTROPHE.matcher(matcher.group()).replaceAll(""));
            String shortened = STRETCHED.matcher(folded).replaceAll("$1");
            words.add(new Word(shortened, matcher.start(), matcher.end()));
        }
        return words;
    }
}
