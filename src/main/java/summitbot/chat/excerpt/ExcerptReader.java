package summitbot.chat.excerpt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which words of a message may be copied, and how sure that is. Immutable and safe to share. */
final class ExcerptReader {
    private static final String MARKS = "\"“”„‟«»‘’'‹›";

    /** Between the question and the words asked about. */
    private static final String DELIMITERS = MARKS + ":;.?!—–-\n";

    /** Words that may stand ahead of the question itself, as "Hi, can you tell me". */
    private static final int WORDS_AROUND = 6;

    /** A single word is looked up by the ordinary search. */
    private static final int MIN_WORDS = 2;

    /** Shorter passages in quotation marks may be names or terms. */
    private static final int MIN_QUOTED_WORDS = 4;

    /** Shorter texts are as often somebody's own words. */
    private static final int MIN_PRINTED_WORDS = 8;

    private static final Pattern QUOTED = Pattern.compile(
            "“(.+)”|\"(.+)\"|«(.+)»|„(.+)[“”]|(?<![\\p{L}\\p{N}])[‘'](.+)['’](?![\\p{L}\\p{N}])", Pattern.DOTALL);

    /** The rest of a word that the question was cut out of. */
    private static final Pattern HYPHENATED = Pattern.compile("^[-‐‑'’]\\p{L}");

    /** The line under a quote of this bot's own answers. */
    private static final Pattern ATTRIBUTION = Pattern.compile("(?m)^\\s*— [^\\n]* · [^\\n]* · [^\\n]*$");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!…][\"”’'»)\\]]*$|[.!…,][\"”’»]\\s*$");

    private final ExcerptCues cues = ExcerptCues.load();

    /**
     * Returns the words that may be copied.
     *
     * @param message as typed
     * @param forwarded whether somebody else wrote it
     */
    Excerpt read(String message, boolean forwarded) {
        String text = ATTRIBUTION.matcher(message).replaceAll("").strip();
        String lower = ExcerptCues.lower(text);
        Optional<Excerpt> asked = asked(text, lower);
        if (asked.isPresent()) {
            return asked.get();
        }
        String bare = unwrapped(text);
        boolean printed = readsAsPrinted(text, lower);
        String opening = ExcerptCues.lower(bare);
        if (cues.opensAsRequest(opening) || (cues.opensWeakly(opening) && !printed) || text.endsWith("?")) {
            return new Excerpt(text, Excerpt.Manner.QUESTION);
        }
        if (forwarded) {
            return new Excerpt(bare, Excerpt.Manner.ASKED);
        }
        return new Excerpt(bare, printed ? Excerpt.Manner.PASTED : Excerpt.Manner.OWN);
    }

    /** Whether the text asks which article printed something, without the words it is about. */
    boolean asksAboutOtherText(String message) {
        String lower = ExcerptCues.lower(message.strip());
        return cues.asks().stream().anyMatch(pattern -> {
            Matcher matcher = pattern.matcher(lower);
            return matcher.find()
                    && PlainWord.of(lower.substring(0, matcher.start())).size() <= WORDS_AROUND
                    && PlainWord.of(lower.substring(matcher.end())).size() < MIN_WORDS
                    && asked(message.strip(), lower).isEmpty();
        });
    }

    private boolean readsAsPrinted(String text, String lower) {
        boolean wrapped = !unwrapped(text).equals(text);
        int first =
                text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
        return (wrapped || (SENTENCE_END.matcher(text).find() && !Character.isLowerCase(first)))
                && !text.contains("?")
                && PlainWord.of(text).size() >= MIN_PRINTED_WORDS
                && (wrapped || !cues.speaksToSomebody(lower));
    }

    private Optional<Excerpt> asked(String text, String lower) {
        Matcher quote = QUOTED.matcher(text);
        if (quote.find()) {
            String around = lower.substring(0, quote.start()) + " " + lower.substring(quote.end());
            String words = quoted(text).orElseThrow();
            if (PlainWord.of(words).size() >= MIN_QUOTED_WORDS && cues.askBesideQuote(around)) {
                return Optional.of(new Excerpt(words.strip(), Excerpt.Manner.ASKED));
            }
        }
        for (Pattern pattern : cues.asks()) {
            Matcher matcher = pattern.matcher(lower);
            while (matcher.find()) {
                Optional<String> words = beside(text, matcher.start(), matcher.end());
                if (words.isPresent()) {
                    return words.map(found -> new Excerpt(found, Excerpt.Manner.ASKED));
                }
            }
        }
        return Optional.empty();
    }

    /** What stands behind a question at the start, or ahead of one at the end. */
    private Optional<String> beside(String text, int start, int end) {
        String before = text.substring(0, start);
        String behind = text.substring(end);
        if (PlainWord.of(before).size() <= WORDS_AROUND && quoted(before).isEmpty()) {
            Optional<String> words = delimited(behind.stripTrailing(), true);
            if (words.isPresent()) {
                return words;
            }
        }
        return PlainWord.of(behind).size() <= WORDS_AROUND ? delimited(before.stripLeading(), false) : Optional.empty();
    }

    private Optional<String> delimited(String text, boolean atStart) {
        if (text.isBlank() || HYPHENATED.matcher(text).find()) {
            return Optional.empty();
        }
        char edge = atStart ? text.stripLeading().charAt(0) : lastBesideBlanks(text);
        Optional<String> quoted = quoted(text);
        if (quoted.isEmpty() && DELIMITERS.indexOf(edge) < 0) {
            return Optional.empty();
        }
        String words = quoted.filter(found -> covers(found, text)).orElse(text);
        String trimmed = trim(words);
        boolean anotherQuestion = quoted.isEmpty()
                && "?.!".indexOf(edge) >= 0
                && (trimmed.endsWith("?") || (atStart && cues.opensAsRequest(ExcerptCues.lower(trimmed))));
        if (anotherQuestion) {
            return Optional.empty();
        }
        return PlainWord.of(trimmed).size() < MIN_WORDS ? Optional.empty() : Optional.of(trimmed);
    }

    /** A line break counts as what stands between the words and the question. */
    private static char lastBesideBlanks(String text) {
        int last = text.length() - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        return text.charAt(last);
    }

    private static boolean covers(String quoted, String text) {
        return PlainWord.of(text).size() - PlainWord.of(quoted).size() <= WORDS_AROUND;
    }

    private static Optional<String> quoted(String text) {
        Matcher matcher = QUOTED.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.empty();
    }

    /** Takes delimiters off both ends, but no quotation mark that has its partner inside. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to
                && (Character.isWhitespace(text.charAt(from)) || ":;?!.—–-\n".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from
                && (Character.isWhitespace(text.charAt(to - 1)) || ":;—–-\n".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return unwrapped(text.substring(from, to));
    }

    /** Takes off one pair of quotation marks around the whole, where the text between them has none of their kind. */
    private static String unwrapped(String text) {
        for (String pair : List.of("“”", "\"\"", "«»", "„“", "„”", "‘’", "''", "‹›")) {
            boolean wrapped = text.length() > 2
                    && text.charAt(0) == pair.charAt(0)
                    && text.charAt(text.length() - 1) == pair.charAt(1);
            if (wrapped) {
                String inner = text.substring(1, text.length() - 1);
                boolean nested = inner.indexOf(pair.charAt(0)) >= 0 || inner.indexOf(pair.charAt(1)) >= 0;
                boolean apostrophes = pair.equals("‘’") || pair.equals("''");
                return nested && !apostrophes ? text : inner.strip();
            }
        }
        return text;
    }
}
