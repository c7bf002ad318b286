package summitbot.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds numbers in figures and in words, ordinals included, in English, Russian, Kazakh and Turkish, and makes them comparable:
 * {@code three}, {@code third}, {@code 3} and {@code 3rd} have the same value. The words stand in {@code numbers.txt} beside this
 * class. Thread-safe.
 */
public final class NumberWords {
    private static final Map<String, Map<String, Long>> WORDS = read();
    private static final int DOZEN = 12;

    private NumberWords() {}

    /** Returns the numbers of a text in order, read in the language that {@link Languages#detect} finds. */
    public static List<NumberMention> of(String text) {
        return of(text, Languages.detect(text));
    }

    /**
     * Returns the numbers of a text in order. Vague plurals ({@code dozens}, {@code thousands of}) are not numbers.
     *
     * @param language {@code en}, {@code ru}, {@code kk} or {@code tr}; any other is read as English
     */
    public static List<NumberMention> of(String text, String language) {
        Map<String, Long> words = words(language);
        List<NumberMention> mentions = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token.isNumber()) {
                i = addFigures(mentions, tokens, i, words);
            } else if (wordValue(token, words) != null) {
                i = addWords(mentions, tokens, i, words);
            } else {
                i++;
            }
        }
        return mentions;
    }

    /** Returns the value of one folded English number word, cardinal or ordinal; {@code twenty-one} is one word. */
    public static Optional<String> value(String foldedWord) {
        List<NumberMention> mentions = of(foldedWord, "en");
        return mentions.size() == 1 && mentions.get(0).end() == foldedWord.length()
                ? Optional.of(mentions.get(0).value())
                : Optional.empty();
    }

    private static Map<String, Long> words(String language) {
        Map<String, Long> words = WORDS.get(language);
        return words == null ? WORDS.getOrDefault("en", Map.of()) : words;
    }

    /** Figures, multiplied by a scale word behind them: {@code 1.5 million}, {@code 3 dozen}. */
    private static int addFigures(List<NumberMention> mentions, List<Token> tokens, int at, Map<String, Long> words) {
        Token token = tokens.get(at);
        String figures = figures(token.folded());
        if (at + 1 < tokens.size() && isDecimal(figures)) {
            Token next = tokens.get(at + 1);
            Long scale = words.get(next.folded());
            if (scale != null && isScale(scale)) {
                String value = plain(new BigDecimal(figures).multiply(BigDecimal.valueOf(scale)));
                mentions.add(new NumberMention(value, false, token.start(), next.end()));
                return at + 2;
            }
        }
        String value = isDecimal(figures) ? plain(new BigDecimal(figures)) : figures;
        mentions.add(new NumberMention(value, false, token.start(), token.end()));
        return at + 1;
    }

    /** The number in front of letters ({@code 20th}, {@code 5pm}); a decimal comma becomes a point. */
    private static String figures(String folded) {
        int end = 0;
        while (end < folded.length() && !Character.isLetter(folded.charAt(end))) {
            end++;
        }
        String figures = folded.substring(0, end);
        return figures.indexOf(',') == figures.lastIndexOf(',') ? figures.replace(',', '.') : figures;
    }

    private static boolean isDecimal(String figures) {
        boolean point = false;
        for (int i = 0; i < figures.length(); i++) {
            char c = figures.charAt(i);
            if (c == '.' && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !figures.isEmpty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Words in a row as far as they form one number: a group below a thousand is summed up ({@code two hundred and five}), a scale
     * word closes it ({@code … thousand}). {@code two, three} stays two numbers.
     */
    private static int addWords(List<NumberMention> mentions, List<Token> tokens, int at, Map<String, Long> words) {
        long closed = 0;
        long group = 0;
        long room = Long.MAX_VALUE;
        int end = at;
        for (int i = at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Long value = wordValue(token, words);
            if (value == null) {
                boolean joins = token.folded().equals("and") && group >= 100 && i + 1 < tokens.size();
                if (joins && wordValue(tokens.get(i + 1), words) != null) {
                    continue;
                }
                break;
            }
            if (isScale(value) && group > 0 && (value >= 1000 || group < 100)) {
                group *= value;
                if (value >= 1000) {
                    closed += group;
                    group = 0;
                }
                room = value;
            } else if (value < room) {
                group += value;
                room = room(value);
            } else {
                break;
            }
            end = i + 1;
        }
        Token last = tokens.get(end - 1);
        mentions.add(new NumberMention(
                Long.toString(closed + group), true, tokens.get(at).start(), last.end()));
        return end;
    }

    /** What may still follow a value in the same number: ones after tens, anything smaller after a hundred. */
    private static long room(long value) {
        if (value >= 100) {
            return value;
        }
        return value >= 20 && value % 10 == 0 ? 10 : 0;
    }

    private static boolean isScale(long value) {
        return value == DOZEN || value == 100 || (value >= 1000 && value % 1000 == 0);
    }

    private static Long wordValue(Token token, Map<String, Long> words) {
        Long value = words.get(token.folded());
        if (value != null || token.folded().indexOf('-') < 0) {
            return value;
        }
        long sum = 0;
        long room = Long.MAX_VALUE;
        for (String part : token.parts()) {
            Long partValue = words.get(part);
            if (partValue == null || partValue >= room) {
                return null;
            }
            sum += partValue;
            room = room(partValue);
        }
        return sum;
    }

    private static Map<String, Map<String, Long>> read() {
        Map<String, Map<String, Long>> byLanguage = new HashMap<>();
        for (List<String> line : WordList.read("numbers.txt")) {
            Map<String, Long> words = byLanguage.computeIfAbsent(line.get(0), language -> new HashMap<>());
            long value = Long.parseLong(line.get(1));
            for (String word : line.subList(2, line.size())) {
                words.put(Folding.fold(word), value);
            }
        }
        return byLanguage;
    }
}
