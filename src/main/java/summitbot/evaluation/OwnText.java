package summitbot.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reply says in the bot's own words: all of it but the quotes. Attributions are own words too. */
final class OwnText {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[\\s\"”’»)]+|\\n+");

    /** Words by which a sentence says that something is not so, in the languages that people ask in. */
    private static final Pattern NEGATION =
            QuestionSetReader.compile("\\b(no|not|none|nothing|nobody|never|neither|nor|without|cannot)\\b|n[’']t\\b"
                    + "|\\b(не|нет|ни|без|никто|ничего|никогда)\\b|\\b(жоқ|емес)\\b|\\b(yok|değil|hiç|hiçbir)\\b");

    /** Pairs of marks as different languages have them; a straight mark closes itself. */
    private static final Pattern QUOTATION =
            Pattern.compile("“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|\"([^\"]+)\"|‘([^‘’]+)’");

    private static final int LONG_QUOTATION_WORDS = 4;

    private final String text;

    private OwnText(String text) {
        this.text = text;
    }

    /** Takes the quotes out of the reply; a quote that stands in it twice is taken out twice. */
    static OwnText of(Result result) {
        String left = result.text();
        List<ShownQuote> longestFirst = result.quotes().stream()
                .sorted(Comparator.comparingInt(
                                (ShownQuote quote) -> quote.text().length())
                        .reversed())
                .toList();
        for (ShownQuote quote : longestFirst) {
            left = quote.text().isEmpty() ? left : left.replace(quote.text(), "\n");
        }
        String statements = result.statements().stream()
                .map(Result.ShownStatement::text)
                .filter(statement -> !result.text().contains(statement))
                .collect(Collectors.joining("\n"));
        return new OwnText(left + "\n" + statements);
    }

    /** Whether the words occur. */
    boolean mentions(Pattern words) {
        return words.matcher(text).find();
    }

    /** Whether the words occur in a sentence without a negation. */
    boolean claims(Pattern words) {
        return SENTENCE_END
                .splitAsStream(text)
                .anyMatch(sentence -> words.matcher(sentence).find()
                        && !NEGATION.matcher(sentence).find());
    }

    /** Returns what stands between quotation marks and has four words or more. */
    List<String> longQuotations() {
        List<String> quotations = new ArrayList<>();
        Matcher matcher = QUOTATION.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String words = matcher.group(group);
                if (words != null && words.strip().split("\\s+").length >= LONG_QUOTATION_WORDS) {
                    quotations.add(words);
                }
            }
        }
        return quotations;
    }

    /** Words without marks, case and line breaks, so that a quotation can be looked for in another text. */
    static String comparable(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
