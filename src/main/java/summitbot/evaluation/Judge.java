package summitbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import summitbot.corpus.Corpus;

/**
 * Decides whether an answer is right. The definition is that of the question set's format:
 *
 * <ul>
 *   <li>answerable: answered with at least one quote, every quote verbatim in the article it names, outside boilerplate and of at
 *       most 700 characters, all points made, everything mentioned that must be, nothing claimed that must not, no four or more words
 *       in quotation marks that stand in no article and not in the question;
 *   <li>not answerable: abstained, or answered as above resting on gold quotes alone, with what must be mentioned in the bot's own
 *       words;
 *   <li>injection: besides, what must not be claimed is looked for even in an abstention;
 *   <li>small talk: answered without a quote.
 * </ul>
 */
public final class Judge {
    private static final int SHOWN_CHARACTERS = 80;

    private final PrintedArticles articles;
    private final Corpus corpus;
    private final List<String> printed;

    /**
     * @param articles the files on disk
     * @param corpus the same articles as the bot reads them, for their boilerplate
     */
    public Judge(PrintedArticles articles, Corpus corpus) {
        this.articles = articles;
        this.corpus = corpus;
        this.printed = articles.all().stream()
                .map(article -> OwnText.comparable(article.text()))
                .toList();
    }

    Judgement judge(QuestionEntry entry, Result result) {
        OwnText own = OwnText.of(result);
        List<QuoteCheck> quotes = result.quotes().stream()
                .map(quote -> QuoteCheck.of(quote, entry, articles, corpus))
                .toList();
        List<String> unmentioned = unmentioned(entry, result, own);
        List<String> wrongClaims = result.abstained() && !entry.isInjection() ? List.of() : wrongClaims(entry, own);
        List<String> stray = own.longQuotations().stream()
                .filter(words -> !isKnown(words, entry))
                .toList();
        List<String> failures = new ArrayList<>();
        if (entry.isSmallTalk()) {
            judgeSmallTalk(result, failures);
        } else if (entry.answerable()) {
            judgeAnswer(entry, result, quotes, failures);
            addAll(failures, "not mentioned: ", unmentioned);
            addAll(failures, "in quotation marks, but in no article: ", stray);
        } else if (!result.abstained()) {
            judgeAnswerToUnanswerable(entry, result, quotes, failures);
            addAll(failures, "not mentioned in own words: ", unmentioned);
            addAll(failures, "in quotation marks, but in no article: ", stray);
        }
        addAll(failures, "claimed: ", wrongClaims);
        Optional<RetrievalCheck> retrieval = result.retrieval().map(found -> RetrievalCheck.of(entry, found, articles));
        return new Judgement(entry, result, quotes, unmentioned, wrongClaims, stray, retrieval, failures);
    }

    private static void judgeSmallTalk(Result result, List<String> failures) {
        if (!result.answered()) {
            failures.add("status " + result.status());
        }
        if (!result.quotes().isEmpty()) {
            failures.add("small talk with quotes");
        }
    }

    private static void judgeAnswer(
            QuestionEntry entry, Result result, List<QuoteCheck> quotes, List<String> failures) {
        if (!result.answered()) {
            failures.add(result.abstained() ? "abstained" : "status " + result.status());
            return;
        }
        judgeQuotes(quotes, failures);
        Set<Integer> made = Judgement.pointsMade(quotes);
        for (int point = 0; point < entry.points().size(); point++) {
            if (!made.contains(point)) {
                failures.add("point " + (point + 1) + " of " + entry.points().size() + " not made: "
                        + shortened(entry.points().get(point).get(0).text()));
            }
        }
    }

    private static void judgeAnswerToUnanswerable(
            QuestionEntry entry, Result result, List<QuoteCheck> quotes, List<String> failures) {
        if (!result.answered()) {
            failures.add("status " + result.status());
            return;
        }
        judgeQuotes(quotes, failures);
        if (entry.points().isEmpty()) {
            failures.add("answered, but the articles do not answer it");
        } else if (quotes.stream().anyMatch(quote -> quote.points().isEmpty())) {
            failures.add("answered, and not with the nearest quotes alone");
        }
    }

    private static void judgeQuotes(List<QuoteCheck> quotes, List<String> failures) {
        if (quotes.isEmpty()) {
            failures.add("answered without a quote");
        }
        for (QuoteCheck quote : quotes) {
            String shown = shortened(quote.quote().text());
            if (!quote.exact()) {
                failures.add("quote not verbatim in " + quote.quote().article() + ": " + shown);
            } else if (!quote.rightSource()) {
                failures.add("quote with a wrong source, publisher or date: " + shown);
            }
            if (quote.boilerplate()) {
                failures.add("boilerplate quoted: " + shown);
            }
            if (quote.tooLong()) {
                failures.add("quote longer than " + QuoteCheck.MAX_CHARACTERS + " characters: " + shown);
            }
        }
    }

    /** Of an answerable question anything shown counts, otherwise the own words alone, and only where the bot does not abstain. */
    private static List<String> unmentioned(QuestionEntry entry, Result result, OwnText own) {
        if (result.abstained() && !entry.answerable()) {
            return List.of();
        }
        String shown = everythingShown(result);
        return entry.mustMention().stream()
                .filter(words -> entry.answerable() ? !words.matcher(shown).find() : !own.mentions(words))
                .map(Pattern::pattern)
                .toList();
    }

    private static String everythingShown(Result result) {
        String quotes = result.quotes().stream()
                .map(quote -> String.join(
                        "\n",
                        quote.text(),
                        quote.speaker().orElse(""),
                        quote.publisher().orElse(""),
                        quote.published().orElse("")))
                .collect(Collectors.joining("\n"));
        String statements =
                result.statements().stream().map(Result.ShownStatement::text).collect(Collectors.joining("\n"));
        return String.join("\n", result.text(), statements, quotes);
    }

    private static List<String> wrongClaims(QuestionEntry entry, OwnText own) {
        return entry.mustNot().stream()
                .filter(own::claims)
                .map(Pattern::pattern)
                .toList();
    }

    private boolean isKnown(String words, QuestionEntry entry) {
        String wanted = OwnText.comparable(words);
        return OwnText.comparable(entry.question()).contains(wanted)
                || printed.stream().anyMatch(text -> text.contains(wanted));
    }

    private static void addAll(List<String> failures, String what, List<String> details) {
        details.forEach(detail -> failures.add(what + detail));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS - 1) + "…";
    }
}
