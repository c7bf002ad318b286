package summitbot.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import summitbot.text.Folding;
import summitbot.yaml.YamlReader;

/**
 * The cues of {@code lexicon.yaml} beside this class: what in the wording of a question tells what it asks for. Immutable and safe
 * to share.
 */
final class Lexicon {
    private static final String RESOURCE = "lexicon.yaml";
    private static final Pattern MARKS_AT_END = Pattern.compile("[\\s?!.…]+$");
    private static final Lexicon INSTANCE = load();

    private final Map<AnswerKind, List<Pattern>> kinds = new EnumMap<>(AnswerKind.class);
    private final List<Pattern> latest;
    private final List<Pattern> opinion;
    private final List<Pattern> instructions;
    private final List<Pattern> clauseBreaks;
    private final List<Pattern> questionBreaks;
    private final List<Pattern> coordinators;
    private final List<Pattern> starters;
    private final List<Pattern> newTopics;
    private final Map<String, Anaphora> anaphora;
    private final Set<String> framing;

    /** The pointing words of one language. */
    record Anaphora(Set<String> person, Set<String> people, Set<String> thing) {
        static final Anaphora NONE = new Anaphora(Set.of(), Set.of(), Set.of());
    }

    /** The file as it is written. */
    private record Source(
            Map<String, List<String>> kinds,
            List<String> latest,
            List<String> opinion,
            List<String> instructions,
            List<List<String>> framing,
            List<String> clauseBreaks,
            List<String> questionBreaks,
            List<String> coordinators,
            Map<String, Anaphora> anaphora,
            List<String> starters,
            List<String> newTopics) {}

    private Lexicon(Source source) {
        source.kinds().forEach((kind, cues) -> kinds.put(AnswerKind.valueOf(kind), patterns(cues)));
        latest = patterns(source.latest());
        opinion = patterns(source.opinion());
        instructions = patterns(source.instructions());
        clauseBreaks = patterns(source.clauseBreaks());
        questionBreaks = patterns(source.questionBreaks());
        coordinators = patterns(source.coordinators());
        starters = patterns(source.starters());
        newTopics = patterns(source.newTopics());
        anaphora = Map.copyOf(source.anaphora());
        framing = source.framing().stream()
                .flatMap(List::stream)
                .map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Lexicon get() {
        return INSTANCE;
    }

    /** The form in which all other methods expect a text: lower case, straight apostrophes. */
    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    }

    Set<AnswerKind> kinds(String lower) {
        Set<AnswerKind> found = EnumSet.noneOf(AnswerKind.class);
        kinds.forEach((kind, cues) -> {
            if (anyFinds(cues, lower)) {
                found.add(kind);
            }
        });
        if (asksLatest(lower)) {
            found.add(AnswerKind.SUMMARY);
        }
        if (found.contains(AnswerKind.DURATION)) {
            // "How many hours": not any number will do.
            found.remove(AnswerKind.NUMBER);
        }
        return found;
    }

    /** Whether it asks for what is new, and for nothing else. */
    boolean asksLatest(String lower) {
        return anyFinds(latest, MARKS_AT_END.matcher(lower.strip()).replaceFirst(""));
    }

    boolean asksOpinion(String lower) {
        return anyFinds(opinion, lower);
    }

    boolean isInstruction(String lower) {
        return anyFinds(instructions, lower);
    }

    boolean goesOn(String lower) {
        return anyFinds(starters, lower);
    }

    /** Returns the text without words ahead of it that announce another topic, as "Something else:". */
    String withoutChangeOfTopic(String text) {
        String lower = lower(text);
        if (lower.length() != text.length()) {
            return text;
        }
        for (Pattern pattern : newTopics) {
            Matcher matcher = pattern.matcher(lower);
            if (matcher.find()) {
                return text.substring(matcher.end());
            }
        }
        return text;
    }

    boolean isFraming(String folded) {
        return framing.contains(folded);
    }

    Anaphora anaphora(String language) {
        return anaphora.getOrDefault(language, Anaphora.NONE);
    }

    /** Cuts a sentence where an order ends and a question begins; offsets of the breaks as {start, end}, in order. */
    List<int[]> clauseBreaks(String lower) {
        return breaks(clauseBreaks, lower);
    }

    /** Where one question ends and the next begins; offsets of the breaks as {start, end}, in order. */
    List<int[]> questionBreaks(String lower) {
        return breaks(questionBreaks, lower);
    }

    /** Whether something between two names puts them side by side. */
    boolean coordinates(String lower) {
        return anyFinds(coordinators, lower);
    }

    private static List<int[]> breaks(List<Pattern> patterns, String lower) {
        List<int[]> breaks = new ArrayList<>();
        for (Pattern pattern : patterns) {
            pattern.matcher(lower).results().forEach(match -> breaks.add(new int[] {match.start(), match.end()}));
        }
        breaks.sort((a, b) -> Integer.compare(a[0], b[0]));
        return breaks;
    }

    private static boolean anyFinds(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static List<Pattern> patterns(List<String> cues) {
        return cues.stream()
                .map(cue -> Pattern.compile(cue, Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    private static Lexicon load() {
        try (InputStream in = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/summitbot/question/" + RESOURCE), RESOURCE)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Lexicon(YamlReader.read(RESOURCE, yaml, 1, Source.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
