package summitbot.answer.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import summitbot.text.Folding;
import summitbot.text.Stemmer;
import summitbot.yaml.YamlReader;

/** The words of {@code words.yaml} beside this class, as folded forms or stems. Immutable and safe to share. */
final class WordLists {
    private static final Pattern BRITISH = Pattern.compile("is(e|ed|es|ing|ation|ations|er|ers)$");

    private static final Set<String> DERIVATIONS = Set.of(
            "ment", "ement", "ion", "tion", "ation", "al", "er", "or", "ed", "ing", "s", "es", "li", "ly", "ness",
            "iti", "ity", "ive", "ativ", "anc", "enc", "ful", "e", "i", "y", "abl", "ship", "ist", "ic");

    static final WordLists ENGLISH = load();

    final Set<String> negations;
    final Set<String> denials;
    final Set<String> notDenying;
    final Set<String> saying;
    final Set<String> mutual;
    final Set<String> verbs;
    final Set<String> light;
    final Set<String> auxiliaries;
    final Set<String> prepositions;
    final Set<String> pronouns;
    final Set<String> titles;
    final Set<String> addressing;
    final List<List<String>> opposites;
    final List<Set<String>> absolutes;
    final List<Pattern> system;
    private final Set<String> general = new HashSet<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, String> irregular;

    /** The file as it is written. */
    private record Source(
            List<String> negations,
            List<String> denials,
            List<String> notDenying,
            List<List<String>> opposites,
            List<List<String>> absolutes,
            List<String> saying,
            List<String> mutual,
            List<String> light,
            List<List<String>> synonyms,
            Map<String, String> irregular,
            List<String> verbs,
            List<String> auxiliaries,
            List<String> prepositions,
            List<String> pronouns,
            List<String> titles,
            List<String> addressing,
            List<String> system) {}

    private WordLists(Source source) {
        irregular = Map.copyOf(source.irregular());
        negations = folded(source.negations());
        denials = stems(source.denials());
        notDenying = folded(source.notDenying());
        saying = stems(source.saying());
        mutual = stems(source.mutual());
        verbs = folded(source.verbs());
        light = stems(source.light());
        auxiliaries = folded(source.auxiliaries());
        prepositions = folded(source.prepositions());
        pronouns = folded(source.pronouns());
        titles = folded(source.titles());
        addressing = folded(source.addressing());
        opposites = source.opposites().stream()
                .map(pair -> pair.stream().map(this::stem).toList())
                .toList();
        absolutes = source.absolutes().stream().map(WordLists::folded).toList();
        system = source.system().stream()
                .map(cue -> Pattern.compile(
                        cue, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
        for (List<String> line : source.synonyms()) {
            Set<String> group = stems(line);
            general.addAll(group);
            group.forEach(stem ->
                    synonyms.computeIfAbsent(stem, key -> new HashSet<>()).addAll(group));
        }
        general.addAll(saying);
        general.addAll(denials);
        opposites.forEach(general::addAll);
    }

    /** The stem of a folded English word, by its dictionary form where the word is irregular; British endings as American ones. */
    String stem(String folded) {
        String lemma = irregular.getOrDefault(folded, folded);
        if (lemma.length() > 6) {
            lemma = BRITISH.matcher(lemma).replaceFirst("iz$1");
        }
        return Stemmer.stem(lemma);
    }

    /** Whether a folded word is an ordinary one, which has a capital only at the beginning of a sentence. */
    boolean isGeneral(String folded) {
        return general.contains(stem(folded));
    }

    /** Whether two stems are of one family: equal, listed as near in meaning, or one a derivation of the other. */
    boolean related(String a, String b) {
        return a.equals(b) || synonyms.getOrDefault(a, Set.of()).contains(b) || derived(a, b) || derived(b, a);
    }

    private static boolean derived(String shorter, String longer) {
        return shorter.length() >= 4
                && longer.startsWith(shorter)
                && DERIVATIONS.contains(longer.substring(shorter.length()));
    }

    boolean isPastForm(String folded) {
        return irregular.containsKey(folded) || (folded.length() > 4 && folded.endsWith("ed"));
    }

    boolean isVerb(String folded) {
        return isPastForm(folded) || verbs.contains(folded);
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> stems(List<String> words) {
        return words.stream().map(Folding::fold).map(this::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static WordLists load() {
        String name = "words.yaml";
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordLists(YamlReader.read(name, yaml, 1, Source.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
