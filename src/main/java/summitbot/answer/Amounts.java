package summitbot.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import summitbot.text.NumberMention;
import summitbot.text.NumberWords;
import summitbot.text.Stemmer;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * The numbers of an English sentence by what they count: {@code five hours} and {@code 640 million dollars} have the units of hours
 * and dollars. A number that counts nothing, as a year, is left out. Immutable.
 */
final class Amounts {
    private static final String CURRENCIES = "$€£¥₽₸₺";

    private final Map<String, Set<String>> valuesByUnit = new HashMap<>();

    private Amounts() {}

    static Amounts of(String text) {
        Amounts amounts = new Amounts();
        List<Token> tokens = Tokens.of(text);
        for (NumberMention number : NumberWords.of(text, "en")) {
            String unit = unit(text, number, tokens);
            if (!unit.isEmpty()) {
                amounts.valuesByUnit
                        .computeIfAbsent(unit, key -> new HashSet<>())
                        .add(number.value());
            }
        }
        return amounts;
    }

    /** The currency sign in front, or the word right behind; empty where neither tells what is counted. */
    private static String unit(String text, NumberMention number, List<Token> tokens) {
        if (number.start() > 0 && CURRENCIES.indexOf(text.charAt(number.start() - 1)) >= 0) {
            return text.substring(number.start() - 1, number.start());
        }
        for (Token token : tokens) {
            if (token.start() >= number.end()) {
                boolean next = text.substring(number.end(), token.start()).isBlank();
                boolean counted = next
                        && !token.isNumber()
                        && !token.isCapitalised()
                        && !StopWords.contains(token.folded(), "en");
                return counted ? Stemmer.stem(token.folded()) : "";
            }
        }
        return "";
    }

    /** Whether something is counted in both, and differently wherever it is. */
    boolean contradict(Amounts others) {
        boolean shared = false;
        for (Map.Entry<String, Set<String>> amount : valuesByUnit.entrySet()) {
            Set<String> theirs = others.valuesByUnit.getOrDefault(amount.getKey(), Set.of());
            if (theirs.stream().anyMatch(amount.getValue()::contains)) {
                return false;
            }
            shared |= !theirs.isEmpty();
        }
        return shared;
    }
}
