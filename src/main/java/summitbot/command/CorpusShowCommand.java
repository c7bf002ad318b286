package summitbot.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.Sentence;
import summitbot.failure.InvalidInputException;

/** One article, sentence by sentence. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "One article: each sentence with its number, role and speaker.")
final class CorpusShowCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(paramLabel = "ARTICLE", description = "its id, or the leading number of its origin")
    String id = "";

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    CorpusShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        Article article = find(application.corpus(), id);
        if (json) {
            session.print(ArticleJson.whole(article));
        } else {
            session.print(application.replyText().article(article.attribution(), "en"));
            int paragraph = 0;
            for (Sentence sentence : article.sentences()) {
                if (sentence.paragraph() != paragraph) {
                    session.print("");
                    paragraph = sentence.paragraph();
                }
                session.print(line(sentence));
            }
        }
        return 0;
    }

    /** Returns the article of this id or source number. */
    static Article find(Corpus corpus, String name) {
        return corpus.article(name)
                .or(() -> corpus.articles().stream()
                        .filter(article -> article.source().equals(name))
                        .findFirst())
                .orElseThrow(() -> new InvalidInputException("No article is called \"" + name + "\"; there are "
                        + corpus.articles().stream().map(Article::id).collect(Collectors.joining(", ")) + "."));
    }

    private static String line(Sentence sentence) {
        String role = sentence.quotable()
                ? sentence.speaker().map(speaker -> " [" + speaker + "]").orElse("")
                : " (" + sentence.role().name().toLowerCase(Locale.ROOT) + ")";
        return sentence.id().number() + role + " " + sentence.text();
    }
}
