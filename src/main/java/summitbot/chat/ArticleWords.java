package summitbot.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import summitbot.chat.articles.ArticleQuestion;
import summitbot.chat.articles.Aspect;
import summitbot.config.MessageKey;
import summitbot.corpus.Article;
import summitbot.corpus.Attribution;
import summitbot.corpus.Corpus;
import summitbot.corpus.TitleBy;

/**
 * What the bot says of its articles when it is asked about them: author, publisher, date, title, link, from their attribution alone.
 * Titles stand without quotation marks, since they are no quotes.
 */
final class ArticleWords {
    /** A longer list is unreadable in a chat. */
    private static final int MAX_ARTICLES = 30;

    private final Wording wording;
    private final ReplyText replyText;
    private final Corpus corpus;

    ArticleWords(Wording wording, Corpus corpus) {
        this.wording = wording;
        this.replyText = new ReplyText(wording);
        this.corpus = corpus;
    }

    /** The whole reply, a line for each article and each thing asked. */
    String lead(ArticleQuestion question, String language) {
        List<String> lines = new ArrayList<>();
        for (Aspect aspect : question.aspects()) {
            switch (aspect) {
                case OLDEST -> first(MessageKey.ARTICLES_OLDEST, Comparator.naturalOrder(), language, lines);
                case NEWEST -> first(MessageKey.ARTICLES_NEWEST, Comparator.reverseOrder(), language, lines);
                case LIST -> lines.add(list(question.articles(), language));
                default -> each(question.articles(), aspect, language, lines);
            }
        }
        return String.join("\n", lines);
    }

    private void each(List<Article> articles, Aspect aspect, String language, List<String> lines) {
        for (Article article : articles.subList(0, Math.min(articles.size(), MAX_ARTICLES))) {
            lines.add("• " + line(article.attribution(), aspect, language));
        }
        more(articles, language, lines);
    }

    /** These articles with publisher, date and title, a line each, below how many they are. */
    String list(List<Article> articles, String language) {
        List<String> lines = new ArrayList<>();
        String count = Integer.toString(articles.size());
        boolean all = articles.size() == corpus.articles().size();
        lines.add(
                all
                        ? wording.text(language, MessageKey.ARTICLES_INTRO, Map.of("count", count))
                        : wording.text(
                                language,
                                MessageKey.ARTICLES_SOME,
                                Map.of(
                                        "count",
                                        count,
                                        "all",
                                        Integer.toString(corpus.articles().size()))));
        for (Article article : articles.subList(0, Math.min(articles.size(), MAX_ARTICLES))) {
            lines.add("• " + replyText.article(article.attribution(), language));
        }
        more(articles, language, lines);
        return String.join("\n", lines);
    }

    private void more(List<Article> articles, String language, List<String> lines) {
        if (articles.size() > MAX_ARTICLES) {
            String count = Integer.toString(articles.size() - MAX_ARTICLES);
            lines.add(wording.text(language, MessageKey.ARTICLES_MORE, Map.of("count", count)));
        }
    }

    /** The articles of the first day in this order, and how many have none: they may be older or newer. */
    private void first(MessageKey key, Comparator<LocalDate> order, String language, List<String> lines) {
        Optional<LocalDate> day = corpus.articles().stream()
                .flatMap(article -> article.attribution().day().stream())
                .min(order);
        List<Article> ofThatDay = corpus.articles().stream()
                .filter(article ->
                        day.isPresent() && article.attribution().day().equals(day))
                .toList();
        for (Article article : ofThatDay) {
            String shown = replyText.article(article.attribution(), language);
            lines.add(wording.text(language, key, Map.of("article", shown)));
        }
        long undated = corpus.articles().stream()
                .filter(article -> article.attribution().day().isEmpty())
                .count();
        if (undated > 0) {
            lines.add(wording.text(language, MessageKey.ARTICLES_UNDATED, Map.of("count", Long.toString(undated))));
        }
    }

    private String line(Attribution of, Aspect aspect, String language) {
        String publisher = replyText.publisher(of, language);
        String date = replyText.published(of, language);
        return switch (aspect) {
            case AUTHOR ->
                say(language, MessageKey.ARTICLES_AUTHOR, stated(of.author(), language), publisher, date, of);
            case PUBLISHER ->
                wording.text(
                        language,
                        MessageKey.ARTICLES_PUBLISHER,
                        Map.of("value", stated(of.publisher(), language), "article", joined(date, of.title())));
            case DATE -> {
                String value = of.day().isPresent() ? date : notStated(language);
                yield wording.text(
                        language,
                        MessageKey.ARTICLES_DATE,
                        Map.of("value", value, "article", joined(publisher, of.title())));
            }
            case TITLE ->
                wording.text(
                        language,
                        of.titleBy() == TitleBy.PUBLISHER
                                ? MessageKey.ARTICLES_TITLE
                                : MessageKey.ARTICLES_TITLE_BY_EDITOR,
                        Map.of("value", of.title(), "article", joined(publisher, date)));
            default -> say(language, MessageKey.ARTICLES_LINK, stated(of.url(), language), publisher, date, of);
        };
    }

    private String say(
            String language, MessageKey key, String value, String publisher, String date, Attribution attribution) {
        return wording.text(
                language, key, Map.of("value", value, "article", joined(publisher, date, attribution.title())));
    }

    private String stated(Optional<String> value, String language) {
        return value.orElseGet(() -> notStated(language));
    }

    private String notStated(String language) {
        return wording.text(language, MessageKey.ARTICLES_NOT_STATED);
    }

    private static String joined(String... parts) {
        return String.join(" · ", parts);
    }
}
