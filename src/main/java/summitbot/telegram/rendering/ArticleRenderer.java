package summitbot.telegram.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import summitbot.answer.Quote;
import summitbot.chat.ReplyText;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceRole;
import summitbot.telegram.message.FormattedText;
import summitbot.text.Tokens;

/** Lays out the articles that the bot answers from. Immutable and safe to share. */
public final class ArticleRenderer {
    /** Enough to recognise an article, far from reading it. */
    private static final int FIRST_SENTENCES = 3;

    /** Never more than this share of an article's sentences. */
    private static final int SHARE = 2;

    private final ReplyText replyText;
    private final Wording wording;

    public ArticleRenderer(ReplyText replyText, Wording wording) {
        this.replyText = replyText;
        this.wording = wording;
    }

    /** One line: number, publisher, date, title and length in words, boilerplate not counted. */
    public String line(int number, Article article, String language) {
        int words = article.sentences().stream()
                .filter(sentence -> sentence.role() != SentenceRole.BOILERPLATE)
                .mapToInt(sentence -> Tokens.of(sentence.text()).size())
                .sum();
        String length =
                wording.text(language, MessageKey.TELEGRAM_ARTICLE_LENGTH, Map.of("words", Integer.toString(words)));
        return number + ". " + replyText.article(article.attribution(), language) + " · " + length;
    }

    /** Returns publisher, date, title and the first quotable sentences, each as a quote; never all of them. */
    public List<FormattedText> beginning(Article article, String language) {
        List<Sentence> quotable =
                article.sentences().stream().filter(Sentence::quotable).toList();
        int shown = Math.min(FIRST_SENTENCES, quotable.size() / SHARE);
        List<List<Block>> groups = new ArrayList<>();
        groups.add(List.of(Block.plain(replyText.article(article.attribution(), language))));
        MessageKey lead = shown == 0 ? MessageKey.TELEGRAM_ARTICLE_TOO_SHORT : MessageKey.TELEGRAM_ARTICLE_BEGINS;
        groups.add(List.of(Block.plain(wording.text(language, lead))));
        for (Sentence sentence : quotable.subList(0, shown)) {
            Quote quote = Quote.of(article, sentence);
            groups.add(List.of(Block.quote(quote.text(), replyText.attribution(quote, language))));
        }
        return MessageParts.of(groups);
    }
}
