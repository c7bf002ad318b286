package summitbot.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import summitbot.text.Dates;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Asks the earlier question of another place, time or subject that follows a preposition: "And in Oslo?" after "What was agreed in
 * Paris?" becomes "What was agreed in Oslo?", after "What did Ann say?" it becomes "What did Ann say in Oslo?".
 */
final class OtherPhrase {
    /** A longer phrase asks something itself. */
    private static final int MAX_WORDS = 4;

    /** Prepositions that can stand for each other. */
    private static final List<List<String>> PREPOSITIONS = List.of(
            List.of("in", "at", "near", "on"),
            List.of("about", "on", "regarding"),
            List.of("with"),
            List.of("from"),
            List.of("for"),
            List.of("to"),
            List.of("after"),
            List.of("before"),
            List.of("в", "во", "на"),
            List.of("о", "об", "обо", "про", "насчет"),
            List.of("с", "со"),
            List.of("после"),
            List.of("до"));

    private static final Pattern LEAD = Pattern.compile("and|but|what about|how about|а|и|ну а", Pattern.UNICODE_CASE);
    private static final Pattern DAY = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье");
    private static final Pattern END = Pattern.compile("[?!.\\s]+$");

    private OtherPhrase() {}

    /** A run of words behind a preposition. */
    private record Phrase(String preposition, int start, int from, int end) {}

    /** Empty where the follow-up is no such phrase alone. */
    static Optional<String> ask(String followUp, String earlier) {
        List<Token> tokens = Tokens.of(followUp);
        int at = 0;
        while (at < tokens.size() && !isPreposition(tokens.get(at))) {
            at++;
        }
        int words = tokens.size() - at - 1;
        if (at == 0
                || words < 1
                || words > MAX_WORDS
                || !LEAD.matcher(lead(tokens, at)).matches()) {
            return Optional.empty();
        }
        List<Token> named = tokens.subList(at + 1, tokens.size());
        if (!named.stream().allMatch(OtherPhrase::mayName) || named.stream().allMatch(OtherPhrase::isEmpty)) {
            return Optional.empty();
        }
        String phrase = END.matcher(followUp.substring(tokens.get(at).start())).replaceFirst("");
        boolean isDay = isDay(phrase);
        String bare = END.matcher(earlier).replaceFirst("");
        Optional<Phrase> other = phrases(bare).stream()
                .filter(candidate -> exchangeable(
                        candidate.preposition(),
                        tokens.get(tokens.size() - named.size() - 1).folded()))
                .filter(candidate -> isDay(bare.substring(candidate.from(), candidate.end())) == isDay)
                .reduce((first, last) -> last);
        return Optional.of(other.map(found -> bare.substring(0, found.start()) + phrase + bare.substring(found.end()))
                        .orElse(bare + " " + phrase)
                + "?");
    }

    private static String lead(List<Token> tokens, int end) {
        return String.join(
                " ", tokens.subList(0, end).stream().map(Token::folded).toList());
    }

    private static boolean isPreposition(Token token) {
        return PREPOSITIONS.stream().anyMatch(alike -> alike.contains(token.folded()));
    }

    private static boolean exchangeable(String one, String other) {
        return PREPOSITIONS.stream().anyMatch(alike -> alike.contains(one) && alike.contains(other));
    }

    /** No question word and no verb: names, days, numbers, an article ahead of them. */
    private static boolean mayName(Token token) {
        return token.isCapitalised()
                || token.isNumber()
                || token.folded().equals("the")
                || !StopWords.contains(token.folded())
                        && Lexicon.get().kinds(token.folded()).isEmpty();
    }

    private static boolean isEmpty(Token token) {
        return token.folded().equals("the");
    }

    private static boolean isDay(String phrase) {
        return DAY.matcher(Lexicon.lower(phrase)).find() || !Dates.of(phrase).isEmpty();
    }

    /** Prepositions with the words behind them, up to the next word that says nothing. */
    private static List<Phrase> phrases(String text) {
        List<Token> tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size() - 1)
                .filter(i -> isPreposition(tokens.get(i)))
                .mapToObj(i -> phrase(tokens, i))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Phrase> phrase(List<Token> tokens, int at) {
        int last = at;
        for (int i = at + 1; i < tokens.size(); i++) {
            boolean article = i == at + 1 && tokens.get(i).folded().equals("the");
            // With a capital also a month.
            Token word = tokens.get(i);
            if (!article && !word.isCapitalised() && StopWords.contains(word.folded())) {
                break;
            }
            last = i;
        }
        return last == at
                ? Optional.empty()
                : Optional.of(new Phrase(
                        tokens.get(at).folded(),
                        tokens.get(at).start(),
                        tokens.get(at + 1).start(),
                        tokens.get(last).end()));
    }
}
