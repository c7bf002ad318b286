package summitbot.telegram.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import summitbot.telegram.work.BotIdentity;

/** Reads whether a message is meant for the bot, and what it wants. Looks at the message only. */
final class IncomingReader {
    private static final Pattern COMMAND =
            Pattern.compile("^/([\\p{L}\\p{N}_]{1,64})(?:@([A-Za-z0-9_]+))?(?:\\s+(.*))?$", Pattern.DOTALL);

    /** Write for administrators who stay anonymous, and for people who write as their channel; Telegram marks them as bots. */
    private static final Set<Long> STAND_INS = Set.of(1_087_968_824L, 136_817_688L);

    private IncomingReader() {}

    /** Returns the message; empty where there is none, or it is not meant for the bot. */
    static Optional<Incoming> read(Update update, BotIdentity bot) {
        boolean edited = update.hasEditedMessage();
        Message message = edited ? update.getEditedMessage() : update.getMessage();
        if (message == null || message.getChat() == null || !fromAPerson(message, bot)) {
            return Optional.empty();
        }
        Optional<String> text = text(message);
        if (text.isEmpty()) {
            boolean wordless = !edited && isPrivate(message) && Wordless.is(message);
            return wordless ? Optional.of(incoming(message, Incoming.Kind.WORDLESS, "")) : Optional.empty();
        }
        Matcher command = COMMAND.matcher(text.get().strip());
        if (command.matches()) {
            return command(message, command, bot);
        }
        boolean addressed = isPrivate(message) || repliesToBot(message, bot) || mentions(message, text.get(), bot);
        return addressed ? Optional.of(question(message, text.get(), bot)) : Optional.empty();
    }

    private static boolean fromAPerson(Message message, BotIdentity bot) {
        User from = message.getFrom();
        boolean ownInlineResult =
                message.getViaBot() != null && message.getViaBot().getId() == bot.id();
        return from != null
                && (!Boolean.TRUE.equals(from.getIsBot()) || STAND_INS.contains(from.getId()))
                && !Boolean.TRUE.equals(message.getIsAutomaticForward())
                && !message.getChat().isChannelChat()
                && !ownInlineResult;
    }

    private static Optional<String> text(Message message) {
        return Optional.ofNullable(message.getText()).or(() -> Optional.ofNullable(message.getCaption()));
    }

    private static boolean isPrivate(Message message) {
        return message.getChat().isUserChat();
    }

    private static Optional<Incoming> command(Message message, Matcher command, BotIdentity bot) {
        boolean named = command.group(2) != null;
        if (named && !command.group(2).equalsIgnoreCase(bot.username())) {
            return Optional.empty();
        }
        Optional<Command> known = Command.of(command.group(1));
        if (known.isEmpty()) {
            // In a group it may be meant for another bot.
            boolean certainlyMeant = named || isPrivate(message);
            return certainlyMeant
                    ? Optional.of(incoming(message, Incoming.Kind.UNKNOWN_COMMAND, command.group(1)))
                    : Optional.empty();
        }
        String rest = Optional.ofNullable(command.group(3)).orElse("").strip();
        if (known.get() == Command.ASK && rest.isEmpty()) {
            Optional<String> below = textBelow(message, bot);
            if (below.isPresent()) {
                return Optional.of(new Incoming(message, Incoming.Kind.QUESTION, known, below.get(), true));
            }
        }
        boolean question = known.get() == Command.ASK && !rest.isEmpty();
        return Optional.of(
                new Incoming(message, question ? Incoming.Kind.QUESTION : Incoming.Kind.COMMAND, known, rest, false));
    }

    private static Incoming question(Message message, String text, BotIdentity bot) {
        String bare = withoutName(text, bot);
        boolean forwarded = message.getForwardOrigin() != null || message.getForwardDate() != null;
        if (bare.isEmpty()) {
            Optional<String> below = textBelow(message, bot);
            if (below.isPresent()) {
                return new Incoming(message, Incoming.Kind.QUESTION, Optional.empty(), below.get(), true);
            }
        }
        return new Incoming(message, Incoming.Kind.QUESTION, Optional.empty(), bare, forwarded);
    }

    /** Who only calls the bot, below somebody's message, asks about that message. */
    private static Optional<String> textBelow(Message message, BotIdentity bot) {
        return Incoming.repliesTo(message)
                .filter(replied -> !isBot(replied, bot))
                .flatMap(IncomingReader::text);
    }

    private static Incoming incoming(Message message, Incoming.Kind kind, String text) {
        return new Incoming(message, kind, Optional.empty(), text, false);
    }

    private static boolean repliesToBot(Message message, BotIdentity bot) {
        return Incoming.repliesTo(message)
                .filter(replied -> isBot(replied, bot))
                .isPresent();
    }

    private static boolean isBot(Message message, BotIdentity bot) {
        return message.getFrom() != null && message.getFrom().getId() == bot.id();
    }

    private static boolean mentions(Message message, String text, BotIdentity bot) {
        if (!bot.username().isEmpty() && name(bot).matcher(text).find()) {
            return true;
        }
        return entities(message).stream()
                .anyMatch(entity -> entity.getType().equals("text_mention")
                        && entity.getUser() != null
                        && entity.getUser().getId() == bot.id());
    }

    private static List<MessageEntity> entities(Message message) {
        try {
            List<MessageEntity> entities =
                    message.getText() != null ? message.getEntities() : message.getCaptionEntities();
            return entities == null ? List.of() : entities;
        } catch (IndexOutOfBoundsException e) {
            // The library cuts each entity's text out, which fails where one lies beyond the text.
            return List.of();
        }
    }

    private static Pattern name(BotIdentity bot) {
        return Pattern.compile("(?<![\\w@])@" + Pattern.quote(bot.username()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
    }

    /** The name is how the bot was called, not a part of the question. */
    private static String withoutName(String text, BotIdentity bot) {
        if (bot.username().isEmpty()) {
            return text;
        }
        String name = name(bot).pattern();
        String atStart = "(?i)^\\s*" + name + "[\\s,:;.!–—-]*";
        String elsewhere = "(?i)\\s*,?\\s*" + name;
        return text.replaceFirst(atStart, "").replaceAll(elsewhere, "").strip();
    }
}
