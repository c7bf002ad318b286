package summitbot.chat.articles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import summitbot.text.Folding;
import summitbot.yaml.YamlReader;

/** The cues of {@code chat/article-cues.yaml}: how people ask about an article itself. Immutable and safe to share. */
final class ArticleCues {
    private static final String RESOURCE = "article-cues.yaml";
    private static final String ARTICLE = "{a}";

    /** More words do not name an article but tell of something. */
    private static final int MAX_CHARACTERS_BEFORE = 90;

    private static final int MAX_CHARACTERS_BEHIND = 120;

    private static final Pattern MARKS = Pattern.compile("^[\\s?!.,;:…¿-]+|[\\s?!.,;:…-]+$");

    private final List<String> hints;
    private final Grammar aspects;
    private final Grammar bare;
    private final Grammar more;
    private final Pattern another;
    private final Pattern nouns;
    private final Pattern interviews;
    private final Pattern pointing;
    private final Pattern plural;
    private final Pattern otherWritings;
    private final Set<String> empty;
    private final String by;

    /** The file as it is written. */
    private record Source(
            List<String> hints,
            String before,
            String behind,
            List<String> nouns,
            List<String> interviews,
            String pointing,
            String plural,
            List<String> empty,
            String by,
            String otherWritings,
            Map<String, List<String>> aspects,
            Map<String, List<String>> bare,
            Map<String, List<String>> more,
            String another) {}

    /**
     * What a message asks for.
     *
     * @param aspect what is asked
     * @param words what names the articles, folded; empty where the message names none
     */
    record Asked(Aspect aspect, String words) {}

    private ArticleCues(Source source) {
        hints = source.hints().stream().map(Folding::fold).toList();
        String allNouns = String.join("|", source.nouns()) + "|" + String.join("|", source.interviews());
        String named = "(?:.{0," + MAX_CHARACTERS_BEFORE + "}?(?<![\\p{L}\\p{N}])(?:" + Folding.fold(allNouns)
                + ")(?:'s)?(?![\\p{L}\\p{N}])(?: .{1," + MAX_CHARACTERS_BEHIND + "}?)??|(?:"
                + Folding.fold(source.pointing()) + "))";
        aspects = new Grammar(source, source.aspects(), named);
        bare = new Grammar(source, source.bare(), named);
        more = new Grammar(source, source.more(), named);
        another = Pattern.compile(cue(source, source.another(), ".{1," + MAX_CHARACTERS_BEHIND + "}?"));
        nouns = word(allNouns);
        interviews = word(String.join("|", source.interviews()));
        pointing = Pattern.compile(Folding.fold(source.pointing()));
        plural = word(source.plural());
        otherWritings = Pattern.compile(Folding.fold(source.otherWritings()), Pattern.UNICODE_CHARACTER_CLASS);
        empty = source.empty().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        by = source.by();
    }

    static ArticleCues load() {
        try (InputStream in = Objects.requireNonNull(
                ArticleCues.class.getResourceAsStream("/summitbot/chat/" + RESOURCE), RESOURCE)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ArticleCues(YamlReader.read(RESOURCE, yaml, 1, Source.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in which all other methods expect a message: folded, one blank between words, no marks at its ends. */
    static String plain(String message) {
        String folded = Folding.fold(message).replaceAll("\\s+", " ");
        return MARKS.matcher(folded.replace("\"", "")).replaceAll("");
    }

    /** Whether a message can be one that this knows at all; cheap, unlike the first of the other methods. */
    boolean mayAsk(String plain) {
        return hints.stream().anyMatch(plain::contains);
    }

    /** What a whole message may ask about articles, one reading for each aspect; empty for any other. */
    List<Asked> asked(String plain) {
        return aspects.match(plain);
    }

    /** The same for a message that names no article and is no question of its own: "the author?". */
    Optional<Asked> askedInAWord(String plain) {
        return bare.match(plain).stream().findFirst();
    }

    /** The same for one that asks for something else about the article just asked about: "and when?". */
    Optional<Asked> askedBesides(String plain) {
        return more.match(plain).stream().findFirst();
    }

    /** What names the other article in "and the one by Ann?". */
    Optional<String> another(String plain) {
        Matcher matcher = another.matcher(plain);
        return matcher.matches() ? Optional.of(words(matcher)) : Optional.empty();
    }

    /** Whether a message says that it is about articles. */
    boolean namesArticles(String plain) {
        return nouns.matcher(plain).find();
    }

    /** Whether the words are for several articles. */
    boolean areSeveral(String words) {
        return plural.matcher(words).find();
    }

    /** Whether the words name no article but point at one, as "this". */
    boolean onlyPoint(String words) {
        return pointing.matcher(words).matches();
    }

    boolean meanInterview(String words) {
        return interviews.matcher(words).find();
    }

    /** Whether it speaks of something written that is no article of the corpus. */
    boolean speaksOfOtherWritings(String message) {
        return otherWritings.matcher(Folding.fold(message)).find();
    }

    /** Whether a folded word says nothing of which article is meant. */
    boolean saysNothing(String folded) {
        return empty.contains(folded)
                || nouns.matcher(folded).matches()
                || pointing.matcher(folded).matches();
    }

    /** Whether only an author or a publisher stands behind this folded word. */
    boolean isBy(String folded) {
        return folded.equals(by);
    }

    /** The cues of each aspect, compiled when a message first needs them: together they take some 100 ms. */
    private static final class Grammar {
        private final Map<Aspect, List<String>> sources = new EnumMap<>(Aspect.class);
        private final Map<Aspect, List<Pattern>> compiled = new ConcurrentHashMap<>();

        Grammar(Source source, Map<String, List<String>> cues, String named) {
            cues.forEach((aspect, ofAspect) -> sources.put(
                    Aspect.valueOf(aspect),
                    ofAspect.stream().map(cue -> cue(source, cue, named)).toList()));
        }

        List<Asked> match(String plain) {
            List<Asked> found = new ArrayList<>();
            sources.forEach((aspect, regexes) -> patterns(aspect, regexes).stream()
                    .map(pattern -> pattern.matcher(plain))
                    .filter(Matcher::matches)
                    .findFirst()
                    .ifPresent(matcher -> found.add(new Asked(aspect, words(matcher)))));
            return found;
        }

        private List<Pattern> patterns(Aspect aspect, List<String> regexes) {
            return compiled.computeIfAbsent(
                    aspect,
                    key -> regexes.stream()
                            .map(regex -> Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS))
                            .toList());
        }
    }

    private static String cue(Source source, String cue, String named) {
        return Folding.fold(source.before()) + "(?:" + Folding.fold(cue).replace(ARTICLE, "(" + named + ")") + ")"
                + Folding.fold(source.behind());
    }

    private static String words(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).strip();
            }
        }
        return "";
    }

    private static Pattern word(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + Folding.fold(alternatives) + ")(?![\\p{L}\\p{N}])",
                Pattern.UNICODE_CHARACTER_CLASS);
    }
}
