package summitbot.telegram.conversation;

import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.User;
import summitbot.config.Messages;
import summitbot.record.SqlPeople;

/** Which language the bot's own words are in: the one chosen, else that of the person's client, else English. */
public final class PersonLanguage {
    private static final String ENGLISH = "en";

    private final SqlPeople people;

    public PersonLanguage(SqlPeople people) {
        this.people = people;
    }

    /** Returns the language for everything but answers. */
    public String of(User person) {
        return people.language(person.getId()).or(() -> ofClient(person)).orElse(ENGLISH);
    }

    /**
     * Returns the language for answers; empty where the question's own language decides. English clients are common among people who
     * write in another language, so they decide nothing.
     */
    Optional<String> forAnswers(User person) {
        return people.language(person.getId()).or(() -> ofClient(person).filter(language -> !language.equals(ENGLISH)));
    }

    private static Optional<String> ofClient(User person) {
        return Optional.ofNullable(person.getLanguageCode())
                .map(code -> code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(Messages.LANGUAGES::contains);
    }
}
