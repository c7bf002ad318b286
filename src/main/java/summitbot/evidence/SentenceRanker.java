package summitbot.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Glossary;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.question.AnswerKind;
import summitbot.question.UnderstoodQuestion;
import summitbot.retrieval.LegScore;
import summitbot.retrieval.RankedPassage;

/**
 * Ranks the quotable sentences of the passages found. Each sentence's score is the logistic function of a weighted sum of features,
 * and the features travel with it, so that a place in the ranking can be explained. Immutable and safe to share.
 */
final class SentenceRanker {
    /** Characters from which on a sentence counts as long. */
    private static final double LONG = 400;

    private final Corpus corpus;
    private final CorpusStatistics statistics;
    private final LogisticModel weights;

    SentenceRanker(Corpus corpus, CorpusStatistics statistics, LogisticModel weights) {
        this.weights = weights;
        this.corpus = corpus;
        this.statistics = statistics;
    }

    /** Returns the quotable sentences of the passages, best first; ties keep the order of the articles. */
    List<EvidenceSentence> rank(UnderstoodQuestion question, QueryTerms terms, List<RankedPassage> passages) {
        String questionStems = Stems.line(question.text());
        List<Candidate> candidates = candidates(passages);
        List<EvidenceSentence> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Map<String, Double> features = features(question, terms, questionStems, candidate);
            double score = weights.probability(features);
            Set<String> mentions = terms.mentionedIn(statistics.stemLine(candidate.sentence()));
            ranked.add(new EvidenceSentence(candidate.article(), candidate.sentence(), score, features, mentions));
        }
        ranked.sort(Comparator.comparingDouble(EvidenceSentence::score).reversed());
        return ranked;
    }

    private record Candidate(Article article, Sentence sentence, int passageRank, double sentenceMeaning) {}

    private List<Candidate> candidates(List<RankedPassage> passages) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        // A passage that only the keywords found is no nearer in meaning than the last one that the embeddings found.
        double unlike = passages.stream()
                .flatMap(passage -> passage.embedding().stream())
                .mapToDouble(LegScore::score)
                .min()
                .orElse(0);
        for (int rank = 0; rank < passages.size(); rank++) {
            var passage = passages.get(rank).passage();
            double meaning = passages.get(rank).embedding().map(LegScore::score).orElse(unlike);
            Article article = corpus.article(passage.article()).orElse(null);
            if (article == null) {
                continue;
            }
            List<Double> cosines = passages.get(rank).sentenceCosines();
            List<Sentence> sentences = article.sentencesIn(passage);
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                double own = i < cosines.size() ? cosines.get(i) : meaning;
                if (sentence.quotable()) {
                    candidates.putIfAbsent(sentence.id().toString(), new Candidate(article, sentence, rank + 1, own));
                }
            }
        }
        return List.copyOf(candidates.values());
    }

    private Map<String, Double> features(
            UnderstoodQuestion question, QueryTerms terms, String questionStems, Candidate candidate) {
        String own = statistics.stemLine(candidate.sentence());
        String around = own + neighbourhood(candidate);
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("terms", terms.coverage(own));
        features.put("termsAround", terms.coverage(around));
        features.put("names", terms.nameCoverage(around));
        features.put("context", terms.contextCoverage(around));
        features.put("passage", 1.0 / candidate.passageRank());
        double kind = AnswerKindMatch.share(question.kinds(), candidate.sentence(), questionStems);
        features.put("sentenceMeaning", candidate.sentenceMeaning());
        features.put("kind", kind);
        String ownAndSpeaker =
                own + candidate.sentence().speaker().map(Stems::line).orElse("");
        features.put("kindMissing", AnswerKindMatch.missing(question.kinds(), kind, terms.nameCoverage(ownAndSpeaker)));
        features.put("speaker", isSpokenByTheOneAskedFor(question, candidate.sentence()) ? 1.0 : 0.0);
        features.put(
                "preferred",
                question.preferredArticles().contains(candidate.article().id()) ? 1.0 : 0.0);
        features.put("long", Math.min(LONG, candidate.sentence().text().length()) / LONG);
        return features;
    }

    /**
     * The sentence before, the sentence behind and the interviewer's question: what a pronoun or "this" points to; and the title, which
     * says what the whole article is about.
     */
    private String neighbourhood(Candidate candidate) {
        StringBuilder around = new StringBuilder();
        Sentence sentence = candidate.sentence();
        List<Sentence> all = candidate.article().sentences();
        int index = sentence.id().number() - 1;
        for (int i = Math.max(0, index - 1); i <= Math.min(all.size() - 1, index + 1); i++) {
            if (i != index) {
                around.append(statistics.stemLine(all.get(i)));
            }
        }
        for (int i = index; i >= 0; i--) {
            if (all.get(i).role() == SentenceRole.QUESTION) {
                around.append(statistics.stemLine(all.get(i)));
                break;
            }
        }
        sentence.speaker().ifPresent(speaker -> around.append(Stems.line(speaker)));
        around.append(statistics.titleLine(candidate.article()));
        return around.toString();
    }

    /** "What did Ann tell Bob?": in all four languages who speaks is named first. */
    private static boolean isSpokenByTheOneAskedFor(UnderstoodQuestion question, Sentence sentence) {
        if (!question.expects(AnswerKind.STATEMENT)
                || question.expects(AnswerKind.PERSON)
                || sentence.speaker().isEmpty()) {
            return false;
        }
        String speaker = Stems.line(sentence.speaker().get());
        return question.names().stream()
                .filter(name -> name.kind() == Glossary.Kind.PERSON || name.kind() == Glossary.Kind.ORGANISATION)
                .findFirst()
                .filter(name -> name.forms().stream().anyMatch(form -> speaker.contains(Stems.line(form))))
                .isPresent();
    }
}
