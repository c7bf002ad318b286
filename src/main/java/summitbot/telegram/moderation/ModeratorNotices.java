package summitbot.telegram.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import summitbot.chat.Wording;
import summitbot.record.SqlModeration;
import summitbot.record.SqlPeople;
import summitbot.telegram.conversation.BotConversation;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.FormattedText;
import summitbot.telegram.message.MessageContent;
import summitbot.telegram.message.OutgoingMessage;
import summitbot.telegram.message.Target;
import summitbot.telegram.rendering.PlainParts;
import summitbot.telegram.work.BotIdentity;

/** Writes to moderators without being asked, and lets Telegram show them their commands. Safe for concurrent use. */
final class ModeratorNotices {
    private static final String DEFAULT_LANGUAGE = "en";

    private final SqlModeration moderation;
    private final SqlPeople people;
    private final Wording wording;
    private final Supplier<List<Long>> moderators;
    private volatile @Nullable Contact contact;

    /** The bot once Telegram is reached. */
    record Contact(BotIdentity bot, Outbox outbox) {}

    /** @param moderators of now */
    ModeratorNotices(SqlModeration moderation, SqlPeople people, Wording wording, Supplier<List<Long>> moderators) {
        this.moderation = moderation;
        this.people = people;
        this.wording = wording;
        this.moderators = moderators;
    }

    void started(BotIdentity bot, Outbox outbox) {
        contact = new Contact(bot, outbox);
        showCommands();
    }

    /** Empty until Telegram is reached. */
    Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    /** Sends each moderator a text in their language; who never wrote to the bot cannot be written to. */
    void tell(Function<String, List<String>> paragraphs) {
        contact().ifPresent(reached -> {
            for (long person : moderators.get()) {
                for (FormattedText part : PlainParts.of(paragraphs.apply(language(person)))) {
                    var unused =
                            reached.outbox().send(new OutgoingMessage(Target.chat(person), MessageContent.of(part)));
                }
            }
        });
    }

    /** Who is no moderator any more sees the commands of everybody again. */
    void showCommands() {
        contact().ifPresent(reached -> {
            List<Long> now = moderators.get();
            for (long person : moderation.shownCommands(reached.bot().id())) {
                if (!now.contains(person)) {
                    call(reached, new DeleteMyCommands(scope(person), null));
                }
            }
            for (long person : now) {
                call(reached, new SetMyCommands(commands(language(person)), scope(person), null));
            }
            moderation.showCommands(reached.bot().id(), now);
        });
    }

    /** What Telegram refuses is logged already: a moderator who never wrote to the bot has no chat with it. */
    private static void call(
            Contact reached, org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod<Boolean> method) {
        var unused = reached.outbox().call(method).exceptionally(failure -> false);
    }

    private List<BotCommand> commands(String language) {
        List<BotCommand> commands = new ArrayList<>(BotConversation.commands(wording, language));
        for (ModeratorCommand command : ModeratorCommand.values()) {
            commands.add(new BotCommand(command.word(), wording.text(language, command.description())));
        }
        return commands;
    }

    private static BotCommandScopeChat scope(long person) {
        return new BotCommandScopeChat(Long.toString(person));
    }

    private String language(long person) {
        return people.language(person).orElse(DEFAULT_LANGUAGE);
    }
}
