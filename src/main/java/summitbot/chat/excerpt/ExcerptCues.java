package summitbot.chat.excerpt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import summitbot.yaml.YamlReader;

/** The cues of {@code chat/excerpt-cues.yaml}. Immutable. */
record ExcerptCues(
        List<Pattern> asks,
        List<Pattern> asksBesideQuote,
        List<Pattern> openings,
        List<Pattern> weakOpenings,
        List<Pattern> persons) {
    private static final String RESOURCE = "excerpt-cues.yaml";
    private static final Pattern IN_QUOTATION_MARKS =
            Pattern.compile("“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])");

    /** The file as it is written. */
    private record Source(
            List<String> asks,
            List<String> asksBesideQuote,
            List<String> openings,
            List<String> weakOpenings,
            List<String> persons) {}

    static ExcerptCues load() {
        try (InputStream in = Objects.requireNonNull(
                ExcerptCues.class.getResourceAsStream("/summitbot/chat/" + RESOURCE), RESOURCE)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Source source = YamlReader.read(RESOURCE, yaml, 1, Source.class);
            return new ExcerptCues(
                    patterns(source.asks(), ""),
                    patterns(source.asksBesideQuote(), ""),
                    patterns(source.openings(), "^"),
                    patterns(source.weakOpenings(), "^"),
                    patterns(source.persons(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pattern> patterns(List<String> cues, String before) {
        return cues.stream()
                .map(cue -> Pattern.compile(before + "(?:" + cue + ")", Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    /** The form in which the cues expect a text, of the same length: lower case, straight apostrophes. */
    static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String kept = lower.length() == text.length() ? lower : text;
        return kept.replace('’', '\'').replace('‘', '\'');
    }

    /** Whether the words around a quoted passage ask where it stands. */
    boolean askBesideQuote(String lower) {
        return asksBesideQuote.stream()
                .anyMatch(pattern -> pattern.matcher(lower).find());
    }

    /** Whether the text begins as a question or request, also behind an "and". */
    boolean opensAsRequest(String lower) {
        String behind = lower;
        for (Pattern weak : weakOpenings) {
            behind = weak.matcher(behind).replaceFirst("").stripLeading();
        }
        String text = behind;
        return openings.stream()
                .anyMatch(pattern ->
                        pattern.matcher(lower).find() || pattern.matcher(text).find());
    }

    /** Whether the text begins as something that goes on from an earlier message may, or printed text. */
    boolean opensWeakly(String lower) {
        return weakOpenings.stream().anyMatch(pattern -> pattern.matcher(lower).find());
    }

    /** Whether it speaks to the bot, or of the one who wrote it, outside quotation marks. */
    boolean speaksToSomebody(String lower) {
        String unquoted = IN_QUOTATION_MARKS.matcher(lower).replaceAll(" ");
        return persons.stream().anyMatch(pattern -> pattern.matcher(unquoted).find());
    }
}
