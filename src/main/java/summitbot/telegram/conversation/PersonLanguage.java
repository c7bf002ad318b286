package summitbot.telegram.conversation;

import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;
import summitbot.config.Messages;
import summitbot.failure.UnavailableException;
import summitbot.record.SqlPeople;

/** Which language the bot's own words are in: the one chosen, else that of the person's client, else English. */
public final class PersonLanguage {
    private static final Logger LOG = LoggerFactory.getLogger(PersonLanguage.class);
    private static final String ENGLISH = "en";

    private final SqlPeople people;

    public PersonLanguage(SqlPeople people) {
        this.people = people;
    }

    /** Returns the language for everything but answers. */
    public String of(User person) {
        return chosen(person).or(() -> ofClient(person)).orElse(ENGLISH);
    }

    /**
     * Returns the language for answers; empty where the question's own language decides. English clients are common among people who
     * write in another language, so they decide nothing.
     */
    Optional<String> forAnswers(User person) {
        return chosen(person).or(() -> ofClient(person).filter(language -> !language.equals(ENGLISH)));
    }

    /** Where the database fails, nothing was chosen: the bot is understood in another language better than not at all. */
    private Optional<String> chosen(User person) {
        try {
            return people.language(person.getId());
        } catch (UnavailableException e) {
            LOG.warn("The language that was chosen is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> ofClient(User person) {
        return Optional.ofNullable(person.getLanguageCode())
                .map(code -> code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(Messages.LANGUAGES::contains);
    }
}
