package summitbot.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import summitbot.corpus.Article;
import summitbot.question.Turn;
import summitbot.yaml.YamlWriter;

/**
 * A complaint as an entry of a question set, to be finished by a moderator: what was shown stands as the gold quotes, and a note says
 * what it is made of. Nothing in it tells who asked; what they wrote stands in it only where they agreed, and else the question is
 * blank, which an evaluation refuses until a moderator writes one.
 */
public final class DraftQuestion {
    private static final String TYPE = "draft";

    private DraftQuestion() {}

    /** Returns the id of the entry for an answer. */
    public static String id(long answer) {
        return "answer-" + answer;
    }

    /** Returns the entry as lines of YAML, the last one ended. */
    public static String yaml(Complaint complaint) {
        return YamlWriter.writeList(List.of(entry(complaint)));
    }

    private static Map<String, Object> entry(Complaint complaint) {
        Exchange exchange = complaint.answer().exchange();
        List<Object> points = points(exchange);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", id(complaint.answer().number()));
        entry.put("question", complaint.shared() ? exchange.question() : "");
        entry.put("lang", exchange.language());
        entry.put("type", TYPE);
        if (complaint.turnsShared() && !exchange.history().isEmpty()) {
            entry.put("history", history(exchange.history()));
        }
        boolean answerable = exchange.status().equals("answered") && !points.isEmpty();
        entry.put("answerable", answerable);
        entry.put("gold_quotes", points.isEmpty() ? Map.of() : Map.of("all_of", points));
        entry.put("note", note(complaint));
        return entry;
    }

    private static List<Object> history(List<Turn> turns) {
        List<Object> history = new ArrayList<>();
        for (Turn turn : turns) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("role", turn.role().name().toLowerCase(Locale.ROOT));
            entry.put("text", turn.text());
            history.add(entry);
        }
        return history;
    }

    private static List<Object> points(Exchange exchange) {
        List<Object> points = new ArrayList<>();
        for (RecordedQuote quote : exchange.quotes()) {
            Map<String, Object> gold = new LinkedHashMap<>();
            gold.put("source", Article.source(quote.origin(), quote.article()));
            gold.put("text", quote.text());
            points.add(Map.of("any_of", List.of(gold)));
        }
        return points;
    }

    private static String note(Complaint complaint) {
        StringBuilder note = new StringBuilder("DRAFT from answer ")
                .append(complaint.answer().number())
                .append(", ")
                .append(complaint.answer().exchange().status());
        if (complaint.bad() > 0) {
            note.append(", 👎 ").append(complaint.bad());
        }
        if (!complaint.reasons().isEmpty()) {
            note.append(complaint.reasons().stream()
                    .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        note.append(". The gold quotes are what was shown: correct them, answerable and type.");
        if (!complaint.shared()) {
            note.append(" The person has not agreed that the question is passed on: word one of your own.");
        }
        if (!complaint.turnsShared() && !complaint.answer().exchange().history().isEmpty()) {
            note.append(" It went on from earlier turns, which are left out: others may have written them.");
        }
        return note.toString();
    }
}
