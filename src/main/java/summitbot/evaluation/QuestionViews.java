package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import summitbot.evaluation.report.QuestionView;
import summitbot.evaluation.report.QuestionView.Piece;
import summitbot.evaluation.report.QuestionView.PointView;
import summitbot.evaluation.report.QuestionView.ReplyLine;

/** Questions with their answers as the report shows them: the reply as people saw it, its quotes marked against gold. */
final class QuestionViews {
    private static final int RANKED = 10;

    private final PrintedArticles articles;

    QuestionViews(PrintedArticles articles) {
        this.articles = articles;
    }

    QuestionView of(Judgement judgement) {
        QuestionEntry entry = judgement.entry();
        return new QuestionView(
                entry.id(),
                entry.question(),
                entry.type(),
                entry.lang(),
                entry.history().stream()
                        .map(turn -> turn.role().name().toLowerCase(Locale.ROOT) + ": " + turn.text())
                        .toList(),
                judgement.passes(),
                outcome(judgement),
                judgement.failures(),
                reply(judgement),
                points(judgement),
                notes(judgement));
    }

    private static String outcome(Judgement judgement) {
        Result result = judgement.result();
        if (!result.kind().equals("question")) {
            return result.kind();
        }
        return result.answered()
                ? (result.byModel() ? "answered by the model" : "answered with quotes")
                : result.status();
    }

    /** The text around each quote line by line, and each quote where it stands; one that stands nowhere comes last. */
    private List<ReplyLine> reply(Judgement judgement) {
        String text = judgement.result().text();
        List<ReplyLine> lines = new ArrayList<>();
        List<ReplyLine> missing = new ArrayList<>();
        int at = 0;
        for (QuoteCheck check : judgement.quotes()) {
            String quote = check.quote().text();
            int start = quote.isEmpty() ? -1 : text.indexOf(quote, at);
            if (start < 0) {
                missing.add(quoteLine(judgement, check));
                continue;
            }
            addWords(lines, text.substring(at, start));
            lines.add(quoteLine(judgement, check));
            at = start + quote.length();
        }
        addWords(lines, text.substring(at));
        lines.addAll(missing);
        return lines;
    }

    private static void addWords(List<ReplyLine> lines, String words) {
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(new ReplyLine("", List.of(new Piece(line, false)), List.of())));
    }

    private ReplyLine quoteLine(Judgement judgement, QuoteCheck check) {
        List<String> badges = new ArrayList<>();
        if (!check.exact()) {
            badges.add("not verbatim in " + check.quote().article());
        } else if (!check.rightSource()) {
            badges.add("wrong source, publisher or date");
        }
        if (check.boilerplate()) {
            badges.add("boilerplate");
        }
        if (check.tooLong()) {
            badges.add("over " + QuoteCheck.MAX_CHARACTERS + " characters");
        }
        boolean bad = !badges.isEmpty();
        if (!check.points().isEmpty()) {
            badges.add("makes point "
                    + check.points().stream()
                            .sorted()
                            .map(point -> Integer.toString(point + 1))
                            .collect(Collectors.joining(", ")));
        }
        if (check.speaker().isPresent() && !check.speaker().get()) {
            badges.add("wrong speaker: " + check.quote().speaker().orElse("none"));
        }
        String tone = bad ? "bad" : check.points().isEmpty() ? "extra" : "gold";
        return new ReplyLine(tone, pieces(judgement.entry(), check), badges);
    }

    /** Cuts a quote where a gold quote begins or ends. */
    private List<Piece> pieces(QuestionEntry entry, QuoteCheck check) {
        ShownQuote quote = check.quote();
        Optional<PrintedArticle> article = articles.withId(quote.article());
        if (!check.exact() || article.isEmpty()) {
            return List.of(new Piece(quote.text(), false));
        }
        boolean[] gold = new boolean[quote.text().length()];
        for (List<GoldQuote> point : entry.points()) {
            for (GoldQuote wanted : point) {
                if (wanted.source().equals(article.get().source())) {
                    mark(gold, quote, wanted.text(), article.get());
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= gold.length; i++) {
            if (i == gold.length || gold[i] != gold[start]) {
                pieces.add(new Piece(quote.text().substring(start, i), gold[start]));
                start = i;
            }
        }
        return pieces;
    }

    private static void mark(boolean[] gold, ShownQuote quote, String wanted, PrintedArticle article) {
        for (int start : article.occurrences(wanted)) {
            int from = Math.max(start, quote.start());
            int to = Math.min(start + wanted.length(), quote.end());
            for (int i = from; i < to; i++) {
                gold[i - quote.start()] = true;
            }
        }
    }

    private static List<PointView> points(Judgement judgement) {
        var made = Judgement.pointsMade(judgement.quotes());
        List<PointView> views = new ArrayList<>();
        List<List<GoldQuote>> points = judgement.entry().points();
        for (int point = 0; point < points.size(); point++) {
            GoldQuote first = points.get(point).get(0);
            views.add(new PointView(
                    made.contains(point),
                    first.source(),
                    first.text(),
                    points.get(point).size() - 1));
        }
        return views;
    }

    private static List<String> notes(Judgement judgement) {
        Result result = judgement.result();
        List<String> notes = new ArrayList<>();
        result.confidence()
                .ifPresent(confidence -> notes.add(String.format(Locale.ROOT, "confidence %.2f", confidence)));
        if (judgement.entry().answerable()) {
            judgement.retrieval().ifPresent(check -> {
                double rank = check.reciprocalRank(RANKED);
                notes.add(
                        rank == 0
                                ? "no gold quote in the passages found"
                                : "first passage with a gold quote: " + Math.round(1 / rank));
                notes.add("evidence holds " + check.pointsInEvidence().size() + " of "
                        + judgement.entry().points().size() + " points");
            });
        }
        result.modelUse()
                .ifPresent(use -> notes.add(use.promptTokens() + " tokens read, " + use.replyTokens() + " written"
                        + (use.repairs() > 0 ? ", asked twice" : "")));
        notes.add(result.latencyMillis() + " ms");
        return notes;
    }
}
