package summitbot.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import summitbot.text.EditDistance;
import summitbot.text.SoundKey;
import summitbot.text.Stemmer;

/**
 * Corrects words against a vocabulary: {@code chekhof} → {@code chekhov}, {@code secratary} → {@code secretary}, {@code sience} →
 * {@code science}. Words are compared as they are written and as they sound. A word that the vocabulary has, in any inflection, is never
 * touched, nor is a common English word, unless it is another spelling of as many letters ({@code Nikolai}, {@code
 * Nikolay}): that the articles lack it says something about the question. Immutable and safe to share.
 */
public final class SpellingCorrector {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITH_OTHER_START = 5;
    private static final int SHORTEST_WITH_OTHER_CONSONANT = 6;
    private static final int SHORTEST_FOR_TWO_CHANGES = 8;

    private static final int MOST_WRITTEN_CHANGES = 4;
    private static final double WRITTEN_WEIGHT = 0.125;
    private static final double FIRST_LETTER_BONUS = 0.1;

    /** A word of the vocabulary. */
    private record Entry(String word, int letters, String soundKey, int soundLetters, int frequency) {
        Entry(String word, int frequency) {
            this(word, SoundKey.of(word), frequency);
        }

        private Entry(String word, String soundKey, int frequency) {
            this(word, letters(word), soundKey, letters(soundKey), frequency);
        }

        /** Whether this many changes of one of the two can be enough: each adds at most one letter and takes one away. */
        boolean mayBeWithin(Entry other, int changes) {
            return Integer.bitCount(letters ^ other.letters) <= 2 * changes
                    || Integer.bitCount(soundLetters ^ other.soundLetters) <= 2 * changes;
        }

        /** Which letters a word has, as bits: the cheap test before the edit distance. */
        private static int letters(String word) {
            int letters = 0;
            for (int i = 0; i < word.length(); i++) {
                letters |= 1 << (word.charAt(i) & 31);
            }
            return letters;
        }
    }

    /** An entry with how far it is from the word in question; smaller is nearer. */
    private record Near(Entry entry, double distance) {}

    private final Set<String> words;
    private final Set<String> stems = new HashSet<>();
    private final Map<Integer, List<Entry>> byKeyLength = new HashMap<>();
    private final boolean english;

    private SpellingCorrector(Map<String, Integer> vocabulary, boolean english) {
        this.english = english;
        words = Set.copyOf(vocabulary.keySet());
        // Sorted, so that the result does not depend on the order of the map.
        new TreeMap<>(vocabulary).forEach((word, frequency) -> {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                stems.add(Stemmer.stem(word));
                Entry entry = new Entry(word, frequency);
                byKeyLength
                        .computeIfAbsent(entry.soundKey.length(), length -> new ArrayList<>())
                        .add(entry);
            }
        });
    }

    /**
     * A corrector for English words and names.
     *
     * @param vocabulary folded words with their frequency, which decides between words that are equally near
     */
    public static SpellingCorrector english(Map<String, Integer> vocabulary) {
        return new SpellingCorrector(vocabulary, true);
    }

    /** A corrector for words of another language. */
    public static SpellingCorrector of(Map<String, Integer> vocabulary) {
        return new SpellingCorrector(vocabulary, false);
    }

    /** Whether the vocabulary has this folded word or another inflection of it. */
    public boolean knows(String folded) {
        return words.contains(folded) || stems.contains(Stemmer.stem(folded));
    }

    /**
     * Returns the word of the vocabulary that a folded word most probably stands for, or two words with a space between where it is two
     * written together. Empty when the word is known or common, too short to tell, a number, or near nothing.
     */
    public Optional<String> correct(String folded) {
        if (folded.length() < SHORTEST || !Character.isLetter(folded.charAt(0)) || knows(folded)) {
            return Optional.empty();
        }
        int allowed = english && CommonWords.contains(folded) ? 0 : allowedChanges(folded);
        Optional<String> nearest = nearest(folded, allowed, entry -> true);
        return nearest.isPresent() || allowed == 0 ? nearest : twoWords(folded);
    }

    /**
     * Returns the word that a name of another script or language stands for, spelled in Latin letters; as {@link #correct}, but common
     * English words are corrected too, since a transliterated name may look like one.
     */
    public Optional<String> correctName(String latin) {
        if (latin.length() < SHORTEST || knows(latin)) {
            return knows(latin) ? Optional.of(latin) : Optional.empty();
        }
        return nearest(
                latin,
                allowedChanges(latin),
                entry -> latin.length() >= SHORTEST_WITH_OTHER_CONSONANT
                        || consonants(entry.soundKey).equals(consonants(SoundKey.of(latin))));
    }

    /** Transliteration blurs vowels first; in a short name another consonant makes another word. */
    private static String consonants(String soundKey) {
        return soundKey.replaceAll("[aeiou]", "");
    }

    private static int allowedChanges(String word) {
        if (SoundKey.of(word).length() < SHORTEST) {
            return 0;
        }
        if (word.length() >= SHORTEST_FOR_TWO_CHANGES) {
            return 2;
        }
        return 1;
    }

    private Optional<String> nearest(String word, int allowed, Predicate<Entry> eligible) {
        Entry typed = new Entry(word, 0);
        int widest = allowed == 0 ? 0 : allowed + 1;
        int length = typed.soundKey.length();
        List<Near> near = new ArrayList<>();
        for (int other = length - widest; other <= length + widest; other++) {
            for (Entry entry : byKeyLength.getOrDefault(other, List.of())) {
                if (entry.word.length() >= SHORTEST && entry.mayBeWithin(typed, allowed)) {
                    double distance = distance(typed, entry, allowed);
                    if (distance < Double.MAX_VALUE && eligible.test(entry)) {
                        near.add(new Near(entry, distance));
                    }
                }
            }
        }
        return near.stream()
                .min(Comparator.comparingDouble(Near::distance)
                        .thenComparing(found -> -found.entry.frequency)
                        .thenComparing(found -> found.entry.word))
                .map(found -> found.entry.word);
    }

    /** As few changes as sound or writing show; what differs in writing alone counts little. Another first sound is rarely a slip. */
    private static double distance(Entry typed, Entry entry, int allowed) {
        int changes = Math.min(
                EditDistance.of(typed.word, entry.word, allowed),
                EditDistance.of(typed.soundKey, entry.soundKey, allowed));
        if (allowed == 0 && typed.word.length() != entry.word.length()) {
            return Double.MAX_VALUE;
        }
        boolean sameSoundStart = typed.soundKey.charAt(0) == entry.soundKey.charAt(0);
        boolean startMatters = changes > 1 || typed.word.length() < SHORTEST_WITH_OTHER_START;
        if (changes > allowed || (startMatters && !sameSoundStart)) {
            return Double.MAX_VALUE;
        }
        int written = EditDistance.of(typed.word, entry.word, MOST_WRITTEN_CHANGES);
        boolean sameStart = typed.word.charAt(0) == entry.word.charAt(0);
        return changes + WRITTEN_WEIGHT * written - (sameStart ? FIRST_LETTER_BONUS : 0);
    }

    private Optional<String> twoWords(String folded) {
        for (int i = 3; i <= folded.length() - 3; i++) {
            String first = folded.substring(0, i);
            String second = folded.substring(i);
            if (words.contains(first) && words.contains(second)) {
                return Optional.of(first + " " + second);
            }
        }
        return Optional.empty();
    }
}
