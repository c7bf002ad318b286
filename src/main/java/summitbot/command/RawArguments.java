package summitbot.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arguments as they were typed. Without a UTF-8 locale (a bare container has none) Java 17 turns each byte above 127 of an argument
 * into a question mark or the replacement character, and a question in Russian would be lost before it is read. Linux keeps the
 * bytes.
 */
final class RawArguments {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    /** Returns the arguments, repaired where Java could not decode them and the system still has them. */
    static String[] repair(String[] args) {
        boolean whole = true;
        for (String arg : args) {
            whole &= looksWhole(arg);
        }
        if (whole) {
            return args;
        }
        try {
            return repair(args, Files.readAllBytes(COMMAND_LINE));
        } catch (IOException noSuchFile) {
            return args;
        }
    }

    /** @param commandLine all arguments of the process, each ended by a NUL; the last ones are those of the program */
    static String[] repair(String[] args, byte[] commandLine) {
        List<byte[]> raw = split(commandLine);
        if (raw.size() < args.length) {
            return args;
        }
        String[] repaired = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            repaired[i] = repair(args[i], raw.get(raw.size() - args.length + i));
        }
        return repaired;
    }

    private static String repair(String decoded, byte[] raw) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return decoded;
        }
        return sameAscii(decoded, text) ? text : decoded;
    }

    /** The line may belong to another launcher, such as Maven: what Java could read has to stand in both. */
    private static boolean sameAscii(String decoded, String text) {
        return ascii(decoded).equals(ascii(text).replace("?", ""));
    }

    private static String ascii(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(unit -> unit < 128 && unit != '?').forEach(unit -> kept.append((char) unit));
        return kept.toString();
    }

    private static boolean looksWhole(String argument) {
        return argument.indexOf('?') < 0 && argument.indexOf('\uFFFD') < 0;
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                parts.add(Arrays.copyOfRange(commandLine, from, i));
                from = i + 1;
            }
        }
        return parts;
    }
}
