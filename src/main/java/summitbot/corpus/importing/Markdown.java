package summitbot.corpus.importing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reader of a Markdown text sees, for a quote shows the words and not their marks. */
final class Markdown {
    private static final Pattern QUOTATION = Pattern.compile("^\\s{0,3}(?:>\\s?)+");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)\\s]+(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\p{N}*_])(\\*{1,3}|_{1,3})(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");

    private Markdown() {}

    /** Whether a file of this name holds Markdown. */
    static boolean isNamed(String fileName) {
        return fileName.matches("(?i).*\\.(?:md|markdown)");
    }

    /** Returns the text without images and the marks of quotations, emphasis and links. Headings keep their mark: it tells them from sentences. */
    static String plain(String text) {
        return text.lines().map(Markdown::plainLine).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String plainLine(String line) {
        String plain = QUOTATION.matcher(line).replaceFirst("");
        plain = IMAGE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        return EMPHASIS.matcher(plain).replaceAll("$2");
    }
}
