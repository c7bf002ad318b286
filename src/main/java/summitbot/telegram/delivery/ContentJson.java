package summitbot.telegram.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;

/** The content of a message as it is recorded. */
final class ContentJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private record Stored(
            String text,
            List<MessageEntity> entities,
            @org.jspecify.annotations.Nullable InlineKeyboardMarkup keyboard) {}

    private ContentJson() {}

    static String write(MessageContent content) {
        return json(new Stored(
                content.text().text(),
                content.text().entities(),
                content.keyboard().orElse(null)));
    }

    /** Returns an empty text for no buttons. */
    static String write(Optional<InlineKeyboardMarkup> keyboard) {
        return keyboard.map(ContentJson::json).orElse("");
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message's content is always JSON", e);
        }
    }

    static MessageContent read(String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return new MessageContent(
                    new FormattedText(stored.text(), stored.entities()), Optional.ofNullable(stored.keyboard()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was recorded is a message's content", e);
        }
    }
}
