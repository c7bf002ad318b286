package summitbot.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that a question gives by an event: "the day after the signing", "за день до встречи". Immutable.
 *
 * @param days how many days behind the event; below 0 ahead of it
 * @param event the words for the event; empty where only the question before can tell ("the day after?")
 * @param start offset of its first character in the question
 * @param end offset behind its last, the event left out
 */
record RelativeDay(int days, String event, int start, int end) {
    private static final List<List<String>> COUNTS = List.of(
            List.of("two", "2", "два", "екі", "iki"),
            List.of("three", "3", "три", "үш", "üç"),
            List.of("four", "4", "четыре", "төрт", "dört"),
            List.of("five", "5", "пять", "бес", "beş"));

    private static final String EVENT = "(?<event>[^?.,;!]{3,60})";

    private static final List<Pattern> PATTERNS = List.of(
            pattern("\\b(?:(?:the|a|one) (?:day|morning|evening|night)|(?<count>two|three|four|five|[2-5]) days) "
                    + "(?:(?<back>before|ahead of|prior to)|after|following) (?:the )?" + EVENT),
            pattern(
                    "\\b(?:(?:the|a|one) day|(?<count>two|three|four|five|[2-5]) days) (?:(?<back>before|earlier)|after|later)\\b"),
            pattern("\\bthe (?:(?<back>previous|preceding)|next|following) day\\b(?:(?: after| before) (?:the )?"
                    + EVENT + ")?"),
            pattern("\\b(?:на следующий день|через (?:день|сутки|(?<count>два|три|четыре|пять) (?:дня|дней))) после "
                    + EVENT),
            pattern(
                    "\\b(?:(?<back>накануне)|(?<back2>за (?:день|сутки|(?<count>два|три|четыре|пять) (?:дня|дней)) (?:до|перед))) "
                            + EVENT),
            pattern(
                    "\\b(?:на следующий день|через день|(?<back>накануне|днем ранее|днём ранее|за день до этого))(?!\\p{L})"),
            pattern(
                    "(?<event>\\S{2,}(?:дан|ден|тан|тен|нан|нен)) (?:бір |(?<count>екі|үш|төрт|бес) )?күн (?:(?<back>бұрын)|кейін|өткен соң)"),
            pattern(
                    "(?<event>\\S{4,}(?:dan|den|tan|ten)) (?:bir |(?<count>iki|üç|dört|beş) )?gün (?:(?<back>önce)|sonra)"),
            pattern("\\bertesi gün\\b|(?<back>bir gün önce)"),
            pattern("ертеңінде|келесі күні"));

    /** The day of this kind that the text holds; empty where it holds none. */
    static Optional<RelativeDay> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return Optional.empty();
        }
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(lower);
            if (matcher.find()) {
                String event = group(matcher, "event");
                int days = count(group(matcher, "count"));
                boolean back = !group(matcher, "back").isEmpty()
                        || !group(matcher, "back2").isEmpty();
                boolean eventLast = !event.isEmpty() && matcher.end("event") == matcher.end();
                int start = event.isEmpty() || eventLast ? matcher.start() : matcher.end("event") + 1;
                int end = eventLast ? matcher.start("event") : matcher.end();
                String words = event.isEmpty() ? "" : text.substring(matcher.start("event"), matcher.end("event"));
                return Optional.of(new RelativeDay(back ? -days : days, words, start, end));
            }
        }
        return Optional.empty();
    }

    private static int count(String word) {
        for (int i = 0; i < COUNTS.size(); i++) {
            if (COUNTS.get(i).contains(word)) {
                return i + 2;
            }
        }
        return 1;
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.pattern().pattern().contains("(?<" + name + ">")) {
            return "";
        }
        String found = matcher.group(name);
        return found == null ? "" : found;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
