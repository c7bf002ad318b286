package summitbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.chat.SampleReplies.reply;
import static summitbot.chat.SampleReplies.statement;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import summitbot.answer.ModelUse;
import summitbot.testing.KeyWording;

class ReplyJsonTest {
    private final ReplyText text = new ReplyText(new KeyWording());
    private final ReplyJson json = new ReplyJson(text);

    @Test
    void hasTheDocumentedFieldsInOrder() {
        ObjectNode node = json.of(reply("", statement("", harbour(), 2)), Optional.of("d001"));

        assertThat(fields(node))
                .containsExactly(
                        "id",
                        "answer",
                        "question",
                        "standalone",
                        "kind",
                        "status",
                        "mode",
                        "text",
                        "statements",
                        "confidence",
                        "language",
                        "latency_ms",
                        "timings_ms",
                        "model_use",
                        "fallback",
                        "provenance");
        assertThat(fields(node.at("/statements/0"))).containsExactly("text", "quotes");
        assertThat(fields(node.at("/statements/0/quotes/0")))
                .containsExactly(
                        "article",
                        "origin",
                        "source",
                        "sentence",
                        "start",
                        "end",
                        "text",
                        "title",
                        "publisher",
                        "published",
                        "published_inferred",
                        "speaker");
        assertThat(fields(node.get("timings_ms"))).containsExactly("rewrite", "retrieve", "model", "verify");
        assertThat(fields(node.get("provenance"))).containsExactly("corpus", "prompt", "model", "settings");
    }

    @Test
    void saysWhatAskingTheModelTook() {
        Reply asked = SampleReplies.fromModel(new ModelUse(1, 900, 60));

        assertThat(json.of(asked).get("model_use"))
                .hasToString("{\"repairs\":1,\"prompt_tokens\":900,\"reply_tokens\":60}");
        assertThat(json.of(reply("")).get("model_use").isNull()).isTrue();
    }

    @Test
    void writesValuesInLowerCaseAndAbsentOnesAsNull() {
        JsonNode node = json.of(reply("", statement("", ferry(), 1)).withNumber(OptionalLong.empty()));

        assertThat(node.get("answer").isNull()).isTrue();
        assertThat(node.get("kind").textValue()).isEqualTo("question");
        assertThat(node.get("status").textValue()).isEqualTo("answered");
        assertThat(node.get("mode").textValue()).isEqualTo("quotes");
        JsonNode quote = node.at("/statements/0/quotes/0");
        assertThat(quote.get("publisher").isNull()).isTrue();
        assertThat(quote.get("published").isNull()).isTrue();
        assertThat(quote.get("speaker").isNull()).isTrue();
    }

    @Test
    void offsetsCutTheQuoteOutOfTheArticle() {
        JsonNode quote = json.of(reply("", statement("", harbour(), 7))).at("/statements/0/quotes/0");

        String cut = harbour()
                .text()
                .substring(quote.get("start").intValue(), quote.get("end").intValue());

        assertThat(quote.get("text").textValue()).isEqualTo(cut);
    }

    @Test
    void holdsTheReplyAsPlainText() {
        Reply reply = reply("Lead.", statement("Words.", harbour(), 2));

        assertThat(json.of(reply).get("text").textValue()).isEqualTo(text.plain(reply));
        assertThat(json.of(reply).get("answer").longValue()).isEqualTo(17);
    }

    @Test
    void anErrorHasTheFieldsOfAReply() {
        ObjectNode error = ReplyJson.error(Optional.empty(), "Why?", "No articles.");

        assertThat(error.get("status").textValue()).isEqualTo("error");
        assertThat(error.get("text").textValue()).isEqualTo("No articles.");
        assertThat(error.get("statements")).isEmpty();
        assertThat(fields(error)).isEqualTo(fields(json.of(reply("", statement("", ferry(), 1)))));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
