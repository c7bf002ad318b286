package summitbot.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import summitbot.corpus.Glossary;
import summitbot.text.Folding;
import summitbot.text.StopWords;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Asks the earlier question of another name: "And Bob?" after "Whom did Ann phone?" becomes "Whom did Bob phone?", "and the Norwegian
 * one?" after "Who was in the Danish team?" becomes "Who was in the Norwegian team?". Safe for concurrent use.
 */
final class OtherName {
    /** Words that a follow-up puts around a name, beside the stop words. */
    private static final Set<String> EMPTY = Set.of("one", "ones", "someone", "now", "ok", "okay");

    /** The party that a name stands for; it may stand for any word of the kind in the earlier question. */
    private static final Pattern SIDE = Pattern.compile("sides?|сторон.{0,2}|тарап.{0,3}|taraf.{0,3}");

    /** What is from a country, by its ending: a glossary holds few such words, and seldom in all their cases. */
    private static final Pattern NATIONALITY = Pattern.compile(
            "\\p{Lu}\\p{L}{2,}(?:an|ish|ese)|\\p{L}{2,}[сц]к(?:ий|ая|ое|ие|ого|ой|ую|ому|ом|им|их|ими)");

    private final NameFinder names;
    private final Companions companions;

    OtherName(NameFinder names, Companions companions) {
        this.names = names;
        this.companions = companions;
    }

    /**
     * A place in a text that names somebody or something.
     *
     * @param forms the folded spellings of the name
     * @param inflected whether it stands there with an ending that none of them has
     */
    private record Place(String name, Glossary.Kind kind, int start, int end, List<String> forms, boolean inflected) {
        boolean comparable(Place other) {
            return !name.equals(other.name) && kind == other.kind;
        }
    }

    /** Empty where the follow-up says more than a name, or the earlier question has no other name of this kind. */
    Optional<String> ask(String followUp, String earlier) {
        List<Place> named = places(followUp);
        if (named.size() != 1) {
            return Optional.empty();
        }
        Place place = named.get(0);
        Optional<Token> behind = wordBehind(followUp, place);
        boolean one = behind.filter(word -> word.folded().matches("ones?")).isPresent();
        boolean side =
                behind.filter(word -> SIDE.matcher(word.folded()).matches()).isPresent();
        int end = one || side ? behind.orElseThrow().end() : place.end();
        String around = followUp.substring(0, place.start()) + " " + followUp.substring(end);
        boolean asksItself = !one
                && !Lexicon.get().kinds(Lexicon.lower(withoutContent(around))).isEmpty();
        if (asksItself || !saysNothingNew(around, earlier)) {
            return Optional.empty();
        }
        String name = followUp.substring(place.start(), place.end());
        Optional<Place> other = counterpart(place, earlier);
        if (other.isPresent()) {
            return Optional.of(replaced(earlier, other.get(), name));
        }
        // "And the Danish side?" after a question about Ann.
        String party = followUp.substring(place.start(), end);
        return side
                ? places(earlier).stream()
                        .filter(person -> person.kind() == Glossary.Kind.PERSON)
                        .findFirst()
                        .map(person -> replaced(earlier, person, "the " + party))
                        .filter(question -> LanguageOf.question(question).equals("en"))
                : Optional.empty();
    }

    /**
     * Which of the earlier question's names it stands for. "And Cy?" behind "What did Ann tell Bob?" may ask what Cy told Bob or what
     * Ann told Cy: where the ending does not tell, the one stays with whom the articles name Cy together, or whom they name more often.
     */
    private Optional<Place> counterpart(Place place, String earlier) {
        List<Place> all = places(earlier).stream().filter(place::comparable).toList();
        List<Place> alike = all.stream()
                .filter(other -> other.inflected() == place.inflected())
                .toList();
        boolean endingsTell = !LanguageOf.question(earlier).equals("en") && !alike.isEmpty();
        List<Place> candidates = endingsTell ? alike : all;
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        // Of equal ones the last, hence the order.
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get(candidates.size() - 1 - i))
                .max(Comparator.<Place>comparingInt(candidate -> others(all, candidate)
                                .mapToInt(kept -> companions.together(place.forms(), kept.forms()))
                                .sum())
                        .thenComparingInt(candidate -> others(all, candidate)
                                .mapToInt(kept -> companions.mentions(kept.forms()))
                                .sum()));
    }

    private static Stream<Place> others(List<Place> all, Place without) {
        return all.stream().filter(kept -> !kept.equals(without));
    }

    private static String replaced(String text, Place place, String by) {
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }

    /** The names of the glossary, and words for what is from a country that none of them holds. */
    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        for (NameMention name : names.find(text)) {
            boolean inflected = !name.forms().contains(Folding.fold(text.substring(name.start(), name.end())));
            places.add(new Place(name.name(), name.kind(), name.start(), name.end(), name.forms(), inflected));
        }
        for (Token word : Tokens.of(text)) {
            boolean named = places.stream().anyMatch(name -> name.start() < word.end() && word.start() < name.end());
            if (!named && NATIONALITY.matcher(word.text()).matches()) {
                List<String> forms = List.of(word.folded());
                places.add(new Place(word.folded(), Glossary.Kind.PLACE, word.start(), word.end(), forms, false));
            }
        }
        return places;
    }

    private static Optional<Token> wordBehind(String text, Place place) {
        return Tokens.of(text).stream()
                .filter(word -> word.start() >= place.end())
                .findFirst();
    }

    /** Whether all its words are in the earlier question too, or say nothing. */
    private static boolean saysNothingNew(String around, String earlier) {
        List<String> said = Tokens.folded(earlier);
        return contentWords(around).stream().allMatch(said::contains);
    }

    private static String withoutContent(String text) {
        List<String> content = contentWords(text);
        return String.join(
                " ",
                Tokens.folded(text).stream()
                        .filter(word -> !content.contains(word))
                        .toList());
    }

    /** The folded words of a text that say something. */
    static List<String> contentWords(String text) {
        return StopWords.contentOf(text, LanguageOf.question(text)).stream()
                .filter(word -> !EMPTY.contains(word))
                .toList();
    }
}
