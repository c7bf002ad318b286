package summitbot.corpus.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import summitbot.text.DateMention;
import summitbot.text.Dates;

/** Reads what plain text and Markdown state about themselves in their first lines. The text stays as it is, unless its lines are broken. */
final class PlainSource {
    private static final int HEAD_LINES = 12;
    private static final int LONGEST_TITLE = 200;

    /** A section, a date and a byline may stand above the headline. */
    private static final int LINES_ABOVE_TITLE = 4;

    private static final int WORDS_OF_SECTION = 2;

    /** A date that the first sentence follows on the same line. */
    private static final Pattern DATE_IN_FRONT = Pattern.compile(
            "^(?:date|published|posted|updated)(?: on)?\\s*:?\\s+(\\d{4}-\\d{2}-\\d{2})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING = Pattern.compile("^#\\s+(.+?)\\s*#*$");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…;:,][\"'”’»)]*$");
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:By|BY|Author:|Автор:?|Yazan:?)\\s+(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3})(?:\\s*["
                    + "|,/–—].*)?$");
    private static final Pattern DATE_LABEL = Pattern.compile(
            "\\b(?:date|published|posted|updated?|last|modified|publication|on|at|опубликовано|обновлено"
                    + "|yayınlanma|güncelleme)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A time zone and the like may stand beside a date. */
    private static final int LETTERS_BESIDE_DATE = 6;

    private PlainSource() {}

    /** Reads a text without front matter. */
    static SourceText read(String source) {
        String text = WrappedLines.joined(source);
        List<String> head = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(HEAD_LINES)
                .toList();
        ArticleDetails details = new ArticleDetails(
                title(head),
                Optional.empty(),
                first(head, PlainSource::author),
                first(head, PlainSource::date),
                Optional.empty(),
                Optional.empty());
        return new SourceText(details, text);
    }

    /** The first line that stands like a headline above a text. */
    private static Optional<String> title(List<String> head) {
        if (head.size() < 2) {
            return Optional.empty();
        }
        for (String line : head) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                return Optional.of(heading.group(1));
            }
        }
        // Two words may be a section or a short headline: they are the headline where no longer line is one.
        Optional<String> brief = Optional.empty();
        for (String line : head.subList(0, Math.min(head.size() - 1, LINES_ABOVE_TITLE))) {
            if (author(line).isEmpty() && date(line).isEmpty()) {
                if (line.split("\\s+").length > WORDS_OF_SECTION) {
                    return isHeadline(line) ? Optional.of(line) : brief;
                }
                brief = brief.or(() -> Optional.of(line).filter(PlainSource::isHeadline));
            }
        }
        return brief;
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_TITLE
                && line.contains(" ")
                && (!ENDS_SENTENCE.matcher(line).find() || line.endsWith("?"));
    }

    private interface Reading<T> {
        Optional<T> read(String line);
    }

    private static <T> Optional<T> first(List<String> head, Reading<T> reading) {
        return head.stream().map(reading::read).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> author(String line) {
        Matcher byline = BYLINE.matcher(line);
        return byline.matches() ? Optional.of(byline.group(1)) : Optional.empty();
    }

    /** A date on a line that holds little else; a date inside a sentence is not the date of publication. */
    private static Optional<LocalDate> date(String line) {
        Matcher inFront = DATE_IN_FRONT.matcher(line);
        if (inFront.find()) {
            return StatedDate.in(inFront.group(1));
        }
        if (line.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        StringBuilder rest = new StringBuilder(line);
        for (DateMention mention : Dates.of(line)) {
            for (int i = mention.start(); i < mention.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        long letters = DATE_LABEL
                .matcher(rest)
                .replaceAll("")
                .chars()
                .filter(Character::isLetter)
                .count();
        return letters <= LETTERS_BESIDE_DATE ? StatedDate.in(line) : Optional.empty();
    }
}
