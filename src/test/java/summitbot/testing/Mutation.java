package summitbot.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a broken, odd or hostile variant of a good sample. */
public final class Mutation {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern VALUE = Pattern.compile("(?<=: )[^\\n]*");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "999999999999999999999999999999",
            "1e999",
            "1E-999999999",
            "0x7f",
            "0b1",
            "1_000",
            "1:30",
            ".inf",
            "NaN",
            "9".repeat(1_200));

    private static final List<String> ODD = List.of(
            "\0",
            "\u0007",
            "\u001b[31m",
            "\ud83d",
            "\udc00",
            "\udc00\ud83d",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\u0085",
            "\u00a0",
            "\r",
            "\r\n",
            "\n\n",
            "\t",
            "e\u0301\u0301\u0301",
            "İ",
            "ŉ",
            "ﬃ",
            "ẞ",
            "𝕏",
            "\udbff\udfff",
            "👩‍👩‍👧",
            "“",
            "”",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\x0",
            "---\n",
            "...\n",
            "- ",
            ": ",
            ":",
            "#",
            "&a ",
            "*a",
            "<<: *a",
            "!!int ",
            "!<tag:x> ",
            "? ",
            "| ",
            ">-",
            "%",
            "@",
            "`",
            "{",
            "}",
            "[",
            "]",
            ",",
            "{{",
            "}}",
            "{{evidence}}",
            "{name}",
            "null",
            "~",
            "true",
            "(",
            ")",
            "(?",
            "[^",
            "*",
            "+",
            "{9999999999}",
            "$1",
            "</think>",
            "<b>",
            "<!--",
            "&#0;",
            "/ask ",
            "@test_bot");

    private Mutation() {}

    /** Returns a text with one to four things wrong with it. */
    public static String text(Random random, String sample) {
        String text = sample;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text = edited(random, text);
        }
        return text;
    }

    private static String edited(Random random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(5) == 0 ? 200 : 12));
        String piece = text.substring(from, to);
        String before = text.substring(0, from);
        String after = text.substring(to);
        return switch (random.nextInt(13)) {
            case 0 -> before;
            case 1 -> after;
            case 2 -> before + after;
            case 3 -> before + piece.repeat(2 + random.nextInt(40)) + after;
            case 4 -> after + piece + before;
            case 5 -> before + new StringBuilder(piece).reverse() + after;
            case 6 -> before + nested(random) + after;
            case 7, 8 -> replaced(NUMBER, pick(random, NUMBERS), random, text);
            case 9 -> replaced(VALUE, random.nextBoolean() ? pick(random, ODD) : pick(random, NUMBERS), random, text);
            default -> before + pick(random, ODD) + (random.nextBoolean() ? piece : "") + after;
        };
    }

    private static String nested(Random random) {
        String open = pick(random, List.of("[", "{", "{\"a\":", "(", "- ", "> ", "“", "<div>", "a: {"));
        return open.repeat(random.nextInt(4) == 0 ? 2_000 : 60);
    }

    /** Puts a value in the place of one match, chosen at random. */
    private static String replaced(Pattern pattern, String value, Random random, String text) {
        Matcher matcher = pattern.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return value + text;
        }
        int[] place = pick(random, places);
        return text.substring(0, place[0]) + value + text.substring(place[1]);
    }

    /** Returns a text as the bytes of a file, in two of three cases with something wrong with the text, in one of three with the bytes. */
    public static byte[] file(Random random, String sample) {
        byte[] bytes = (random.nextInt(3) == 0 ? sample : text(random, sample)).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? bytes(random, bytes) : bytes;
    }

    private static byte[] bytes(Random random, byte[] sample) {
        if (random.nextInt(10) == 0) {
            return new String(sample, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        }
        byte[][] wrong = {
            {(byte) 0xff},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xe2, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {0},
            {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
        };
        int at = random.nextInt(sample.length + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(sample, 0, at);
        bytes.writeBytes(wrong[random.nextInt(wrong.length)]);
        if (random.nextBoolean()) {
            bytes.write(sample, at, sample.length - at);
        }
        return bytes.toByteArray();
    }

    /** Returns a tree with one to three values lost, doubled, or of another type than they should be; the sample stays as it is. */
    public static JsonNode json(Random random, JsonNode sample) {
        JsonNode tree = sample.deepCopy();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            containers(tree, containers);
            if (containers.isEmpty()) {
                return tree;
            }
            change(random, pick(random, containers));
        }
        return tree;
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode() && !node.isEmpty()) {
            found.add(node);
            node.forEach(child -> containers(child, found));
        }
    }

    private static void change(Random random, JsonNode container) {
        if (container instanceof ArrayNode list) {
            int index = random.nextInt(list.size());
            switch (random.nextInt(3)) {
                case 0 -> list.remove(index);
                case 1 -> list.add(list.get(index).deepCopy());
                default -> list.set(index, value(random, list.get(index)));
            }
        } else if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = pick(random, names);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(pick(random, names), object.get(name).deepCopy());
                default -> object.set(name, value(random, object.get(name)));
            }
        }
    }

    private static JsonNode value(Random random, JsonNode old) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.numberNode(random.nextLong());
            case 3 -> make.numberNode(Long.MAX_VALUE - random.nextInt(2));
            case 4 -> make.numberNode(BigInteger.TEN.pow(30 + random.nextInt(300)));
            case 5 -> make.numberNode(random.nextBoolean() ? 0.5 : 1e300);
            case 6 -> make.textNode("");
            case 7 -> make.objectNode();
            case 8 -> make.arrayNode().add(old.deepCopy());
            case 9 -> deep(make, random.nextInt(4) == 0 ? 900 : 30);
            case 10 -> make.textNode(text(random, old.asText()).repeat(random.nextInt(20) == 0 ? 300 : 1));
            default -> make.textNode(text(random, old.asText()));
        };
    }

    private static JsonNode deep(JsonNodeFactory make, int depth) {
        JsonNode inner = make.arrayNode();
        for (int i = 0; i < depth; i++) {
            inner = i % 2 == 0
                    ? make.objectNode().set("a", inner)
                    : make.arrayNode().add(inner);
        }
        return inner;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
