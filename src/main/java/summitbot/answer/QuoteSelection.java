package summitbot.answer;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.AnswerKind;
import summitbot.question.NameMention;
import summitbot.question.UnderstoodQuestion;
import summitbot.text.StopWords;

/**
 * Which of the ranked sentences make the answer: as few as serve, one for each side of a comparison, one for each source asked
 * about, and both sides where sources disagree.
 *
 * @param chosen the sentences to quote, at least one, best first
 * @param sourcesDiffer whether the chosen sentences disagree about a day, a number or who told whom
 */
record QuoteSelection(List<EvidenceSentence> chosen, boolean sourcesDiffer) {
    /**
     * A further quote must be at least so likely beside the best one. Over five question sets 0.3 shows 269 gold quotes out of 459 and
     * makes all points of 184 answers, 0.2 282 out of 497 and of 191; 0.15 shows 19 more, one of them gold.
     */
    private static final double FURTHER = 0.2;

    /** A further quote where several things are asked for. */
    private static final double FURTHER_OF_SEVERAL = 0.05;

    /** A quote for one side of a comparison may be less likely. */
    private static final double SIDE = 0.02;

    /** A sentence spoken by the one who is asked about goes before others that are at most so much likelier. */
    private static final double NEAR = 0.2;

    private static final Pattern QUOTATION = Pattern.compile("[\"“„«]");

    private static final double SAME_FACT = 0.6;
    private static final int MAX_SUMMARY = 5;
    private static final Pattern TWO_SIDES = Pattern.compile(
            "\\bor\\b|\\bили\\b|\\bнемесе\\b|\\byoksa\\b|[,.?;] (and )?(how|what|who|when|where|why)\\b"
                    + "|[,.?;] (а|и) (как|что|кто|когда|где)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Chooses among the sentences of at least one, best first. */
    static QuoteSelection select(UnderstoodQuestion question, Evidence evidence, int maxQuotes) {
        List<EvidenceSentence> ranked = evidence.sentences();
        List<EvidenceSentence> sides = ranked.stream()
                .filter(candidate -> candidate.besides(ranked.get(0)) >= SIDE)
                .toList();
        Set<EvidenceSentence> chosen = new LinkedHashSet<>();
        int least = question.expects(AnswerKind.SUMMARY)
                ? MAX_SUMMARY
                : evidence.parts().size();
        int max = Math.max(maxQuotes, least);
        if (question.expects(AnswerKind.SUMMARY)) {
            chosen.addAll(SummarySelection.select(question, ranked, max));
        } else if (question.expects(AnswerKind.SOURCES)
                || question.preferredArticles().size() > 1) {
            bestOfEachArticle(question, sides, max, chosen);
        } else if (!evidence.parts().isEmpty()) {
            ofAllParts(question, ranked).ifPresent(chosen::add);
            ofEachPart(question.parts(), evidence.parts(), max, chosen);
            return new QuoteSelection(List.copyOf(chosen), false);
        }
        if (chosen.isEmpty()) {
            chosen.add(ranked.get(0));
        }
        Optional<EvidenceSentence> other =
                Disagreement.with(question, chosen.iterator().next(), ranked);
        other.ifPresent(chosen::add);
        if (other.isEmpty() && asksForMoreThanOne(question)) {
            addWhatIsMissing(sides, max, chosen);
        }
        if (question.expects(AnswerKind.STATEMENT)) {
            quotationBehind(ranked.get(0), sides)
                    .filter(next -> chosen.size() < max)
                    .ifPresent(chosen::add);
        }
        boolean several = asksForMoreThanOne(question) || question.expects(AnswerKind.LIST);
        addFurther(ranked, several ? FURTHER_OF_SEVERAL : FURTHER, max, chosen);
        return new QuoteSelection(List.copyOf(chosen), other.isPresent());
    }

    /** The sentence right behind this one where it is a quotation: news name the speaker and the occasion first, then quote. */
    private static Optional<EvidenceSentence> quotationBehind(EvidenceSentence first, List<EvidenceSentence> ranked) {
        boolean quotes = QUOTATION.matcher(first.sentence().text()).find();
        return ranked.stream()
                .filter(next ->
                        !quotes && next.article().id().equals(first.article().id()))
                .filter(next ->
                        next.sentence().id().number() == first.sentence().id().number() + 1)
                .filter(next -> QUOTATION.matcher(next.sentence().text()).find())
                .findFirst();
    }

    /** "A or B?", "how …, and how …?": one sentence seldom holds both sides. */
    private static boolean asksForMoreThanOne(UnderstoodQuestion question) {
        return question.expects(AnswerKind.COMPARISON)
                || TWO_SIDES.matcher(question.text().toLowerCase(Locale.ROOT)).find();
    }

    /** Adds the best sentence that mentions something of the question that no chosen sentence mentions. */
    private static void addWhatIsMissing(List<EvidenceSentence> ranked, int max, Set<EvidenceSentence> chosen) {
        Set<String> mentioned = new HashSet<>();
        chosen.forEach(sentence -> mentioned.addAll(sentence.mentions()));
        for (EvidenceSentence candidate : ranked) {
            long fresh = candidate.mentions().stream()
                    .filter(term -> !mentioned.contains(term))
                    .count();
            if (chosen.size() < max && fresh >= 1) {
                chosen.add(candidate);
                mentioned.addAll(candidate.mentions());
            }
        }
    }

    private static void bestOfEachArticle(
            UnderstoodQuestion question, List<EvidenceSentence> ranked, int max, Set<EvidenceSentence> chosen) {
        Set<String> served = new HashSet<>();
        for (EvidenceSentence candidate : ranked) {
            String article = candidate.article().id();
            boolean wanted = question.preferredArticles().isEmpty()
                    || question.preferredArticles().contains(article);
            if (wanted && chosen.size() < max && served.add(article)) {
                chosen.add(candidate);
            }
        }
    }

    /** One of the best sentences, that names all whom the parts ask about: it sets them side by side itself. */
    private static Optional<EvidenceSentence> ofAllParts(UnderstoodQuestion question, List<EvidenceSentence> ranked) {
        Set<String> asked = new HashSet<>();
        for (UnderstoodQuestion part : question.parts()) {
            List<String> own = part.names().stream()
                    .map(NameMention::name)
                    .filter(name -> question.parts().stream()
                            .anyMatch(other -> other.names().stream()
                                    .noneMatch(theirs -> theirs.name().equals(name))))
                    .toList();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            asked.addAll(own);
        }
        return ranked.stream()
                .filter(candidate -> candidate.besides(ranked.get(0)) >= NEAR)
                .filter(candidate -> candidate.mentions().containsAll(asked))
                .findFirst();
    }

    /** The best of each part first, then what else is strong for a part. */
    private static void ofEachPart(
            List<UnderstoodQuestion> parts,
            List<List<EvidenceSentence>> ranked,
            int max,
            Set<EvidenceSentence> chosen) {
        for (int i = 0; i < parts.size(); i++) {
            bestOf(parts.get(i), ranked.get(i)).ifPresent(best -> addIfNew(best, max, chosen));
        }
        for (List<EvidenceSentence> part : ranked) {
            addFurther(part, FURTHER, max, chosen);
        }
    }

    /** The best sentence; where another nearly as good is spoken by or about the one who is asked about, that one. */
    private static Optional<EvidenceSentence> bestOf(UnderstoodQuestion part, List<EvidenceSentence> ranked) {
        List<EvidenceSentence> near = ranked.stream()
                .filter(candidate -> candidate.besides(ranked.get(0)) >= NEAR)
                .toList();
        for (NameMention name : part.names()) {
            Optional<EvidenceSentence> spoken = near.stream()
                    .filter(candidate -> Speakers.isSpokenBy(candidate, name))
                    .findFirst()
                    .or(() -> near.stream()
                            .filter(candidate -> Speakers.isAbout(candidate, name))
                            .findFirst());
            if (spoken.isPresent()) {
                return spoken;
            }
        }
        return near.stream().findFirst();
    }

    private static void addFurther(List<EvidenceSentence> ranked, double least, int max, Set<EvidenceSentence> chosen) {
        for (EvidenceSentence candidate : ranked) {
            if (candidate.besides(ranked.get(0)) >= least) {
                addIfNew(candidate, max, chosen);
            }
        }
    }

    private static void addIfNew(EvidenceSentence candidate, int max, Set<EvidenceSentence> chosen) {
        if (chosen.size() < max && chosen.stream().noneMatch(kept -> sameFact(kept, candidate))) {
            chosen.add(candidate);
        }
    }

    /** Whether two sentences of one article say nearly the same words. */
    private static boolean sameFact(EvidenceSentence a, EvidenceSentence b) {
        if (a.sentence().id().equals(b.sentence().id())) {
            return true;
        }
        if (!a.article().id().equals(b.article().id())) {
            return false;
        }
        Set<String> wordsA = contentWords(a);
        Set<String> wordsB = contentWords(b);
        long shared = wordsA.stream().filter(wordsB::contains).count();
        return shared >= SAME_FACT * Math.min(wordsA.size(), wordsB.size());
    }

    private static Set<String> contentWords(EvidenceSentence sentence) {
        return Set.copyOf(StopWords.contentOf(sentence.sentence().text()));
    }
}
