package summitbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.GroundedAnswer;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;

/** What the bot says itself about a corpus and about its answers, in the person's language. */
final class OwnWords {
    /** A longer list is unreadable in a chat. */
    private static final int MAX_ARTICLES = 30;

    static final List<String> COMMANDS = List.of("/help", "/articles", "/sources", "/about", "/start");

    private final Wording wording;
    private final ReplyText replyText;
    private final Corpus corpus;
    private final Coverage coverage;

    OwnWords(Wording wording, Corpus corpus) {
        this.wording = wording;
        this.replyText = new ReplyText(wording);
        this.corpus = corpus;
        this.coverage = Coverage.of(corpus);
    }

    /** What stands ahead of the quotes of an answer; empty where nothing needs saying. */
    String lead(Answer answer, String language) {
        if (answer instanceof GroundedAnswer grounded) {
            return grounded.sourcesDiffer() ? wording.text(language, "answer.sources-differ") : "";
        }
        Abstention abstention = (Abstention) answer;
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(language, "abstention." + key(abstention.reason())));
        lines.add(coverage.sentence(wording, language));
        if (!abstention.statements().isEmpty()) {
            lines.add(wording.text(language, "abstention.nearest"));
        }
        return String.join("\n", lines);
    }

    /** The reply to small talk. */
    String smallTalk(SmallTalk.Intent intent, String language) {
        return switch (intent) {
            case ARTICLES -> articles(language);
            case CAPABILITIES -> capabilities(language);
            case IDENTITY -> about(language);
            case GREETING, HOW_ARE_YOU, THANKS, BYE, ACKNOWLEDGEMENT, NO_WORDS ->
                wording.text(language, "smalltalk." + key(intent));
            case FILLER -> wording.text(language, "smalltalk.no-words");
        };
    }

    /** The output of a command, without its slash and in lower case; a hint for one that does not exist. */
    String command(String name, String language) {
        return switch (name) {
            case "start" -> wording.text(language, "smalltalk.greeting") + "\n" + capabilities(language);
            case "help" -> capabilities(language);
            case "articles", "sources" -> articles(language);
            case "about" -> about(language);
            default ->
                wording.text(
                        language,
                        "command.unknown",
                        Map.of("command", "/" + name, "commands", String.join(" ", COMMANDS)));
        };
    }

    private String capabilities(String language) {
        return wording.text(language, "smalltalk.capabilities", Map.of("commands", String.join(" ", COMMANDS)));
    }

    private String about(String language) {
        return wording.text(language, "smalltalk.identity") + "\n" + coverage.sentence(wording, language);
    }

    private String articles(String language) {
        List<Article> all = corpus.articles();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(language, "articles.intro", Map.of("count", Integer.toString(all.size()))));
        for (Article article : all.subList(0, Math.min(all.size(), MAX_ARTICLES))) {
            lines.add("• " + replyText.article(article.attribution(), language));
        }
        if (all.size() > MAX_ARTICLES) {
            lines.add(wording.text(
                    language, "articles.more", Map.of("count", Integer.toString(all.size() - MAX_ARTICLES))));
        }
        return String.join("\n", lines);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
