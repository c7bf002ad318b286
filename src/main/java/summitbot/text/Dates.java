package summitbot.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds calendar dates in English, Russian, Kazakh and Turkish text by a small closed grammar: {@code 15 August 2025}, {@code August
 * 15th}, {@code Aug. 8}, {@code 15.08.2025}, {@code 15.08}, {@code 2025-08-15}, {@code August 2025}, {@code 2025}, {@code 15 августа}.
 * The names of the months stand in {@code months.txt} beside this class. Thread-safe.
 */
public final class Dates {
    private static final Map<String, Integer> MONTHS = read();

    /** English words of their own as well: months only with a capital, and only beside a day or a year. */
    private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mar", "jan", "sep", "dec");

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2099;

    private Dates() {}

    /** Returns the dates of a text in order; they do not overlap. Impossible ones ({@code 45 August}) lose what is impossible. */
    public static List<DateMention> of(String text) {
        List<Token> tokens = Tokens.of(text);
        List<DateMention> mentions = new ArrayList<>(2);
        int i = 0;
        while (i < tokens.size()) {
            int next = addNamedMonth(mentions, text, tokens, i);
            if (next == i) {
                Optional<PartialDate> date = numeric(tokens.get(i).folded());
                if (date.isPresent()) {
                    Token token = tokens.get(i);
                    mentions.add(new DateMention(date.get(), token.start(), token.end()));
                }
                next = i + 1;
            }
            i = next;
        }
        return mentions;
    }

    /** A date written around the name of a month, which may start with a year or a day; returns where to read on. */
    private static int addNamedMonth(List<DateMention> mentions, String text, List<Token> tokens, int at) {
        int monthAt = -1;
        for (int i = at; i < Math.min(at + 5, tokens.size()) && monthAt < 0; i++) {
            Token token = tokens.get(i);
            if (isMonth(token)) {
                monthAt = i;
            } else if (!token.isNumber() && !isBetween(token.folded()) && day(token) == 0) {
                return at;
            }
        }
        if (monthAt < 0) {
            return at;
        }
        int year = 0;
        int day = 0;
        int first = monthAt;
        for (int i = monthAt - 1; i >= at && neighbours(text, tokens.get(i), tokens.get(i + 1)); i--) {
            Token token = tokens.get(i);
            if (day == 0 && year == 0 && day(token) > 0) {
                day = day(token);
                first = i;
            } else if (year == 0 && day > 0 && year(token) > 0) {
                year = year(token);
                first = i;
            } else if (!isBetween(token.folded())) {
                break;
            }
        }
        if (first > at) {
            // What stands before this date may be a date of its own.
            return at;
        }
        int last = monthAt;
        for (int i = monthAt + 1; i < tokens.size() && neighbours(text, tokens.get(i - 1), tokens.get(i)); i++) {
            Token token = tokens.get(i);
            if (day == 0 && last == monthAt && day(token) > 0) {
                day = day(token);
            } else if (year == 0 && year(token) > 0) {
                year = year(token);
            } else {
                break;
            }
            last = i;
        }
        Token month = tokens.get(monthAt);
        if (day == 0 && year == 0 && AMBIGUOUS.contains(month.folded())) {
            return at;
        }
        PartialDate date = new PartialDate(year, MONTHS.get(month.folded()), day);
        mentions.add(
                new DateMention(date, tokens.get(at).start(), tokens.get(last).end()));
        return last + 1;
    }

    private static boolean isMonth(Token token) {
        return MONTHS.containsKey(token.folded()) && (token.isCapitalised() || !AMBIGUOUS.contains(token.folded()));
    }

    private static boolean isBetween(String folded) {
        return folded.equals("of")
                || folded.equals("the")
                || folded.equals("жылгы")
                || folded.equals("жылғы")
                || folded.equals("го");
    }

    /** No sentence ends between the two: only blanks, a comma, a hyphen or the point of an abbreviation. */
    private static boolean neighbours(String text, Token a, Token b) {
        for (int i = a.end(); i < b.start(); i++) {
            if (" ,.-\u00a0".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return b.start() - a.end() <= 3;
    }

    private static int day(Token token) {
        String folded = token.folded();
        int end = folded.length();
        if (token.isNumber()) {
            while (end > 0 && Character.isLetter(folded.charAt(end - 1))) {
                end--;
            }
            return inRange(folded.substring(0, end), 1, 31);
        }
        return folded.endsWith("th") || folded.endsWith("st") || folded.endsWith("nd") || folded.endsWith("rd")
                ? NumberWords.value(folded).map(value -> inRange(value, 1, 31)).orElse(0)
                : 0;
    }

    private static int year(Token token) {
        return inRange(token.folded(), EARLIEST_YEAR, LATEST_YEAR);
    }

    private static int inRange(String digits, int min, int max) {
        if (digits.isEmpty() || digits.length() > 4) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + (c - '0');
        }
        return number >= min && number <= max ? number : 0;
    }

    private static Optional<PartialDate> numeric(String folded) {
        if (!Character.isDigit(folded.charAt(0))) {
            return Optional.empty();
        }
        String[] parts = folded.split("[./-]", -1);
        if (parts.length == 1) {
            int year = folded.length() == 4 ? inRange(folded, EARLIEST_YEAR, LATEST_YEAR) : 0;
            return year > 0 ? Optional.of(new PartialDate(year, 0, 0)) : Optional.empty();
        }
        if (parts.length == 2) {
            // "15.08" but not "3.5", which is a plain number.
            boolean twoDigits = parts[0].length() == 2 && parts[1].length() == 2 && folded.indexOf('.') > 0;
            return twoDigits ? date(0, parts[1], parts[0]) : Optional.empty();
        }
        if (parts.length == 3 && parts[0].length() == 4) {
            return date(inRange(parts[0], 1, 9999), parts[1], parts[2]);
        }
        if (parts.length == 3 && parts[2].length() == 4) {
            boolean monthFirst = inRange(parts[1], 13, 31) > 0;
            int year = inRange(parts[2], 1, 9999);
            return monthFirst ? date(year, parts[0], parts[1]) : date(year, parts[1], parts[0]);
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> date(int year, String month, String day) {
        int monthNumber = inRange(month, 1, 12);
        int dayNumber = inRange(day, 1, 31);
        return monthNumber > 0 && dayNumber > 0
                ? Optional.of(new PartialDate(year, monthNumber, dayNumber))
                : Optional.empty();
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> months = new HashMap<>();
        for (List<String> line : WordList.read("months.txt")) {
            for (String word : line.subList(1, line.size())) {
                months.put(Folding.fold(word), Integer.valueOf(line.get(0)));
            }
        }
        return months;
    }
}
