package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import summitbot.evidence.Confidence;
import summitbot.evidence.Evidence;
import summitbot.evidence.EvidenceSentence;
import summitbot.question.NameMention;
import summitbot.question.UnderstoodQuestion;

/**
 * How a question is understood and what the ranking makes of it, for people who ask why.
 *
 * @param minConfidence the probability below which the bot abstains
 */
record ExplainedQuestion(UnderstoodQuestion question, Evidence evidence, double minConfidence) {
    private static final int SENTENCES = 10;

    /** Returns lines of text: the question, the confidence, then the best sentences with what each feature adds. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Understood: language " + question.language() + " · expects "
                + listed(question.kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList())
                + " · names " + listed(names()) + " · articles "
                + listed(question.preferredArticles().stream().sorted().toList()));
        for (UnderstoodQuestion part : question.parts()) {
            lines.add("Part: " + part.text());
        }
        Confidence confidence = evidence.confidence();
        lines.add(String.format(
                Locale.ROOT,
                "Confidence: %.2f, answered from %.2f on · %s",
                confidence.probability(),
                minConfidence,
                products(confidence.signals(), confidence.contributions())));
        for (EvidenceSentence sentence : best()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d. %.4f · %s · %s\n   %s",
                    lines.size() - question.parts().size() - 2,
                    sentence.score(),
                    sentence.sentence().id(),
                    sentence.sentence().text().replaceAll("\\s+", " "),
                    products(sentence.features(), sentence.contributions())));
        }
        return lines;
    }

    /** Adds the same to an object: {@code understood}, {@code confidence} and {@code sentences}. */
    void addTo(ObjectNode node) {
        ObjectNode understood = node.putObject("understood");
        understood.put("language", question.language());
        ArrayNode kinds = understood.putArray("expects");
        question.kinds().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(kinds::add);
        names().forEach(understood.putArray("names")::add);
        question.preferredArticles().stream().sorted().forEach(understood.putArray("articles")::add);
        question.parts().forEach(part -> understood.withArray("parts").add(part.text()));
        ObjectNode confidence = node.putObject("confidence");
        confidence.put("probability", evidence.confidence().probability());
        confidence.put("answered_from", minConfidence);
        put(confidence, evidence.confidence().signals(), evidence.confidence().contributions());
        ArrayNode sentences = node.putArray("sentences");
        for (EvidenceSentence sentence : best()) {
            ObjectNode entry = sentences.addObject();
            entry.put("article", sentence.article().id());
            entry.put("sentence", sentence.sentence().id().number());
            entry.put("text", sentence.sentence().text());
            entry.put("score", sentence.score());
            put(entry, sentence.features(), sentence.contributions());
        }
    }

    private static void put(ObjectNode node, Map<String, Double> values, Map<String, Double> contributions) {
        ObjectNode features = node.putObject("features");
        new TreeMap<>(values).forEach(features::put);
        ObjectNode adds = node.putObject("contributions");
        contributions.forEach(adds::put);
    }

    private List<EvidenceSentence> best() {
        return evidence.sentences()
                .subList(0, Math.min(SENTENCES, evidence.sentences().size()));
    }

    private List<String> names() {
        return question.names().stream().map(NameMention::name).distinct().toList();
    }

    /** The largest first: {@code sentenceMeaning 0.86 → +51.6}. */
    private static String products(Map<String, Double> values, Map<String, Double> contributions) {
        return contributions.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -Math.abs(entry.getValue())))
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s %.2f → %+.2f",
                        entry.getKey(),
                        values.getOrDefault(entry.getKey(), 0.0),
                        entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
