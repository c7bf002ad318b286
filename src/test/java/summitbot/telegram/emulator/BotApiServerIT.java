package summitbot.telegram.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import summitbot.testing.Eventually;

/** The emulator is as strict as the real server, or the other tests would prove little. */
class BotApiServerIT {
    private final HttpClient http = HttpClient.newHttpClient();
    private BotApiServer telegram;

    @BeforeEach
    void start() {
        telegram = BotApiServer.start();
        telegram.nextMessageId(1);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`'chat_id':1,'text':'  '` | message text is empty",
                "`'chat_id':2,'text':'x'` | chat not found",
                "`'chat_id':1,'text':'abc','entities':[{'type':'bold','offset':2,'length':2}]` | out of the text",
                "`'chat_id':1,'text':'😀','entities':[{'type':'bold','offset':0,'length':1}]` | out of the text",
                "`'chat_id':1,'text':'abcd','entities':[{'type':'bold','offset':0,'length':2},{'type':'italic','offset':1,'length':2}]`"
                        + " | overlap",
                "`'chat_id':1,'text':'abcd','entities':[{'type':'blockquote','offset':0,'length':4},"
                        + "{'type':'expandable_blockquote','offset':1,'length':2}]` | nested",
                "`'chat_id':1,'text':'x','reply_parameters':{'message_id':99}` | message to be replied not found",
                "`'chat_id':1,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'b','callback_data':''}]]}`"
                        + " | BUTTON_DATA_INVALID"
            })
    void refusesWhatTelegramRefuses(String parameters, String reason) throws Exception {
        JsonNode answer = call(
                "sendMessage",
                "{" + parameters.replace('\'', '"') + ",\"link_preview_options\":{\"is_disabled\":true}}");

        assertThat(answer.path("error_code").asInt()).isEqualTo(400);
        assertThat(answer.path("description").asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "setMyCommands | `'commands':[{'command':'Help','description':'x'}]` | BOT_COMMAND_INVALID",
                "setMyCommands | `'commands':[{'command':'help','description':''}]` | BOT_COMMAND_DESCRIPTION_INVALID",
                "setMyDescription | `'description':'x','language_code':'english'` | language code",
                "answerInlineQuery | `'results':[{'id':'a','title':'','input_message_content':{}}]` | TITLE_EMPTY",
                "answerInlineQuery | `'results':[{'id':'a','title':'t','input_message_content':{'message_text':' '}}]`"
                        + " | message text is empty",
                "answerInlineQuery | `'results':[],'button':{'text':'b','start_parameter':'a b'}` | START_PARAM_INVALID"
            })
    void refusesWhatTelegramRefusesOfOtherMethods(String method, String parameters, String reason) throws Exception {
        assertThat(call(method, "{" + parameters.replace('\'', '"') + "}")
                        .path("description")
                        .asText())
                .contains(reason);
    }

    @Test
    void refusesTextsThatAreTooLongAndEditsThatChangeNothing() throws Exception {
        assertThat(call("sendmessage", message("x".repeat(4_097)))
                        .path("description")
                        .asText())
                .contains("message is too long");
        int sent = call("SENDMESSAGE", message("x")).at("/result/message_id").asInt();
        assertThat(call("editMessageText", message("x").replaceFirst("\\{", "{\"message_id\":" + sent + ","))
                        .path("description")
                        .asText())
                .contains("message is not modified");
    }

    @Test
    void letsOnlyOneAskForUpdates() throws Exception {
        CompletableFuture<JsonNode> first = CompletableFuture.supplyAsync(() -> unchecked("{\"timeout\":20}"));
        assertThat(Eventually.holds(() -> telegram.calls("getupdates").size() == 1))
                .isTrue();
        CompletableFuture<JsonNode> second = CompletableFuture.supplyAsync(() -> unchecked("{\"timeout\":0}"));

        assertThat(first.get().path("error_code").asInt()).isEqualTo(409);
        assertThat(second.get().path("ok").asBoolean()).isTrue();
    }

    @Test
    void forgetsWhatIsConfirmedAndNothingElse() throws Exception {
        Person ada = Person.privately(telegram, 1);
        ada.write("a");
        ada.write("b");
        JsonNode both = call("getUpdates", "{}").path("result");
        long first = both.get(0).path("update_id").asLong();

        assertThat(both).hasSize(2);
        assertThat(call("getUpdates", "{\"offset\":" + (first + 1) + "}").path("result"))
                .hasSize(1);
        assertThat(telegram.unconfirmed()).isEqualTo(1);
    }

    private JsonNode unchecked(String parameters) {
        try {
            return call("getUpdates", parameters);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String message(String text) {
        return "{\"chat_id\":1,\"text\":\"" + text + "\",\"link_preview_options\":{\"is_disabled\":true}}";
    }

    private JsonNode call(String method, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(telegram.url() + "/bot" + BotApiServer.TOKEN + "/" + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return new ObjectMapper()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
