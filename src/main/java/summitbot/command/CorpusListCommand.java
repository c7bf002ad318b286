package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import summitbot.chat.ReplyText;
import summitbot.corpus.Article;
import summitbot.corpus.Sentence;

/** The articles of the corpus. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "The articles with publisher, date and title.")
final class CorpusListCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    CorpusListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Application application = session.application();
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("corpus", application.corpus().hash());
            ArrayNode articles = node.putArray("articles");
            application.corpus().articles().forEach(article -> articles.add(ArticleJson.header(article)));
            session.print(node);
        } else {
            ReplyText replyText = application.replyText();
            for (Article article : application.corpus().articles()) {
                long quotable =
                        article.sentences().stream().filter(Sentence::quotable).count();
                session.print(article.id() + "\n    " + replyText.article(article.attribution(), "en") + "\n    "
                        + article.origin() + ", " + Count.of(article.sentences().size(), "sentence") + ", " + quotable
                        + " quotable");
            }
        }
        return 0;
    }
}
