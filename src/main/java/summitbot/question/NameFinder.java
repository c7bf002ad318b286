package summitbot.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import summitbot.corpus.Glossary;
import summitbot.text.EditDistance;
import summitbot.text.Scripts;
import summitbot.text.Token;
import summitbot.text.Tokens;

/**
 * Finds the glossary's names in a text, in any of their spellings and with the endings that Russian, Kazakh and Turkish put behind a
 * name ("Шамиловтың", "Putin'in"). Immutable and safe to share.
 */
public final class NameFinder {
    /** Letters that an ending may add behind a name; longer ones make another word. */
    private static final int MAX_ENDING = 4;

    private static final int MIN_INFLECTED_STEM = 3;
    private static final int SHORTEST_MISSPELT = 5;

    private final Map<String, List<Form>> formsByStart = new HashMap<>();
    private final int maxWords;

    private record Form(Glossary.Name name, List<String> words, List<String> allForms) {}

    /** A finder for the names of this glossary. */
    public NameFinder(Glossary glossary) {
        int longest = 1;
        for (Glossary.Name name : glossary.names()) {
            Set<String> spellings = spellings(name);
            List<String> allForms = List.copyOf(spellings);
            for (String spelling : spellings) {
                List<String> words = List.of(spelling.split(" "));
                longest = Math.max(longest, words.size());
                formsByStart
                        .computeIfAbsent(key(words.get(0)), start -> new ArrayList<>())
                        .add(new Form(name, words, allForms));
            }
        }
        maxWords = longest;
    }

    /** Returns the names in the text in order, each as its longest spelling there; empty when there are none. */
    public List<NameMention> find(String text) {
        List<Token> tokens = Tokens.of(text);
        List<NameMention> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Form> form = longestAt(tokens, i);
            if (form.isPresent()) {
                int last = i + form.get().words().size() - 1;
                Glossary.Name name = form.get().name();
                found.add(new NameMention(
                        name.name(),
                        name.kind(),
                        tokens.get(i).start(),
                        tokens.get(last).end(),
                        form.get().allForms()));
                i = last + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Form> longestAt(List<Token> tokens, int from) {
        Form best = null;
        for (Form form : formsByStart.getOrDefault(key(tokens.get(from).folded()), List.of())) {
            if ((best == null || form.words().size() > best.words().size()) && matches(form, tokens, from)) {
                best = form;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean matches(Form form, List<Token> tokens, int from) {
        if (form.words().size() > Math.min(maxWords, tokens.size() - from)) {
            return false;
        }
        for (int i = 0; i < form.words().size(); i++) {
            if (!sameWord(tokens.get(from + i).folded(), form.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Equal, or the word is the name with an ending ("путину" for "путин", "лулы" for "лула"). */
    private static boolean sameWord(String word, String name) {
        if (word.equals(name) || misspelt(word, name)) {
            return true;
        }
        boolean plainLatin = name.chars().allMatch(c -> c < 0x80);
        String stem = endsInVowel(name) ? name.substring(0, name.length() - 1) : name;
        if (stem.length() < MIN_INFLECTED_STEM || !word.startsWith(stem)) {
            return false;
        }
        String ending = word.substring(stem.length());
        return ending.length() <= MAX_ENDING && (!plainLatin || LatinEndings.isEnding(ending));
    }

    /** One letter wrong in a name of another script, ending apart ("путеным" for "путин"). */
    private static boolean misspelt(String word, String name) {
        if (name.length() < SHORTEST_MISSPELT
                || word.length() < name.length()
                || word.length() > name.length() + MAX_ENDING
                || !Scripts.hasCyrillic(name)) {
            return false;
        }
        return EditDistance.within(word.substring(0, name.length()), name, 1);
    }

    private static boolean endsInVowel(String word) {
        return "аеиоуыэюяәіөұү".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static String key(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    /** All folded spellings; of a person also the family name alone, which news texts use after the first mention. */
    private static Set<String> spellings(Glossary.Name name) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String spelling : allOf(name)) {
            List<Token> tokens = Tokens.of(spelling);
            if (tokens.isEmpty()) {
                continue;
            }
            spellings.add(joined(tokens));
        }
        return spellings;
    }

    private static List<String> allOf(Glossary.Name name) {
        List<String> all = new ArrayList<>();
        all.add(name.name());
        all.addAll(name.variants());
        if (name.kind() == Glossary.Kind.PERSON) {
            int space = name.name().lastIndexOf(' ');
            all.add(name.name().substring(space + 1));
        }
        return all;
    }

    private static String joined(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::folded).toList());
    }
}
