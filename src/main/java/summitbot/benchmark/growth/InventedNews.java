package summitbot.benchmark.growth;

import static summitbot.benchmark.growth.InventedWords.one;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * News of towns that do not exist, as many articles as are wanted, and questions about them. Each article is the same whatever the number
 * of articles, and has about 1,100 characters in nine sentences; a twelfth of the articles share a subject, which makes common words
 * common, and each has people and a town of its own, which makes others rare.
 */
final class InventedNews {
    private static final String SIGNS = "?!.,";
    private static final int SEED = 20_250_815;
    private static final List<String> SUBJECTS = List.of(
            "harbour",
            "railway",
            "hospital",
            "school",
            "dam",
            "market",
            "bridge",
            "airport",
            "museum",
            "power plant",
            "water supply",
            "stadium");
    private static final List<String> ROLES =
            List.of("mayor", "engineer", "minister", "spokeswoman", "farmer", "judge", "director", "captain");
    private static final List<String> MONTHS = List.of("March", "April", "May", "June", "July", "September");
    private static final List<String> PUBLISHERS =
            List.of("The Morning Letter", "Coast Gazette", "Northern Wire", "The Evening Ledger", "Valley Press");

    private final int articles;

    /** @param articles how many, at least 1 */
    InventedNews(int articles) {
        this.articles = articles;
    }

    /** One piece of news: who, where, about what. */
    private record Story(int number, String person, String other, String town, String subject, Random random) {
        static Story of(int number) {
            Random random = new Random(SEED + 31L * number);
            List<String> people = InventedWords.people(2, random);
            return new Story(
                    number,
                    people.get(0),
                    people.get(1),
                    InventedWords.towns(1, random).get(0),
                    one(SUBJECTS, random),
                    random);
        }

        String title() {
            return town + " argues about its " + subject;
        }

        String text() {
            String role = one(ROLES, random);
            int cost = 2 + random.nextInt(900);
            int years = 2 + random.nextInt(30);
            String surname = person.substring(person.indexOf(' ') + 1);
            return String.format(
                    Locale.ROOT,
                    """
                    The council of %1$s decided on Monday to rebuild the %2$s for %3$d million crowns. The %4$s, %5$s, \
                    announced the decision after talks that lasted %6$d hours. "We have waited %7$d years for this," \
                    %8$s said.

                    %9$s, who leads the opposition in %1$s, called the plan too expensive. He said that the %2$s \
                    needed only %10$d new workers and a better road. The two met again in %11$s, and neither changed \
                    their mind.

                    People who live near the %2$s complain about noise and dust. According to %5$s, the work will \
                    begin in %11$s and end within %12$d months. Whether the money is enough, nobody in %1$s can say.
                    """,
                    town,
                    subject,
                    cost,
                    role,
                    person,
                    2 + random.nextInt(9),
                    years,
                    surname,
                    other,
                    5 + random.nextInt(200),
                    one(MONTHS, random),
                    3 + random.nextInt(40));
        }

        List<String> questions() {
            return List.of(
                    "What did " + person + " say about the " + subject + "?",
                    "How much does the new " + subject + " of " + town + " cost?",
                    "Who called the plan in " + town + " too expensive?",
                    "When will the work on the " + subject + " begin in " + town + "?",
                    "How long did the talks about the " + subject + " last?");
        }
    }

    /** Writes the articles as a corpus folder; returns how many characters their texts have. */
    long write(Path corpus) {
        long characters = 0;
        try {
            Path folder = Files.createDirectories(corpus.resolve("articles"));
            for (int number = 1; number <= articles; number++) {
                Story story = Story.of(number);
                String text = story.text();
                characters += text.length();
                String id = String.format(Locale.ROOT, "invented-%06d", number);
                Files.writeString(
                        folder.resolve(id + ".md"),
                        String.format(
                                Locale.ROOT,
                                """
                                ---
                                id: %s
                                origin: %s.txt
                                title: %s
                                title_by: publisher
                                publisher: %s
                                published: %d-%02d-%02d
                                language: en
                                kind: news
                                ---
                                %s""",
                                id,
                                id,
                                story.title(),
                                PUBLISHERS.get(number % PUBLISHERS.size()),
                                2001 + number % 24,
                                1 + number % 12,
                                1 + number % 28,
                                text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return characters;
    }

    /** Returns this many different questions about articles all over the corpus, the same every time. */
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>();
        Random random = new Random(SEED);
        while (questions.size() < count) {
            List<String> own = Story.of(1 + random.nextInt(articles)).questions();
            String question = own.get(random.nextInt(own.size()));
            questions.add(question + ending(questions.size()));
        }
        return questions;
    }

    /** A text that was asked before finds its vector kept: other signs at the end make it another text. */
    private static String ending(int number) {
        StringBuilder ending = new StringBuilder(" ");
        for (int rest = number; rest > 0; rest /= SIGNS.length()) {
            ending.append(SIGNS.charAt(rest % SIGNS.length()));
        }
        return ending.toString();
    }
}
