package summitbot.model.openai;

import summitbot.model.ServerAddress;

/**
 * Where a server takes which request.
 *
 * @param api under which OpenAI's API lies, without a slash at its end
 * @param root under which a server's own questions lie, without a slash at its end
 */
record OpenAiPaths(String api, String root) {
    private static final String VERSION = "/v1";

    /** An address without a path means the usual {@code /v1}. */
    static OpenAiPaths of(ServerAddress address) {
        String text = address.toString().replaceFirst("/+$", "");
        String path = address.uri().getRawPath() == null ? "" : address.uri().getRawPath();
        String api = path.replace("/", "").isEmpty() ? text + VERSION : text;
        return new OpenAiPaths(api, api.endsWith(VERSION) ? api.substring(0, api.length() - VERSION.length()) : api);
    }
}
