package summitbot.telegram.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import summitbot.failure.InvalidInputException;

/**
 * The secret that stands for the bot. Its value never enters a log, a message or the name of a thread.
 *
 * @param value as BotFather gives it
 */
public record BotToken(String value) {
    private static final String HMAC = "HmacSHA256";

    /** @throws InvalidInputException when it cannot be a token; says nothing of its value */
    public BotToken {
        if (!value.matches("[A-Za-z0-9_:-]{3,200}")) {
            throw new InvalidInputException(
                    "TELEGRAM_BOT_TOKEN is not a token; allowed are letters, digits, _ and - around one colon, as BotFather gives it.");
        }
    }

    /**
     * Returns what Telegram is to put into each call of the webhook: the same at each start and in each process with this token, so
     * that nobody has to keep it, and of no use for finding the token.
     *
     * @return 64 hexadecimal digits; HMAC-SHA256 with the token as its key (RFC 2104)
     */
    public String webhookSecret() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal("webhook".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    /** Returns the text without the token. */
    public String hideIn(String text) {
        return text.replace(value, "…");
    }

    @Override
    public String toString() {
        return "the token";
    }
}
