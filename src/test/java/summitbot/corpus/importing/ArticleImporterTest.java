package summitbot.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import summitbot.corpus.Attribution;
import summitbot.corpus.CorpusReader;
import summitbot.corpus.Sentence;
import summitbot.corpus.TitleBy;
import summitbot.failure.InvalidInputException;

class ArticleImporterTest {
    private static final Path PAGES = Path.of("src/test/resources/summitbot/corpus/importing/pages");
    private static final String TEXT = "The bridge was closed on Sunday. Engineers found cracks in two pillars.\n";

    @TempDir
    Path temporary;

    private Path corpus;

    @BeforeEach
    void makeCorpus() throws IOException {
        corpus = Files.createDirectory(temporary.resolve("corpus"));
    }

    private Path source(String name, String content) {
        return source(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path source(String name, byte[] content) {
        try {
            return Files.write(temporary.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedArticle add(Path source) {
        return new ArticleImporter(corpus).add(source, ArticleDetails.NONE);
    }

    private String refusal(Path source) {
        return catchThrowableOfType(InvalidInputException.class, () -> add(source))
                .getMessage();
    }

    private List<String> filesInCorpus() throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takesTheArticleOutOfAPage(Path page) throws IOException {
        String expected = Files.readString(Path.of(page.toString().replace(".html", ".md")));

        ImportedArticle imported = add(page);

        assertThat(Files.readString(imported.file())).isEqualTo(expected);
    }

    @Test
    void everyExpectedArticleHasItsPage() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".md")))
                    .allMatch(file -> Files.exists(Path.of(file.toString().replace(".md", ".html"))));
        }
    }

    @Test
    void namesTheFileByDatePublisherAndTitle() throws IOException {
        add(PAGES.resolve("semantic.html"));

        assertThat(filesInCorpus()).containsExactly("2024-10-03-harbour-post-ferries-stop-as-storm-ida-nears.md");
    }

    @Test
    void keepsPlainTextCharacterForCharacter() throws IOException {
        String text = " Bridge closed \r\n\r\n" + TEXT + "\r\n\t“No,” he said.";

        ImportedArticle imported = add(source("bridge.txt", text));

        assertThat(imported.article().text()).isEqualTo(text);
        assertThat(Files.readString(imported.file())).endsWith("\n---\n" + text);
        assertThat(CorpusReader.read(corpus).articles()).containsExactly(imported.article());
    }

    @Test
    void putsLinesTogetherThatWereBrokenForTheirLength() {
        ImportedArticle imported = add(source(
                "tower.txt",
                "Tower opens in Lund\r\nBy Ann Lee\r\n\r\nThe tower in Lund is\r\n40 metres tall and was\r\n"
                        + "opened on Monday by\r\nMayor Per Vik.\r\n\r\n- It has four lifts.\r\n- It is red.\r\n"));

        assertThat(imported.article().text())
                .isEqualTo("Tower opens in Lund\nBy Ann Lee\n\n"
                        + "The tower in Lund is 40 metres tall and was opened on Monday by Mayor Per Vik.\n\n"
                        + "- It has four lifts.\n- It is red.\n");
        assertThat(imported.article().attribution().title()).isEqualTo("Tower opens in Lund");
    }

    @Test
    void takesTheMarksOutOfMarkdown() {
        ImportedArticle imported = add(source(
                "tower.md",
                "# Tower *opens* in Lund\n\nThe [tower](http://example.org/a_b) in **Lund** is 2 * 20 metres tall, its file"
                        + " is tower_of_lund.txt.\n\n> \"It is _tall_,\" said Per Vik.\n\n![The tower](tower.png)\n"));

        assertThat(imported.article().text())
                .isEqualTo(
                        "# Tower opens in Lund\n\nThe tower in Lund is 2 * 20 metres tall, its file is tower_of_lund.txt."
                                + "\n\n\"It is tall,\" said Per Vik.\n\n\n");
        assertThat(imported.article().attribution().title()).isEqualTo("Tower opens in Lund");
        assertThat(imported.article().sentences().get(0).quotable()).isFalse();
    }

    @Test
    void leavesTheNumbersOfFootnotesOut() {
        ImportedArticle imported = add(source(
                "tower.html",
                "<html><body><article><h1>Tower opens in Lund</h1><p>The tower in Lund covers 90 m<sup>2</sup> and was opened"
                        + " on Monday<sup><a href='#n1'>1</a></sup>.</p><p>It is forty metres tall, its builders said."
                        + "</p></article></body></html>"));

        assertThat(imported.article().text()).contains("covers 90 m2 and was opened on Monday.\n");
    }

    @Test
    void readsTitleAuthorAndDateThatATextStates() {
        Attribution attribution = add(source(
                        "bridge.txt", "Bridge closed\nBy Ann Lee\nPublished: 17.08.2025, 10:30\n\n" + TEXT))
                .article()
                .attribution();

        assertThat(attribution)
                .isEqualTo(new Attribution(
                        "Bridge closed",
                        TitleBy.PUBLISHER,
                        Optional.empty(),
                        Optional.of("Ann Lee"),
                        Optional.of(LocalDate.of(2025, 8, 17)),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void passesOverSectionsAndDatesAboveTheHeadline() {
        Attribution attribution = add(source("a.txt", "World\n\n2025-08-17\n\nBridge closed after storm\n\n" + TEXT))
                .article()
                .attribution();

        assertThat(attribution.title()).isEqualTo("Bridge closed after storm");
        assertThat(attribution.published()).contains(LocalDate.of(2025, 8, 17));
    }

    @Test
    void readsADateThatTheFirstSentenceFollows() {
        assertThat(add(source("a.txt", " date 2025-08-16 " + TEXT))
                        .article()
                        .attribution()
                        .published())
                .contains(LocalDate.of(2025, 8, 16));
    }

    @Test
    void makesUpNothingThatATextDoesNotState() {
        Attribution attribution = add(source(
                        "bridge.txt", "On May 5, 2024, the bridge was closed. It is 01/02/2025 on the sign.\n" + TEXT))
                .article()
                .attribution();

        assertThat(attribution)
                .isEqualTo(new Attribution(
                        "On May 5, 2024, the bridge was closed. It is 01/02/2025 on the sign.",
                        TitleBy.EDITOR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void completesFrontMatterAndKeepsWhatItSays() throws IOException {
        ImportedArticle imported = add(source(
                "notes.md",
                "---\npublisher: 'Post: North'\npublished_inferred: 2025-01-31\nspeakers: {2: Ann Lee}\n---\n# Bridge closed\n\n"
                        + TEXT));

        assertThat(Files.readString(imported.file()))
                .isEqualTo(
                        "---\nid: post-north-bridge-closed\norigin: notes.md\ntitle: Bridge closed\ntitle_by: publisher\n"
                                + "publisher: \"Post: North\"\npublished_inferred: 2025-01-31\nspeakers:\n  2: Ann Lee\n---\n"
                                + "# Bridge closed\n\n" + TEXT);
        assertThat(imported.article().sentences())
                .extracting(Sentence::speaker)
                .containsExactly(Optional.empty(), Optional.of("Ann Lee"), Optional.empty());
    }

    @Test
    void keepsACompleteArticleFileAsItIs() throws IOException {
        String file = "---\ntitle: 'X'\nid: x\norigin: 007_x.txt # kept\ntitle_by: editor\n---\n" + TEXT;

        assertThat(Files.readString(add(source("x.md", file)).file())).isEqualTo(file);
    }

    @Test
    void whatTheEditorStatesCounts() {
        ArticleDetails given = new ArticleDetails(
                Optional.of("Cracks in the bridge"),
                Optional.of("Example Post"),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 1, 31)),
                Optional.empty(),
                Optional.empty());

        Attribution attribution = new ArticleImporter(corpus)
                .add(source("a.txt", "Bridge closed\n\n" + TEXT), given)
                .article()
                .attribution();

        assertThat(attribution.title()).isEqualTo("Cracks in the bridge");
        assertThat(attribution.titleBy()).isEqualTo(TitleBy.EDITOR);
        assertThat(attribution.publisher()).contains("Example Post");
        assertThat(attribution.published()).contains(LocalDate.of(2025, 1, 31));
    }

    @Test
    void refusesTheSameTextAndTheSameId() throws IOException {
        add(source("a.txt", TEXT));

        assertThat(refusal(source("b.txt", TEXT.replace(" ", "  ").replace(".", "!"))))
                .contains("b.txt has the same text as")
                .endsWith("nothing was added.");
        String sameId =
                "---\nid: the-bridge-was-closed-on-sunday-engineers-found\norigin: c\ntitle: C\ntitle_by: editor\n---\nOther news came in.\n";
        assertThat(refusal(source("c.md", sameId))).contains("is already used by");
        assertThat(filesInCorpus()).hasSize(1);
    }

    @Test
    void anotherArticleUnderTheSameTitleGetsANumber() throws IOException {
        add(source("a.txt", "Bridge closed\n\n" + TEXT));
        add(source("b.txt", "Bridge closed\n\nIt was opened again on Monday.\n"));

        assertThat(filesInCorpus()).containsExactly("bridge-closed-2.md", "bridge-closed.md");
        assertThat(CorpusReader.read(corpus).articles()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoTextWithOneClearLine() throws IOException {
        assertThat(refusal(source("a.txt", "São Paulo".getBytes(StandardCharsets.ISO_8859_1))))
                .contains("a.txt:1: byte 0xE3 (offset 1) is not UTF-8");
        assertThat(refusal(source("b.pdf", new byte[] {'%', 'P', 'D', 'F', 0, 1})))
                .contains("b.pdf:1: a NUL byte");
        assertThat(refusal(source("c.txt", "\n \n"))).contains("the article has no text");
        assertThat(refusal(source("d.txt", "Advertisement\n"))).contains("holds no sentence that can be quoted");
        assertThat(refusal(source("e.html", "<html><body><nav>Menu</nav></body></html>")))
                .contains("holds no article text that could be found");
        assertThat(refusal(source("f.md", "---\ntags: [a]\n---\n" + TEXT))).contains("f.md:2: tags is not a known key");
        assertThat(refusal(temporary.resolve("none.txt"))).startsWith("There is no file ");
        assertThat(refusal(source("big.txt", "word ".repeat(4_200_000)))).contains("is too big");
        assertThat(filesInCorpus()).isEmpty();
    }

    @Test
    void refusesATextOfFiveMegabytesThatCouldNotBeReadBack() throws IOException {
        assertThat(refusal(source("big.txt", TEXT.repeat(75_000)))).contains("is too big");
        assertThat(filesInCorpus()).isEmpty();
    }

    @Test
    void aMissingCorpusFolderIsNamed() {
        corpus = temporary.resolve("none");

        assertThat(refusal(source("a.txt", TEXT))).startsWith("There is no corpus folder " + corpus);
    }

    @Test
    void readsPagesInTheEncodingTheyDeclare() {
        String page = "<html><head><meta charset='windows-1251'><title>Мост закрыт</title></head><body><p>"
                + "Мост через реку закрыт на ремонт, сообщил в воскресенье мэр города Иван Орлов.</p></body></html>";

        ImportedArticle imported = add(source("most.html", page.getBytes(Charset.forName("windows-1251"))));

        assertThat(imported.article().text()).contains("сообщил в воскресенье мэр города");
        assertThat(imported.file().getFileName()).hasToString("most-zakryt.md");
    }

    @Test
    void refusesAPageWhoseBytesAreNotInItsEncoding() {
        String page =
                "<html><head><meta charset='utf-8'></head><body><p>Der Bürgermeister schloss die Brücke am Sonntag"
                        + " wegen großer Risse.</p></body></html>";

        assertThat(refusal(source("a.html", page.getBytes(StandardCharsets.ISO_8859_1))))
                .contains("a.html holds bytes that are not UTF-8");
    }

    @Test
    void aBrokenArticleInTheFolderKeepsNoOtherOut() throws IOException {
        Files.createDirectories(corpus.resolve("articles"));
        Files.writeString(corpus.resolve("articles/broken.md"), "no front matter");

        add(source("a.txt", TEXT));

        assertThat(filesInCorpus()).hasSize(2);
    }
}
