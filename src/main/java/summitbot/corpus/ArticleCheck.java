package summitbot.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import summitbot.yaml.FrontMatter;

/** What an editor should look at in an article that can be read. */
final class ArticleCheck {
    /** Longer than the longest quote that is shown. */
    private static final int LONGEST_QUOTE = 700;

    /** UTF-8 read as Windows-1252 and saved again, and what could not be read at all. */
    private static final Pattern GARBLED = Pattern.compile("\uFFFD|â€[œ\u009D™˜“”]|Ã[©¨¡³¶¼±]|Ð[°-¿]Ñ");

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final int MANY_LINES = 2;

    private final Article article;
    private final FrontMatter file;
    private final LocalDate today;
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param line line of the file, counted from 1
     * @param what a sentence for a person
     */
    record Warning(int line, String what) {}

    /** @param file the front matter that the article was read from */
    ArticleCheck(Article article, FrontMatter file, LocalDate today) {
        this.article = article;
        this.file = file;
        this.today = today;
    }

    /** Returns all warnings in the order of their lines. */
    List<Warning> warnings() {
        checkAttribution();
        checkInterview();
        checkText();
        warnings.sort(Comparator.comparingInt(Warning::line));
        return warnings;
    }

    private void warn(String pointer, String what) {
        warnings.add(new Warning(file.lineOf(pointer), what));
    }

    private void checkAttribution() {
        Attribution attribution = article.attribution();
        if (attribution.titleBy() == TitleBy.PUBLISHER && !plain(article.text()).contains(plain(attribution.title()))) {
            warn(
                    "/title",
                    "title_by is publisher, but the text does not hold this title; say title_by: editor"
                            + " unless the publisher printed it outside the text.");
        }
        warnOfFuture("/published", "published", attribution.published());
        warnOfFuture("/published_inferred", "published_inferred", attribution.publishedInferred());
        attribution
                .url()
                .filter(url -> !WEB_ADDRESS.matcher(url).matches())
                .ifPresent(
                        url -> warn("/url", "url is '" + url + "'; expected is an address with http:// or https://."));
        article.language()
                .filter(tag -> !isLanguageTag(tag))
                .ifPresent(tag ->
                        warn("/language", "language is '" + tag + "'; expected is a tag such as en, ru or pt-BR."));
    }

    private void warnOfFuture(String pointer, String key, Optional<LocalDate> date) {
        date.filter(day -> day.isAfter(today))
                .ifPresent(day -> warn(pointer, key + " is " + day + ", which lies in the future."));
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void checkInterview() {
        if (article.kind() == ArticleKind.INTERVIEW) {
            if (article.sentences().stream().noneMatch(s -> s.role() == SentenceRole.QUESTION)) {
                warn("/kind", "this is an interview, but no question of the interviewer was found in it.");
            }
            if (article.interviewee().isEmpty()) {
                warn("/kind", "this is an interview, but interviewee does not say whose answers it prints.");
            }
        }
        article.interviewee()
                .filter(name -> !article.text().contains(lastWord(name)))
                .ifPresent(
                        name -> warn("/interviewee", "interviewee is '" + name + "', who is not named in the text."));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private void checkText() {
        if (article.sentences().stream().noneMatch(Sentence::quotable)) {
            warnings.add(new Warning(
                    file.bodyLine(), "no sentence of this article can be quoted; all of it counts as boilerplate."));
        }
        int endingMidSentence = 0;
        for (Sentence sentence : article.sentences()) {
            if (sentence.quotable() && sentence.text().length() > LONGEST_QUOTE) {
                warnings.add(new Warning(
                        lineOf(sentence),
                        "sentence " + sentence.id().number() + " has "
                                + sentence.text().length() + " characters; more than " + LONGEST_QUOTE
                                + " are not shown as a quote."));
            }
            if (GARBLED.matcher(sentence.text()).find()) {
                warnings.add(new Warning(
                        lineOf(sentence),
                        "sentence " + sentence.id().number()
                                + " looks garbled, as if it had been read in a wrong encoding."));
            }
            endingMidSentence += endsMidSentence(sentence) ? 1 : 0;
        }
        if (endingMidSentence > MANY_LINES
                && endingMidSentence * 2 > article.sentences().size()) {
            warnings.add(new Warning(
                    file.bodyLine(),
                    endingMidSentence + " lines end in the middle of a sentence; put each paragraph on one line."));
        }
    }

    /** Whether a line seems to be broken for its length: it ends in a small word or a comma. */
    private boolean endsMidSentence(Sentence sentence) {
        boolean atLineEnd = sentence.end() == article.text().length()
                || TextLines.isLineBreak(article.text().charAt(sentence.end()));
        char last = sentence.text().charAt(sentence.text().length() - 1);
        return atLineEnd && sentence.quotable() && (Character.isLowerCase(last) || last == ',');
    }

    private int lineOf(Sentence sentence) {
        int line = file.bodyLine();
        for (int i = 0; i < sentence.start(); i++) {
            line += article.text().charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
