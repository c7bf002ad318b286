package summitbot.corpus.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import summitbot.failure.InvalidInputException;

/** Reads an article from an HTML page. */
final class HtmlSource {
    private static final int HEAD = 1_000;

    /** Pages name the older set but use the larger, as browsers know (WHATWG Encoding Standard). */
    private static final Map<String, String> OLD_CHARSETS = Map.of(
            "ISO-8859-1",
            "windows-1252",
            "US-ASCII",
            "windows-1252",
            "ISO-8859-9",
            "windows-1254",
            "GB2312",
            "GB18030");

    private HtmlSource() {}

    /** Whether a file is a page, by its name or its first characters. */
    static boolean isPage(String fileName, byte[] bytes) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return true;
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        return head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<body");
    }

    /**
     * Reads a page. Its encoding is the one that it declares, else UTF-8.
     *
     * @throws InvalidInputException when it holds no article, or characters that its encoding does not have
     */
    static SourceText read(String displayName, byte[] bytes) {
        Document page = parse(bytes, null);
        String charset = OLD_CHARSETS.get(page.charset().name());
        if (charset != null) {
            page = parse(bytes, charset);
        }
        ArticleDetails details = new PageDetails(page).read();
        String title = details.title().orElse("");
        List<String> paragraphs = new ArrayList<>(MainText.of(page, title));
        if (paragraphs.isEmpty()) {
            throw new InvalidInputException(displayName
                    + " holds no article text that could be found; save the article's text as a .txt "
                    + "file and add that.");
        }
        if (!title.isEmpty()) {
            paragraphs.add(0, title);
        }
        String text = String.join("\n\n", paragraphs) + "\n";
        if (text.indexOf('\uFFFD') >= 0) {
            throw new InvalidInputException(
                    displayName + " holds bytes that are not " + page.charset().displayName(Locale.ROOT)
                            + ", the encoding it declares or UTF-8; save it as UTF-8.");
        }
        return new SourceText(details, text);
    }

    private static Document parse(byte[] bytes, @Nullable String charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
