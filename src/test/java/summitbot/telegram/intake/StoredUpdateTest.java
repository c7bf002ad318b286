package summitbot.telegram.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredUpdateTest {
    @Test
    void findsItsWayAroundAMessage() {
        StoredUpdate update =
                read("{'update_id':5,'message':{'message_id':9,'date':100,'chat':{'id':-7,'type':'supergroup'},"
                        + "'from':{'id':3},'text':'x'}}");

        assertThat(update.updateId()).isEqualTo(5);
        assertThat(update.kind()).isEqualTo("message");
        assertThat(update.chatId()).contains(-7L);
        assertThat(update.userId()).contains(3L);
        assertThat(update.messageId()).contains(9);
        assertThat(update.date()).contains(Instant.ofEpochSecond(100));
        assertThat(update.inGroup()).isTrue();
        assertThat(update.isMessage()).isTrue();
    }

    @Test
    void takesTheTimeOfTheEditAndTheChatOfThePressedMessage() {
        assertThat(read("{'update_id':5,'edited_message':{'date':100,'edit_date':200}}")
                        .date())
                .contains(Instant.ofEpochSecond(200));
        StoredUpdate press = read("{'update_id':5,'callback_query':{'from':{'id':3},'message':{'message_id':9,'date':0,"
                + "'chat':{'id':3,'type':'private'}}}}");
        assertThat(press.chatId()).contains(3L);
        assertThat(press.isMessage()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'update_id':5}",
                "{'update_id':5,'thing':7}",
                "{'update_id':5,'message':{}}",
                "{'update_id':5,'message':{'chat':[],'from':'x','date':'soon','message_id':{}}}",
                "{'update_id':5,'message':{'chat':{'id':99999999999999999999}}}",
                "{'update_id':5,'message':{'date':9223372036854775807}}"
            })
    void isEmptyWhereNothingIsSaid(String json) {
        StoredUpdate update = read(json);

        assertThat(update.updateId()).isEqualTo(5);
        assertThat(update.chatId()).isEmpty();
        assertThat(update.userId()).isEmpty();
        assertThat(update.date()).isEmpty();
    }

    private static StoredUpdate read(String json) {
        try {
            return StoredUpdate.of(new ObjectMapper().readTree(json.replace('\'', '"')), 0);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
