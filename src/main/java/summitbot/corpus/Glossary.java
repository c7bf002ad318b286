package summitbot.corpus;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names with their variants and their spelling in other languages, and words of other languages with their English meaning, as
 * editors maintain them in {@code corpus/glossary.yaml}. Immutable.
 *
 * @param names people, places and organisations
 * @param terms other words
 */
public record Glossary(List<Name> names, List<Term> terms) {
    /** The glossary of a corpus that has none. */
    public static final Glossary EMPTY = new Glossary(List.of(), List.of());

    public Glossary {
        names = List.copyOf(names);
        terms = List.copyOf(terms);
    }

    /** What a name names. */
    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION,
        EVENT
    }

    /**
     * A name.
     *
     * @param name the form shown to people
     * @param kind what it names
     * @param variants every other way to write it, in any language and script, titles that mean only this one included
     */
    public record Name(String name, Kind kind, List<String> variants) {
        public Name {
            variants = List.copyOf(variants);
        }

        /** Returns the variants, then the name itself. */
        List<String> spellings() {
            return Stream.concat(variants.stream(), Stream.of(name)).toList();
        }
    }

    /**
     * A word that is not a name.
     *
     * @param english the English word or phrase, as the articles use it
     * @param words the words of other languages that mean it, in their dictionary form
     */
    public record Term(String english, List<String> words) {
        public Term {
            words = List.copyOf(words);
        }
    }
}
