package summitbot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import summitbot.chat.ReplyText;
import summitbot.corpus.Sentence;
import summitbot.corpus.importing.ArticleDetails;
import summitbot.corpus.importing.ArticleImporter;
import summitbot.corpus.importing.ImportedArticle;
import summitbot.failure.InvalidInputException;

/** Imports articles. Of several files those that can be read are added, and each other is named with its problem. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds articles from text, Markdown or HTML files; what is not stated is left out.")
final class CorpusAddCommand implements Callable<Integer>, JsonCommand {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "an article as text, Markdown or HTML page")
    List<Path> files = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "its headline, where the file does not state it")
    @Nullable
    String title;

    @Option(names = "--publisher", paramLabel = "NAME", description = "who published it")
    @Nullable
    String publisher;

    @Option(names = "--author", paramLabel = "NAME", description = "who wrote it")
    @Nullable
    String author;

    @Option(names = "--published", paramLabel = "DATE", description = "when, as 2025-08-16")
    @Nullable
    LocalDate published;

    @Option(names = "--language", paramLabel = "TAG", description = "of the text, as en or ru")
    @Nullable
    String language;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "where it was published")
    @Nullable
    String url;

    @Option(names = JsonCommand.OPTION, description = JsonCommand.DESCRIPTION)
    boolean json;

    CorpusAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ArticleImporter importer = new ArticleImporter(session.folders().corpus());
        ReplyText replyText = session.application().replyText();
        ArrayNode added = JsonNodeFactory.instance.arrayNode();
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                ImportedArticle imported = importer.add(file, details());
                added.add(ArticleJson.header(imported.article())
                        .put("file", imported.file().toString()));
                if (!json) {
                    session.print(line(imported, replyText));
                }
            } catch (InvalidInputException problem) {
                problems.add(problem.getMessage());
            }
        }
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("added", added);
            node.set(
                    "problems",
                    JsonNodeFactory.instance
                            .arrayNode()
                            .addAll(problems.stream()
                                    .map(JsonNodeFactory.instance::textNode)
                                    .toList()));
            session.print(node);
        }
        problems.forEach(session::problem);
        return problems.isEmpty() ? 0 : Failures.INVALID;
    }

    private ArticleDetails details() {
        return new ArticleDetails(
                Optional.ofNullable(title),
                Optional.ofNullable(publisher),
                Optional.ofNullable(author),
                Optional.ofNullable(published),
                Optional.ofNullable(language),
                Optional.ofNullable(url));
    }

    private static String line(ImportedArticle imported, ReplyText replyText) {
        List<Sentence> sentences = imported.article().sentences();
        long quotable = sentences.stream().filter(Sentence::quotable).count();
        return "Added " + imported.article().id() + " as " + imported.file() + "\n    "
                + replyText.article(imported.article().attribution(), "en") + "\n    "
                + Count.of(sentences.size(), "sentence") + ", " + quotable + " quotable";
    }
}
