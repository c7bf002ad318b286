package summitbot.chat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import summitbot.answer.AnswerMode;
import summitbot.answer.ModelUse;
import summitbot.answer.Provenance;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.corpus.Attribution;

/**
 * A reply as JSON: one object, its fields always in the same order, absent values null. Safe for concurrent use.
 *
 * <p>{@code start} and {@code end} of a quote are UTF-16 offsets from 0 into the article's text after its front matter.
 */
public final class ReplyJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ReplyText text;

    /** @param text lays out the field {@code text} */
    public ReplyJson(ReplyText text) {
        this.text = text;
    }

    /** Returns the reply without an {@code id}. */
    public ObjectNode of(Reply reply) {
        return of(reply, Optional.empty());
    }

    /**
     * Returns the reply.
     *
     * @param id what the caller calls the question; left out when empty
     */
    public ObjectNode of(Reply reply, Optional<String> id) {
        ObjectNode node = head(id);
        reply.number().ifPresentOrElse(number -> node.put("answer", number), () -> node.putNull("answer"));
        node.put("question", reply.question());
        node.put("standalone", reply.standalone());
        node.put("kind", lower(reply.kind()));
        node.put("status", lower(reply.status()));
        node.put("mode", lower(reply.mode()));
        node.put("text", text.plain(reply));
        ArrayNode statements = node.putArray("statements");
        reply.statements().forEach(statement -> statements.add(statement(statement)));
        node.put("confidence", reply.confidence());
        node.put("language", reply.language());
        node.put("latency_ms", reply.latencyMillis());
        node.set("timings_ms", timings(reply.timings()));
        node.set("model_use", modelUse(reply.modelUse()));
        node.put("fallback", reply.fallback().map(ReplyJson::lower).orElse(null));
        node.set("provenance", provenance(reply.provenance()));
        return node;
    }

    /**
     * Returns what stands in place of a reply that could not be given; it has every field of one.
     *
     * @param question what was asked
     * @param message one line for a person
     */
    public static ObjectNode error(Optional<String> id, String question, String message) {
        ObjectNode node = head(id);
        node.putNull("answer");
        node.put("question", question);
        node.put("standalone", question);
        node.put("kind", lower(Reply.Kind.QUESTION));
        node.put("status", lower(Reply.Status.ERROR));
        node.put("mode", lower(AnswerMode.QUOTES));
        node.put("text", message);
        node.putArray("statements");
        node.put("confidence", 0.0);
        node.put("language", "en");
        node.put("latency_ms", 0);
        node.set("timings_ms", timings(Timings.NONE));
        node.set("model_use", modelUse(Optional.empty()));
        node.putNull("fallback");
        node.set("provenance", provenance(new Provenance("", "", "", "")));
        return node;
    }

    private static ObjectNode head(Optional<String> id) {
        ObjectNode node = NODES.objectNode();
        id.ifPresent(value -> node.put("id", value));
        return node;
    }

    /** A statement as it stands in {@code statements}. */
    static ObjectNode statement(Statement statement) {
        ObjectNode node = NODES.objectNode();
        node.put("text", statement.text());
        ArrayNode quotes = node.putArray("quotes");
        statement.quotes().forEach(quote -> quotes.add(quote(quote)));
        return node;
    }

    private static ObjectNode quote(Quote quote) {
        Attribution attribution = quote.attribution();
        ObjectNode node = NODES.objectNode();
        node.put("article", quote.article().id());
        node.put("origin", quote.article().origin());
        node.put("source", quote.article().source());
        node.put("sentence", quote.sentence().id().number());
        node.put("start", quote.sentence().start());
        node.put("end", quote.sentence().end());
        node.put("text", quote.text());
        node.put("title", attribution.title());
        node.put("publisher", attribution.publisher().orElse(null));
        node.put("published", attribution.published().map(LocalDate::toString).orElse(null));
        node.put(
                "published_inferred",
                attribution.publishedInferred().map(LocalDate::toString).orElse(null));
        node.put("speaker", quote.speaker().orElse(null));
        return node;
    }

    static ObjectNode timings(Timings timings) {
        ObjectNode node = NODES.objectNode();
        node.put("rewrite", timings.rewrite());
        node.put("retrieve", timings.retrieve());
        node.put("model", timings.model());
        node.put("verify", timings.verify());
        return node;
    }

    private static @Nullable ObjectNode modelUse(Optional<ModelUse> use) {
        return use.map(asked -> NODES.objectNode()
                        .put("repairs", asked.repairs())
                        .put("prompt_tokens", asked.promptTokens())
                        .put("reply_tokens", asked.replyTokens()))
                .orElse(null);
    }

    static ObjectNode provenance(Provenance provenance) {
        ObjectNode node = NODES.objectNode();
        node.put("corpus", provenance.corpus());
        node.put("prompt", provenance.prompt());
        node.put("model", provenance.model());
        node.put("settings", provenance.settings());
        return node;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
