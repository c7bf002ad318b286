package summitbot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import summitbot.answer.Abstention;
import summitbot.answer.Answer;
import summitbot.answer.GroundedAnswer;
import summitbot.config.MessageKey;
import summitbot.corpus.Corpus;
import summitbot.text.Languages;

/** What the bot says itself about a corpus and about its answers, in the person's language. */
final class OwnWords {
    static final List<String> COMMANDS = List.of("/help", "/articles", "/sources", "/about", "/start");

    private final Wording wording;
    private final ArticleWords articleWords;
    private final Corpus corpus;
    private final Coverage coverage;

    OwnWords(Wording wording, Corpus corpus) {
        this.wording = wording;
        this.articleWords = new ArticleWords(wording, corpus);
        this.corpus = corpus;
        this.coverage = Coverage.of(corpus);
    }

    /** What stands ahead of the quotes of the answer to a question; empty where nothing needs saying. */
    String lead(Answer answer, String question, String language) {
        if (answer instanceof GroundedAnswer grounded) {
            return grounded.sourcesDiffer() ? wording.text(language, MessageKey.ANSWER_SOURCES_DIFFER) : "";
        }
        Abstention abstention = (Abstention) answer;
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(language, key(abstention.reason(), question)));
        lines.add(coverage.sentence(wording, language));
        if (!abstention.statements().isEmpty()) {
            lines.add(wording.text(language, MessageKey.ABSTENTION_NEAREST));
        }
        return String.join("\n", lines);
    }

    /** What is said of copied words that no article prints. */
    String notCovered(String language) {
        return wording.text(language, MessageKey.EXCERPT_NOT_FOUND) + "\n" + coverage.sentence(wording, language);
    }

    /** The reply to small talk. */
    String smallTalk(SmallTalk.Intent intent, String language) {
        return switch (intent) {
            case ARTICLES -> articleWords.list(corpus.articles(), language);
            case CAPABILITIES -> capabilities(language);
            case IDENTITY -> about(language);
            case GREETING -> wording.text(language, MessageKey.SMALLTALK_GREETING);
            case HOW_ARE_YOU -> wording.text(language, MessageKey.SMALLTALK_HOW_ARE_YOU);
            case THANKS -> wording.text(language, MessageKey.SMALLTALK_THANKS);
            case BYE -> wording.text(language, MessageKey.SMALLTALK_BYE);
            case ACKNOWLEDGEMENT -> wording.text(language, MessageKey.SMALLTALK_ACKNOWLEDGEMENT);
            case NO_WORDS, FILLER -> wording.text(language, MessageKey.SMALLTALK_NO_WORDS);
        };
    }

    /** The output of a command, without its slash and in lower case; a hint for one that does not exist. */
    String command(String name, String language) {
        return switch (name) {
            case "start" -> wording.text(language, MessageKey.SMALLTALK_GREETING) + "\n" + capabilities(language);
            case "help" -> capabilities(language);
            case "articles", "sources" -> articleWords.list(corpus.articles(), language);
            case "about" -> about(language);
            default ->
                wording.text(
                        language,
                        MessageKey.COMMAND_UNKNOWN,
                        Map.of("command", "/" + name, "commands", String.join(" ", COMMANDS)));
        };
    }

    private String capabilities(String language) {
        return wording.text(
                language, MessageKey.SMALLTALK_CAPABILITIES, Map.of("commands", String.join(" ", COMMANDS)));
    }

    private String about(String language) {
        return wording.text(language, MessageKey.SMALLTALK_IDENTITY) + "\n" + coverage.sentence(wording, language);
    }

    private static MessageKey key(Abstention.Reason reason, String question) {
        return switch (reason) {
            // Whether the articles deal with it cannot be said of a question that was not understood.
            case OFF_TOPIC ->
                Languages.detect(question).equals(Languages.UNDETERMINED)
                        ? MessageKey.ABSTENTION_OTHER_LANGUAGE
                        : MessageKey.ABSTENTION_OFF_TOPIC;
            case NOT_STATED -> MessageKey.ABSTENTION_NOT_STATED;
            case NOT_A_QUESTION_OF_FACT -> MessageKey.ABSTENTION_NOT_A_QUESTION_OF_FACT;
        };
    }
}
