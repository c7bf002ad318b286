package summitbot.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Applies {@link BoilerplateRules} to the lines of one article. For each line it knows the name of the rule that marks the whole line, and
 * where a marked prefix ends; single sentences are judged by {@link #sentenceRule}.
 */
final class Boilerplate {
    /** Longer lines and sentences are no notices; the limit also bounds the time that patterns take. */
    private static final int LONGEST_NOTICE = 600;

    /** How much of a line counts as its end, in characters. */
    private static final int LINE_END = 120;

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”?|\"[^\"]*\"?|«[^»]*»?");
    private static final Pattern ENDS_LIKE_SENTENCE = Pattern.compile("[.!?…;:,][\"'”’»)\\]*_]*$");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…][\"'”’»)\\]*_]*$");
    /** A date, a section or "file photo" may stand on the line of a headline. */
    private static final int WORDS_BESIDE_HEADLINE = 5;

    /** What stands below "read more" is news of other articles when most of the text stands above it. */
    private static final double MOST_OF_THE_TEXT = 0.6;

    private static final int FEWEST_LINES_OF_TEXT = 3;
    private static final String AFTER_TITLE = "\\s+[|–—-]\\s+[^|–—]{2,40}$";

    private final List<BoilerplateRules.Rule> rules;
    private final String text;
    private final List<Span> lines;
    private final @Nullable String[] lineRules;
    private final int[] prefixEnds;
    private final @Nullable String[] prefixRules;

    Boilerplate(BoilerplateRules rules, String text, List<Span> lines, Attribution attribution) {
        this.rules = rules.rules();
        this.text = text;
        this.lines = lines;
        this.lineRules = new String[lines.size()];
        this.prefixEnds = new int[lines.size()];
        this.prefixRules = new String[lines.size()];
        markHeadlines(attribution);
        markAuthor(attribution.author());
        markLines();
        markAppeals();
        markRest();
    }

    /** The name of the rule that marks the whole line with this index. */
    Optional<String> lineRule(int line) {
        return Optional.ofNullable(lineRules[line]);
    }

    /** Offset behind the marked beginning of a line; the line's start where nothing is marked. */
    int prefixEnd(int line) {
        return prefixEnds[line];
    }

    /** The name of the rule that marks the beginning of a line. */
    Optional<String> prefixRule(int line) {
        return Optional.ofNullable(prefixRules[line]);
    }

    /** The name of the rule that marks this sentence. */
    Optional<String> sentenceRule(String sentence) {
        if (sentence.chars().noneMatch(Character::isLetter)) {
            return Optional.of("no words");
        }
        if (sentence.length() <= LONGEST_NOTICE) {
            String spaced = spaced(sentence);
            for (BoilerplateRules.Rule rule : rules) {
                if (rule.scope() == BoilerplateRules.Scope.SENTENCE && fits(rule, spaced)) {
                    return Optional.of(rule.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(BoilerplateRules.Rule rule, String candidate) {
        return isWithin(rule, candidate)
                && (rule.onlyWith().isEmpty() || containsAny(candidate.toLowerCase(Locale.ROOT), rule.onlyWith()))
                && found(rule.patterns(), candidate)
                && !found(rule.unless(), candidate);
    }

    private static boolean containsAny(String candidate, List<String> words) {
        for (String word : words) {
            if (candidate.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String end(String line) {
        return line.substring(Math.max(0, line.length() - LINE_END));
    }

    private static boolean found(List<Pattern> patterns, String candidate) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(candidate);
            // Most patterns look at the beginning only; find() would try them at every character.
            if (isAnchored(pattern) ? matcher.lookingAt() : matcher.find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnchored(Pattern pattern) {
        return pattern.pattern().startsWith("^") || pattern.pattern().startsWith("(?-i)^");
    }

    private static boolean isWithin(BoilerplateRules.Rule rule, String candidate) {
        return rule.maxWords() == Integer.MAX_VALUE || words(candidate) <= rule.maxWords();
    }

    private static int words(String line) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            boolean space = TextLines.isSpace(line.charAt(i));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }

    private List<BoilerplateRules.Rule> rules(BoilerplateRules.Scope scope) {
        return rules.stream().filter(rule -> rule.scope() == scope).toList();
    }

    /** The line with each run of space as one, which patterns rely on to stay fast. */
    private String line(int index) {
        return spaced(lines.get(index).of(text));
    }

    private static String spaced(String line) {
        StringBuilder spaced = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (!TextLines.isSpace(line.charAt(i))) {
                spaced.append(line.charAt(i));
            } else if (i > 0 && !TextLines.isSpace(line.charAt(i - 1))) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }

    private void mark(int line, BoilerplateRules.Rule rule) {
        if (lineRules[line] == null) {
            lineRules[line] = rule.name();
        }
    }

    private void markHeadlines(Attribution attribution) {
        String title = attribution.title();
        boolean printed = attribution.titleBy() == TitleBy.PUBLISHER;
        String whole = plain(title);
        String withoutSite = plain(title.replaceFirst(AFTER_TITLE, ""));
        int mostWords = words(title) + WORDS_BESIDE_HEADLINE;
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            // An editor's title that repeats a sentence of the text does not make it a headline.
            if (!isNotice(i)
                    || whole.isEmpty()
                    || (!printed && ENDS_SENTENCE.matcher(line(i)).find())) {
                continue;
            }
            String line = plain(line(i));
            boolean isHeadline = line.equals(whole)
                    || line.equals(withoutSite)
                    || (printed
                            && line.contains(whole)
                            && words(line(i)) <= mostWords
                            && !ENDS_SENTENCE.matcher(line(i)).find());
            if (isHeadline) {
                first = first < 0 ? i : first;
                for (BoilerplateRules.Rule rule : rules(BoilerplateRules.Scope.HEADLINE)) {
                    mark(i, rule);
                }
            }
        }
        for (BoilerplateRules.Rule rule : rules(BoilerplateRules.Scope.ABOVE_HEADLINE)) {
            for (int i = 0; i < first; i++) {
                if (words(line(i)) <= rule.maxWords()) {
                    mark(i, rule);
                }
            }
        }
    }

    /** Letters and digits only, so that a headline is known again under other quotation marks and capitals. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        line.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private void markAuthor(Optional<String> author) {
        if (author.isEmpty() || author.get().isBlank()) {
            return;
        }
        String name = author.get().strip().toLowerCase(Locale.ROOT);
        for (BoilerplateRules.Rule rule : rules(BoilerplateRules.Scope.AUTHOR)) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).end() - lines.get(i).start() <= LONGEST_NOTICE) {
                    String line = line(i);
                    if (line.toLowerCase(Locale.ROOT).startsWith(name)
                            && isWithin(rule, line)
                            && !ENDS_SENTENCE.matcher(line).find()) {
                        mark(i, rule);
                    }
                }
            }
        }
    }

    private void markLines() {
        boolean afterText = false;
        List<BoilerplateRules.Rule> prefixes = rules(BoilerplateRules.Scope.PREFIX);
        for (int i = 0; i < lines.size(); i++) {
            Span span = lines.get(i);
            prefixEnds[i] = span.start();
            if (lineRules[i] == null && isNotice(i)) {
                markLine(i, span, afterText);
            }
            if (lineRules[i] == null) {
                markPrefix(i, prefixes);
                if (prefixEnds[i] > span.start() && span.end() - prefixEnds[i] <= LONGEST_NOTICE) {
                    markLine(i, new Span(prefixEnds[i], span.end()), afterText);
                }
            }
            if (lineRules[i] == null) {
                afterText |= !isNotice(i) || ENDS_SENTENCE.matcher(line(i)).find();
            } else {
                prefixEnds[i] = span.start();
            }
        }
    }

    private void markLine(int index, Span span, boolean afterText) {
        int content = SentenceSplitter.contentStart(text, span);
        // Bullets above the text are menus, below they are its lists.
        boolean listItem = content > span.start() && afterText;
        String line = spaced(text.substring(content, span.end()));
        String printed = spaced(span.of(text));
        boolean oneSentence = SentenceSplitter.split(text, span).size() == 1;
        for (BoilerplateRules.Rule rule : rules) {
            boolean fits = switch (rule.scope()) {
                case LINE -> fits(rule, line) || (content > span.start() && fits(rule, printed));
                case LINE_END -> isWithin(rule, line) && fits(rule, end(line));
                case SHORT_LINE -> oneSentence && !listItem && isLoose(rule, line);
                case INNER_LINE -> oneSentence && afterText && !listItem && isLoose(rule, line);
                default -> false;
            };
            if (fits) {
                mark(index, rule);
                return;
            }
        }
    }

    private static boolean isLoose(BoilerplateRules.Rule rule, String line) {
        return isWithin(rule, line)
                && (rule.patterns().isEmpty() || found(rule.patterns(), line))
                && (line.endsWith(":") || !ENDS_LIKE_SENTENCE.matcher(line).find())
                && !found(rule.unless(), line);
    }

    private void markPrefix(int index, List<BoilerplateRules.Rule> prefixes) {
        Span line = lines.get(index);
        for (BoilerplateRules.Rule rule : prefixes) {
            for (Pattern pattern : rule.patterns()) {
                int from = prefixEnds[index];
                Matcher matcher = pattern.matcher(text)
                        .region(from, Math.min(line.end(), from + LONGEST_NOTICE))
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false);
                if (matcher.lookingAt() && matcher.end() < line.end()) {
                    prefixEnds[index] =
                            TextLines.trim(text, matcher.end(), line.end()).start();
                    prefixRules[index] = rule.name();
                    break;
                }
            }
        }
    }

    /** Marks everything below a line that ends the article, once most of the text has been read. */
    private void markRest() {
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            all += lineRules[i] == null ? lines.get(i).end() - lines.get(i).start() : 0;
        }
        int read = 0;
        int linesRead = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (BoilerplateRules.Rule rule : rules(BoilerplateRules.Scope.REST)) {
                if (read >= MOST_OF_THE_TEXT * all
                        && linesRead >= FEWEST_LINES_OF_TEXT
                        && isNotice(i)
                        && fits(rule, line(i))) {
                    for (int below = i; below < lines.size(); below++) {
                        lineRules[below] = rule.name();
                        prefixEnds[below] = lines.get(below).start();
                    }
                    return;
                }
            }
            if (lineRules[i] == null) {
                read += lines.get(i).end() - lines.get(i).start();
                linesRead++;
            }
        }
    }

    private void markAppeals() {
        for (BoilerplateRules.Rule rule : rules(BoilerplateRules.Scope.APPEAL)) {
            for (int i = 0; i < lines.size(); i++) {
                String plain = isNotice(i) ? unquoted(line(i)) : "";
                if (found(rule.patterns(), plain) && !found(rule.unless(), plain)) {
                    i = markAppeal(rule, i);
                }
            }
        }
    }

    private boolean isNotice(int line) {
        return lines.get(line).end() - lines.get(line).start() <= LONGEST_NOTICE;
    }

    /** Marks an appeal that begins on this line; returns the index of its last line. */
    private int markAppeal(BoilerplateRules.Rule rule, int first) {
        lineRules[first] = rule.name();
        int line = first + 1;
        while (line < lines.size()
                && (isAppeal(rule, line)
                        || (line + 1 < lines.size()
                                && isAddressed(rule, line + 1)
                                && isAddressed(rule, line - 1)
                                && !found(rule.unless(), unquoted(line(line)))))) {
            lineRules[line] = rule.name();
            line++;
        }
        return line - 1;
    }

    private boolean isAppeal(BoilerplateRules.Rule rule, int line) {
        boolean button = isNotice(line) && isWithin(rule, line(line)) && !found(rule.unless(), unquoted(line(line)));
        return button || isAddressed(rule, line);
    }

    private boolean isAddressed(BoilerplateRules.Rule rule, int line) {
        if (!isNotice(line)) {
            return false;
        }
        String plain = unquoted(line(line));
        return found(rule.continues(), plain) && !found(rule.unless(), plain);
    }

    private static String unquoted(String line) {
        return QUOTED.matcher(line).replaceAll(" ");
    }
}
