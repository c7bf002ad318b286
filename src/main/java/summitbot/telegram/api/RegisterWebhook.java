package summitbot.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/** {@code setWebhook} without a certificate, as JSON. */
public final class RegisterWebhook extends BotApiMethodBoolean {
    private final String url;
    private final String secret;

    /**
     * @param url the https address that Telegram is to call
     * @param secret what it puts into the header of each call
     */
    public RegisterWebhook(String url, String secret) {
        this.url = url;
        this.secret = secret;
    }

    @Override
    public String getMethod() {
        return "setWebhook";
    }

    @JsonProperty("url")
    public String url() {
        return url;
    }

    @JsonProperty("secret_token")
    public String secret() {
        return secret;
    }

    @JsonProperty("allowed_updates")
    public List<String> allowedUpdates() {
        return FetchUpdates.KINDS;
    }
}
