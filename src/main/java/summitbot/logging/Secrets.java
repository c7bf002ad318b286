package summitbot.logging;

import java.util.regex.Pattern;

/**
 * Takes out of a line what must never stand in a log. Whoever logs leaves secrets out; this is the second bolt, for what libraries put
 * into messages of exceptions: the token of a Telegram bot, which is part of each address, passwords within addresses, and what a header
 * shows to a server.
 */
final class Secrets {
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9])(bot)?\\d{3,20}:[A-Za-z0-9_-]{20,}");
    private static final Pattern PASSWORD =
            Pattern.compile("(://)[^/@\\s\"]*:[^/@\\s\"]*@|([?&;]password=)[^&;\\s\"]*");

    private static final Pattern BEARER = Pattern.compile("\\bBearer [^\\s\",\\]}]+");

    private Secrets() {}

    /** Returns the text with each secret replaced by an ellipsis. */
    static String hide(String text) {
        String shown = text.contains("Bearer ") ? BEARER.matcher(text).replaceAll("Bearer …") : text;
        if (shown.indexOf(':') < 0 && shown.indexOf('=') < 0) {
            return shown;
        }
        String hidden = TOKEN.matcher(shown).replaceAll("$1…");
        return PASSWORD.matcher(hidden)
                .replaceAll(found -> found.group(1) == null ? found.group(2) + "…" : found.group(1) + "…@");
    }
}
