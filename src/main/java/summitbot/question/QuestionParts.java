package summitbot.question;

import java.util.ArrayList;
import java.util.List;
import summitbot.corpus.Glossary;
import summitbot.text.StopWords;

/**
 * Cuts a question that asks for several things into the questions that it is made of: "How did Ann see it, and what did Bob say?" into
 * its clauses, "How do Ann and Bob see it?" into one question about each. One sentence seldom answers the whole, and what is looked
 * for in one part hides what is looked for in the other.
 */
final class QuestionParts {
    /** Parts at most; a longer list of names is one question. */
    private static final int MAX = 4;

    /** A clause with fewer content words goes with the one before. */
    private static final int WORDS_OF_A_CLAUSE = 2;

    /** So many names in a row are asked about one by one, whatever the wording. */
    private static final int LIST_OF_NAMES = 3;

    /** Characters between two names that stand side by side, at most. */
    private static final int WIDEST_GAP = 30;

    private QuestionParts() {}

    /** Returns the parts, each standalone; empty for a question that asks one thing. */
    static List<FollowUp.Standalone> of(UnderstoodQuestion question) {
        // A summary, and what each source says, are put together article by article.
        boolean byArticle = question.expects(AnswerKind.SUMMARY)
                || question.expects(AnswerKind.SOURCES)
                || question.preferredArticles().size() > 1;
        if (byArticle || question.asksOpinion()) {
            return List.of();
        }
        List<FollowUp.Standalone> clauses = clauses(question);
        return clauses.isEmpty() ? sides(question) : clauses;
    }

    private static List<FollowUp.Standalone> clauses(UnderstoodQuestion question) {
        String text = question.text();
        List<String> clauses = new ArrayList<>();
        int from = 0;
        for (int[] cut : Lexicon.get().questionBreaks(Lexicon.lower(text))) {
            if (cut[0] >= from) {
                clauses.add(text.substring(from, cut[0]));
                from = cut[1];
            }
        }
        clauses.add(text.substring(from));
        boolean cut = clauses.size() > 1
                && clauses.size() <= MAX
                && clauses.stream()
                        .allMatch(clause ->
                                StopWords.contentOf(clause, question.language()).size() >= WORDS_OF_A_CLAUSE);
        if (!cut) {
            return List.of();
        }
        List<FollowUp.Standalone> parts = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            String context = i == 0 ? question.context() : clauses.get(0);
            parts.add(new FollowUp.Standalone(clauses.get(i), context));
        }
        return parts;
    }

    private static List<FollowUp.Standalone> sides(UnderstoodQuestion question) {
        boolean compares = question.expects(AnswerKind.COMPARISON);
        List<NameMention> row = longestRow(question, compares);
        if (row.size() < 2 && compares) {
            row = question.names().stream()
                    .filter(name -> name.kind() == Glossary.Kind.PERSON)
                    .toList();
        }
        long different = row.stream().map(NameMention::name).distinct().count();
        if (different < 2 || different != row.size() || row.size() > MAX || !compares && row.size() < LIST_OF_NAMES) {
            return List.of();
        }
        List<FollowUp.Standalone> parts = new ArrayList<>();
        for (NameMention name : row) {
            parts.add(new FollowUp.Standalone(about(name, row, question.text()), question.context()));
        }
        return parts;
    }

    /** The text with the other names of the row left out. */
    private static String about(NameMention name, List<NameMention> row, String text) {
        StringBuilder about = new StringBuilder(text);
        for (int i = row.size() - 1; i >= 0; i--) {
            NameMention other = row.get(i);
            if (!other.equals(name)) {
                about.delete(other.start(), other.end());
            }
        }
        return about.toString().replaceAll("\\s+", " ").strip();
    }

    /** The names that stand side by side: "Ann, Bob and Cy"; in a comparison also "Ann's words and Bob's". */
    private static List<NameMention> longestRow(UnderstoodQuestion question, boolean compares) {
        List<NameMention> longest = List.of();
        List<NameMention> row = new ArrayList<>();
        for (NameMention name : question.names()) {
            if (!row.isEmpty()) {
                NameMention before = row.get(row.size() - 1);
                String between = question.text().substring(before.end(), name.start());
                boolean close = compares
                        ? between.length() <= WIDEST_GAP
                        : StopWords.contentOf(between, question.language()).isEmpty();
                boolean alike = name.kind() == before.kind();
                if (!alike || !close || !Lexicon.get().coordinates(Lexicon.lower(between))) {
                    row.clear();
                }
            }
            row.add(name);
            if (row.size() > longest.size()) {
                longest = List.copyOf(row);
            }
        }
        return longest.size() > 1 ? longest : List.of();
    }
}
