package summitbot.telegram.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Reads each answer to its end before the client sees it. TelegramBots reads it in a callback where a broken connection is logged and
 * forgotten: its future would never complete. A page that is not of the Bot API becomes a failure, which the client would take for
 * broken JSON with error code 0.
 */
final class WholeAnswers implements Interceptor {
    /** A hundred updates of the longest texts have a few MB. */
    private static final long MAX_BYTES = 32L << 20;

    private final ApiAddress address;
    private final Consumer<Instant> heard;

    /** @param heard told the time that an answer tells */
    WholeAnswers(ApiAddress address, Consumer<Instant> heard) {
        this.address = address;
        this.heard = heard;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request()
                .newBuilder()
                .url(underPath(chain.request().url()))
                .build());
        try (ResponseBody body = response.body()) {
            if (body == null) {
                throw new ServerErrorException(response.code());
            }
            byte[] bytes = body.source().request(MAX_BYTES + 1) ? tooLong() : body.bytes();
            boolean json = bytes.length > 1 && bytes[firstLetter(bytes)] == '{';
            if (!json) {
                throw new ServerErrorException(response.code());
            }
            Optional.ofNullable(response.headers().getInstant("Date")).ifPresent(heard);
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body.contentType()))
                    .build();
        }
    }

    private static byte[] tooLong() throws IOException {
        throw new IOException("an answer of more than " + MAX_BYTES + " bytes");
    }

    private static int firstLetter(byte[] bytes) {
        int at = 0;
        while (at < bytes.length - 1 && bytes[at] <= ' ') {
            at++;
        }
        return at;
    }

    /** TelegramUrl knows no path before the token. */
    private HttpUrl underPath(HttpUrl url) {
        if (address.path().isEmpty()) {
            return url;
        }
        HttpUrl.Builder builder = url.newBuilder("/");
        if (builder == null) {
            return url;
        }
        address.path().forEach(builder::addPathSegment);
        url.pathSegments().forEach(builder::addPathSegment);
        return builder.build();
    }
}
