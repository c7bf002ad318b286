package summitbot.testing;

import java.util.Map;
import java.util.TreeMap;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;

/** Says which text it was asked for instead of the text: {@code <en coverage.summary articles=2>}. */
public final class KeyWording implements Wording {
    @Override
    public String text(String language, MessageKey key, Map<String, String> values) {
        StringBuilder text = new StringBuilder("<" + language + " " + key.key());
        new TreeMap<>(values)
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(value));
        return text.append('>').toString();
    }
}
