package summitbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.answer.ModePreference;
import summitbot.answer.Provenance;
import summitbot.chat.ChatMessage;
import summitbot.chat.Reply;
import summitbot.command.Reload.Outcome;
import summitbot.model.ServedModel;
import summitbot.storage.DataFolder;
import summitbot.testing.Eventually;
import summitbot.testing.FakeOllama;

/** Files change while the bot runs: real files, a real index, the embedding model. */
class ReloadIT {
    private static final String QUESTION = "How long did the negotiations at the lighthouse last?";

    @TempDir
    Path folder;

    private Path articles;
    private Path bot;
    private Path messages;
    private Path prompt;
    private Application application;
    private Reloader reloader;

    @BeforeEach
    void open() throws IOException {
        articles = copy(CommandRun.CORPUS.resolve("articles"), "corpus/articles");
        Path config = copy(Path.of("config"), "config");
        Path prompts = copy(Path.of("prompts"), "prompts");
        bot = config.resolve("bot.yaml");
        messages = config.resolve("messages.yaml");
        prompt = prompts.resolve("answer-question.md");
        application = application("http://127.0.0.1:1");
        reloader = new Reloader(application.editions());
        application.chat();
    }

    private Application application(String ollama) {
        Folders folders = new Folders(
                new DataFolder(folder.resolve("data")), bot.getParent(), prompt.getParent(), articles.getParent());
        return new Application(
                folders,
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false,
                        false,
                        false,
                        () -> 80,
                        Map.of("OLLAMA_BASE_URL", ollama),
                        CommandRun.CLOCK));
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void takesInSettingsMessagesPromptsAndArticlesAtOnce() throws IOException {
        Reply before = ask();

        second();
        Reload reload = reloader.reload();
        Reply after = ask();

        assertThat(reload.outcome()).isEqualTo(Outcome.DONE);
        assertThat(reload.lines())
                .contains("answer.maxQuotes is 1, was 3.", "messages.yaml has changed.")
                .anyMatch(line -> line.startsWith("Prompt answer-question.md, version 2"))
                .anyMatch(line -> line.matches("Articles: 2, passages embedded: [1-9].*"));
        assertThat(quotes(before)).contains("nearly four hours");
        assertThat(quotes(after)).contains("nearly six hours").doesNotContain("four");
        assertThat(after.statements()).hasSize(1);
        assertThat(after.provenance().corpus()).isNotEqualTo(before.provenance().corpus());
        assertThat(after.provenance().prompt()).isNotEqualTo(before.provenance().prompt());
        assertThat(after.provenance().settings())
                .isNotEqualTo(before.provenance().settings());
        assertThat(recorded(after)).isEqualTo(after.provenance());
    }

    private Provenance recorded(Reply reply) {
        return application
                .recorder()
                .require(reply.number().orElseThrow())
                .exchange()
                .provenance();
    }

    @Test
    void doesNothingWhereTheFilesSayTheSame() throws IOException {
        Edition before = application.editions().current();
        Files.writeString(bot, Files.readString(bot) + "\n# A comment changes nothing.\n");

        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(application.editions().current()).isSameAs(before);
    }

    @Test
    void refusesAllOfItWithEveryMistakeAndGoesOnAsBefore() throws IOException {
        second();
        replace(bot, "maxQuotes: 1", "maxQuotes: 100");
        replace(prompt, "{{question}}", "{{qestion}}");
        Files.writeString(articles.resolve("broken.md"), "no front matter\n");

        Reload reload = reloader.reload();

        assertThat(reload.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(reload.lines())
                .anyMatch(line ->
                        line.contains("bot.yaml:") && line.contains("answer.maxQuotes is 100; allowed is 1 to 10."))
                .anyMatch(line -> line.contains("broken.md:1: front matter is missing"));
        assertThat(quotes(ask())).contains("nearly four hours");

        replace(bot, "maxQuotes: 100", "maxQuotes: 1");
        Files.delete(articles.resolve("broken.md"));
        assertThat(reloader.reload().lines()).anyMatch(line -> line.contains("{{qestion}} is not a known variable"));
        replace(prompt, "{{qestion}}", "{{question}}");
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.DONE);
        assertThat(quotes(ask())).contains("nearly six hours");
    }

    @Test
    void switchesToACandidatePromptByOneLineAndTakesInTheGlossary() throws IOException {
        Files.writeString(
                prompt.resolveSibling("shorter.md"), Files.readString(prompt).replace("version: 1", "version: 7"));
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.UNCHANGED);

        replace(bot, "answer: answer-question.md", "answer: shorter.md");
        Files.writeString(
                articles.resolveSibling("glossary.yaml"),
                "names:\n  - name: Ilmar Vessen\n    kind: person\n    variants: [Wessen]\n");
        Reload reload = reloader.reload();

        assertThat(reload.outcome()).as(reload.text()).isEqualTo(Outcome.DONE);
        assertThat(reload.lines())
                .contains(
                        "prompts.answer is \"shorter.md\", was \"answer-question.md\".",
                        "Prompt shorter.md, version 7.")
                .anyMatch(line -> line.startsWith("Articles: 2, passages embedded: 0"));
        assertThat(application.corpus().glossary()).isNotEqualTo(summitbot.corpus.Glossary.EMPTY);
    }

    @Test
    void keepsTheModelWhereItStaysAndLoadsAnotherOne() throws IOException {
        try (FakeOllama ollama = FakeOllama.start();
                Application own = application(ollama.address().toString())) {
            own.chat();
            own.modelStatus().join();
            ServedModel model = own.model();
            Reloader ownReloader = new Reloader(own.editions());

            replace(messages, "en: undated", "en: no date");
            assertThat(ownReloader.reload().outcome()).isEqualTo(Outcome.DONE);
            assertThat(own.model()).isSameAs(model);

            replace(bot, "name: qwen3:4b-instruct", "name: " + FakeOllama.MODEL);
            assertThat(ownReloader.reload().lines())
                    .contains("model.name is \"" + FakeOllama.MODEL + "\", was \"qwen3:4b-instruct\".");
            assertThat(own.model()).isNotSameAs(model);
            assertThat(model.available()).isFalse();
            assertThat(Eventually.holds(() -> ollama.chats() > 0)).as("loaded").isTrue();
        }
    }

    @Test
    void saysWhatNeedsARestart() throws IOException {
        replace(bot, "workers: 4", "workers: 8");

        Reload reload = reloader.reload();

        assertThat(reload.outcome()).isEqualTo(Outcome.DONE);
        assertThat(reload.lines())
                .containsExactly("telegram.workers stays 4 until the bot is started again; then it is 8.");
        assertThat(application.settings().telegram().workers()).isEqualTo(4);
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.UNCHANGED);

        replace(bot, "workers: 8", "workers: 4");

        assertThat(reloader.reload().lines()).containsExactly("Nothing waits for a restart any more.");
    }

    @Test
    void aQuestionSeesTheEditionItBeganWithToItsEnd() throws IOException {
        try (Editions.Lease lease = application.editions().lease()) {
            second();
            assertThat(reloader.reload().outcome()).isEqualTo(Outcome.DONE);

            Reply reply = lease.edition().chat().reply(ChatMessage.of(QUESTION, List.of(), ModePreference.QUOTES));

            assertThat(quotes(reply)).contains("nearly four hours");
            assertThat(quotes(ask())).contains("nearly six hours");
            assertThat(application.editions().inUse(lease.edition())).isTrue();
            lease.close();
            assertThat(application.editions().inUse(lease.edition())).isFalse();
        }
    }

    /** Every reply is made of one edition: its quotes, its words, its number of quotes and the versions recorded with it. */
    @Test
    void concurrentQuestionsSeeAllOldOrAllNew() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Integer>> asked = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            asked.add(people.submit(() -> {
                int questions = 0;
                while (!done.get()) {
                    seen.add(description());
                    questions++;
                }
                return questions;
            }));
        }
        for (int i = 0; i < 6; i++) {
            if (i % 2 == 0) {
                second();
            } else {
                first();
            }
            assertThat(reloader.reload().outcome()).isEqualTo(Outcome.DONE);
        }
        done.set(true);
        people.shutdown();
        assertThat(people.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        for (Future<Integer> person : asked) {
            assertThat(person.get()).isPositive();
        }
        assertThat(seen).hasSize(2);
        assertThat(seen).anyMatch(reply -> reply.startsWith("nearly four hours | undated | "));
        assertThat(seen).anyMatch(reply -> reply.startsWith("nearly six hours | no date | "));
    }

    /** What a person sees of the edition in two looks, as when quotes come first and the model's answer later, and its versions. */
    private String description() {
        try (Editions.Lease lease = application.editions().lease()) {
            Edition edition = lease.edition();
            ChatMessage message = ChatMessage.of(QUESTION, List.of(), ModePreference.QUOTES);
            String first = quotes(edition.chat().preview(message).reply());
            Reply reply = edition.chat().record(message, edition.chat().compose(message));
            String quotes = quotes(reply);
            assertThat(quotes).isEqualTo(first);
            String hours = quotes.replaceAll("(?s).*?(nearly \\w+ hours).*", "$1");
            String undated = edition.messages().text("en", summitbot.config.MessageKey.ATTRIBUTION_UNDATED);
            return hours + " | " + undated + " | " + recorded(reply);
        }
    }

    @Test
    void theChatOnTheConsoleTakesChangesInBetweenTwoQuestions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Iterator<InputStream> lines = Stream.of(0, 1, 2)
                .map(line -> {
                    if (line == 1) {
                        unchecked(this::second);
                    } else if (line == 2) {
                        unchecked(() -> replace(bot, "maxQuotes: 1", "maxQuotes: 0"));
                    }
                    return (InputStream) new ByteArrayInputStream((QUESTION + "\n").getBytes(StandardCharsets.UTF_8));
                })
                .iterator();

        int status = Launcher.run(
                new String[] {
                    "chat",
                    "--mode=quotes",
                    "--data=" + folder.resolve("data"),
                    "--config=" + bot.getParent(),
                    "--prompts=" + prompt.getParent(),
                    "--corpus=" + articles.getParent()
                },
                new Surroundings(
                        new SequenceInputStream(new Enumeration<>() {
                            @Override
                            public boolean hasMoreElements() {
                                return lines.hasNext();
                            }

                            @Override
                            public InputStream nextElement() {
                                return lines.next();
                            }
                        }),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        false,
                        false,
                        () -> 80,
                        Map.of("HOME", folder.toString(), "OLLAMA_BASE_URL", "http://127.0.0.1:1"),
                        CommandRun.CLOCK));

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence("nearly four hours", "nearly six hours", "nearly six hours");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "Read again: answer.maxQuotes is 1, was 3.",
                        "what was read before stays in use.",
                        "answer.maxQuotes is 0; allowed is 1 to 10.");
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void unchecked(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply ask() {
        return application.chat().reply(ChatMessage.of(QUESTION, List.of(), ModePreference.QUOTES));
    }

    private static String quotes(Reply reply) {
        StringBuilder text = new StringBuilder();
        reply.statements()
                .forEach(statement -> statement
                        .quotes()
                        .forEach(quote -> text.append(quote.text()).append('\n')));
        return text.toString();
    }

    private void second() throws IOException {
        replace(articles.resolve("2031-03-14-harbour.md"), "nearly four hours", "nearly six hours");
        replace(bot, "maxQuotes: 3", "maxQuotes: 1");
        replace(messages, "en: undated", "en: no date");
        replace(prompt, "version: 1", "version: 2");
    }

    private void first() throws IOException {
        replace(articles.resolve("2031-03-14-harbour.md"), "nearly six hours", "nearly four hours");
        replace(bot, "maxQuotes: 1", "maxQuotes: 3");
        replace(messages, "en: no date", "en: undated");
        replace(prompt, "version: 2", "version: 1");
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
