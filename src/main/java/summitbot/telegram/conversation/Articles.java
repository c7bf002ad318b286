package summitbot.telegram.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.telegram.conversation.ButtonData.Action;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.rendering.ArticleRenderer;
import summitbot.telegram.rendering.PlainParts;

/** The list of articles, a page at a time, with a button for the beginning of each. */
final class Articles {
    private static final int PER_PAGE = 8;
    private static final int LABEL_CHARACTERS = 40;
    private static final int KEY_DIGITS = 12;

    private final Supplier<Corpus> corpus;
    private final Wording wording;
    private final ArticleRenderer renderer;

    Articles(Supplier<Corpus> corpus, Wording wording, ReplyText replyText) {
        this.corpus = corpus;
        this.wording = wording;
        this.renderer = new ArticleRenderer(replyText, wording);
    }

    /**
     * Returns a page of the list.
     *
     * @param page from 0; one that does not exist (any more) gives the last one
     */
    List<MessageContent> page(int page, String language) {
        List<Article> all = corpus.get().articles();
        int last = Math.max(0, (all.size() - 1) / PER_PAGE);
        int shown = Math.max(0, Math.min(page, last));
        int from = shown * PER_PAGE;
        int to = Math.min(from + PER_PAGE, all.size());
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(language, MessageKey.ARTICLES_INTRO, Map.of("count", Integer.toString(all.size()))));
        List<InlineKeyboardRow> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lines.add(renderer.line(i + 1, all.get(i), language));
            rows.add(new InlineKeyboardRow(
                    Keyboards.button(label(i + 1, all.get(i)), ButtonData.of(Action.ARTICLE, key(all.get(i))))));
        }
        lines.add(wording.text(language, MessageKey.TELEGRAM_SOURCES_HINT));
        turning(shown, last).ifPresent(rows::add);
        return withKeyboard(PlainParts.of(lines), new InlineKeyboardMarkup(rows));
    }

    private static Optional<InlineKeyboardRow> turning(int page, int last) {
        InlineKeyboardRow row = new InlineKeyboardRow();
        if (page > 0) {
            row.add(Keyboards.button("◀ " + page, ButtonData.of(Action.PAGE, Integer.toString(page - 1))));
        }
        if (page < last) {
            row.add(Keyboards.button((page + 2) + " ▶", ButtonData.of(Action.PAGE, Integer.toString(page + 1))));
        }
        return row.isEmpty() ? Optional.empty() : Optional.of(row);
    }

    private static List<MessageContent> withKeyboard(List<FormattedText> texts, InlineKeyboardMarkup keyboard) {
        List<MessageContent> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            boolean buttons = last && !keyboard.getKeyboard().isEmpty();
            parts.add(new MessageContent(texts.get(i), buttons ? Optional.of(keyboard) : Optional.empty()));
        }
        return parts;
    }

    /** Returns the beginning of an article; empty when no article has this key (any more). */
    Optional<List<MessageContent>> beginning(String key, String language) {
        return corpus.get().articles().stream()
                .filter(article -> key(article).equals(key))
                .findFirst()
                .map(article -> renderer.beginning(article, language).stream()
                        .map(MessageContent::of)
                        .toList());
    }

    /** Number and title, cut behind a word; no ellipsis, which stands for "to be replaced". */
    private static String label(int number, Article article) {
        String title = article.attribution().title();
        if (title.codePointCount(0, title.length()) <= LABEL_CHARACTERS) {
            return number + ". " + title;
        }
        String start = title.substring(0, title.offsetByCodePoints(0, LABEL_CHARACTERS));
        int blank = start.lastIndexOf(' ');
        return number + ". " + (blank > 0 ? start.substring(0, blank) : start);
    }

    /** Ids may be longer than what fits behind a button. */
    private static String key(Article article) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(article.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
