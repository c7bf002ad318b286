package summitbot.telegram.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import summitbot.chat.Wording;
import summitbot.config.MessageKey;
import summitbot.config.Messages;
import summitbot.telegram.delivery.Outbox;

/**
 * Tells Telegram the commands and descriptions, in each language and scope, where it has others. One call after the other, so that a
 * start does not use up what the replies may send.
 */
final class Registration {
    private static final String DEFAULT_LANGUAGE = "en";

    private final Wording wording;

    Registration(Wording wording) {
        this.wording = wording;
    }

    /** Begins, and returns at once. What Telegram refuses is left as it is. */
    CompletableFuture<Void> begin(Outbox outbox) {
        List<Supplier<CompletableFuture<?>>> steps = new ArrayList<>();
        for (Optional<String> language : languages()) {
            steps.add(() -> commands(outbox, new BotCommandScopeDefault(), language, false));
            steps.add(() -> commands(outbox, new BotCommandScopeAllPrivateChats(), language, false));
            steps.add(() -> commands(outbox, new BotCommandScopeAllGroupChats(), language, true));
            steps.add(() -> description(outbox, language));
            steps.add(() -> shortDescription(outbox, language));
        }
        CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
        for (Supplier<CompletableFuture<?>> step : steps) {
            // A step that fails is logged by the outbox and does not keep the next one from being tried.
            chain = chain.thenCompose(done -> step.get().handle((result, failure) -> (Void) null));
        }
        return chain;
    }

    /** None, for people whose language the bot does not speak, then each of its languages. */
    private static List<Optional<String>> languages() {
        List<Optional<String>> languages = new ArrayList<>();
        languages.add(Optional.empty());
        Messages.LANGUAGES.forEach(language -> languages.add(Optional.of(language)));
        return languages;
    }

    private CompletableFuture<?> commands(
            Outbox outbox, BotCommandScope scope, Optional<String> language, boolean group) {
        List<BotCommand> wanted = Arrays.stream(Command.values())
                .filter(command -> !group || command.inGroups())
                .map(command -> new BotCommand(
                        command.word(), wording.text(language.orElse(DEFAULT_LANGUAGE), command.description())))
                .toList();
        GetMyCommands ask = new GetMyCommands(scope, language.orElse(null));
        return change(
                outbox.call(ask),
                known -> same(known, wanted),
                () -> outbox.call(new SetMyCommands(wanted, scope, language.orElse(null))));
    }

    /** A server that does not tell what it has is told. */
    private static <T> CompletableFuture<?> change(
            CompletableFuture<T> known, Predicate<T> asWanted, Supplier<CompletableFuture<Boolean>> set) {
        return known.handle((value, failure) -> failure == null && asWanted.test(value))
                .thenCompose(same -> same ? CompletableFuture.completedFuture(true) : set.get());
    }

    private static boolean same(List<BotCommand> known, List<BotCommand> wanted) {
        return lines(known).equals(lines(wanted));
    }

    private static List<String> lines(List<BotCommand> commands) {
        return commands.stream()
                .map(command -> command.getCommand() + " " + command.getDescription())
                .toList();
    }

    private CompletableFuture<?> description(Outbox outbox, Optional<String> language) {
        String wanted = wording.text(language.orElse(DEFAULT_LANGUAGE), MessageKey.TELEGRAM_DESCRIPTION);
        GetMyDescription ask = new GetMyDescription(language.orElse(null));
        return change(
                outbox.call(ask),
                known -> wanted.equals(known.getDescription()),
                () -> outbox.call(new SetMyDescription(wanted, language.orElse(null))));
    }

    private CompletableFuture<?> shortDescription(Outbox outbox, Optional<String> language) {
        String wanted = wording.text(language.orElse(DEFAULT_LANGUAGE), MessageKey.TELEGRAM_SHORT_DESCRIPTION);
        GetMyShortDescription ask = new GetMyShortDescription(language.orElse(null));
        return change(
                outbox.call(ask),
                known -> wanted.equals(known.getShortDescription()),
                () -> outbox.call(new SetMyShortDescription(wanted, language.orElse(null))));
    }
}
