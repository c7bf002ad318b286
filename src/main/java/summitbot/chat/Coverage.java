package summitbot.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.config.MessageKey;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;

/**
 * What the articles span, as far as they say it themselves.
 *
 * @param articles how many there are
 * @param publishers those stated, in alphabetical order, each once
 * @param withoutPublisher articles that do not state theirs
 * @param first earliest date stated
 * @param last latest date stated
 * @param withoutDate articles that state none; an inferred date is not a stated one
 */
record Coverage(
        int articles,
        List<String> publishers,
        int withoutPublisher,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        int withoutDate) {

    /** A longer list says nothing more to a person. */
    private static final int MAX_PUBLISHERS = 8;

    static Coverage of(Corpus corpus) {
        List<Article> all = corpus.articles();
        List<String> publishers = all.stream()
                .flatMap(article -> article.attribution().publisher().stream())
                .distinct()
                .sorted()
                .toList();
        List<LocalDate> dates = all.stream()
                .flatMap(article -> article.attribution().published().stream())
                .sorted()
                .toList();
        int withoutPublisher = (int) all.stream()
                .filter(article -> article.attribution().publisher().isEmpty())
                .count();
        return new Coverage(
                all.size(),
                publishers,
                withoutPublisher,
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(0)),
                dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1)),
                all.size() - dates.size());
    }

    /** Returns one sentence on articles, publishers and dates. */
    String sentence(Wording wording, String language) {
        return wording.text(
                language,
                MessageKey.COVERAGE_SUMMARY,
                Map.of(
                        "articles", Integer.toString(articles),
                        "publishers", publishers(wording, language),
                        "dates", dates(wording, language)));
    }

    private String publishers(Wording wording, String language) {
        String named = String.join(", ", publishers.subList(0, Math.min(publishers.size(), MAX_PUBLISHERS)));
        if (publishers.size() > MAX_PUBLISHERS) {
            named += " + " + (publishers.size() - MAX_PUBLISHERS);
        }
        return withNotStated(named, withoutPublisher, wording, language);
    }

    private String dates(Wording wording, String language) {
        String span = first.map(from -> last.filter(to -> !to.equals(from))
                        .map(to -> from + " – " + to)
                        .orElse(from.toString()))
                .orElse("");
        return withNotStated(span, withoutDate, wording, language);
    }

    private String withNotStated(String stated, int notStated, Wording wording, String language) {
        if (stated.isEmpty()) {
            return wording.text(language, MessageKey.COVERAGE_NONE_STATED);
        }
        if (notStated == 0) {
            return stated;
        }
        return wording.text(
                language,
                MessageKey.COVERAGE_SOME_NOT_STATED,
                Map.of("stated", stated, "count", Integer.toString(notStated)));
    }
}
