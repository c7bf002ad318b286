package summitbot.telegram.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import summitbot.answer.AnswerMode;
import summitbot.answer.Quote;
import summitbot.answer.Statement;
import summitbot.answer.Timings;
import summitbot.chat.Reply;
import summitbot.chat.ReplyText;
import summitbot.corpus.Article;
import summitbot.telegram.message.FormattedText;
import summitbot.testing.KeyWording;
import summitbot.testing.SampleCorpus;
import summitbot.testing.SampleCorpus.Line;
import summitbot.testing.ScriptedAnswerer;

class ReplyRendererTest {
    private static final String HOSTILE =
            "<b>&amp;*_[x](y)`~|\\ 👩‍👩‍👧‍👦 🇰🇿 e\u0301 שלום مرحبا \u200b\u202e ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \uD83D\uDE00 “quoted” @user #tag https://a.b /start ";

    private final ReplyText replyText = new ReplyText(new KeyWording());
    private final ReplyRenderer renderer = new ReplyRenderer(replyText);

    private static Article article(String... sentences) {
        Line[] lines = java.util.Arrays.stream(sentences).map(Line::of).toArray(Line[]::new);
        return SampleCorpus.article("made", Optional.of("Publisher"), Optional.of(LocalDate.of(2031, 3, 14)), lines);
    }

    private static Statement statement(String words, Article article, int... numbers) {
        return new Statement(
                words,
                java.util.Arrays.stream(numbers)
                        .mapToObj(number -> Quote.of(article, article.sentence(number)))
                        .toList());
    }

    private static Reply reply(String lead, Statement... statements) {
        return new Reply(
                OptionalLong.of(1),
                "Q",
                "Q",
                Reply.Kind.QUESTION,
                Reply.Status.ANSWERED,
                AnswerMode.QUOTES,
                lead,
                List.of(statements),
                List.of(),
                1,
                0,
                Timings.NONE,
                ScriptedAnswerer.PROVENANCE,
                "en");
    }

    private static String sentence(int length, Random random) {
        StringBuilder text = new StringBuilder("S");
        while (text.length() < length) {
            text.append(random.nextInt(6) == 0 ? HOSTILE : "word" + random.nextInt(100) + " ");
        }
        return text.toString().strip() + ".";
    }

    private static List<String> blockquotes(List<FormattedText> parts) {
        List<String> quotes = new ArrayList<>();
        for (FormattedText part : parts) {
            for (MessageEntity entity : part.entities()) {
                quotes.add(part.text().substring(entity.getOffset(), entity.getOffset() + entity.getLength()));
            }
        }
        return quotes;
    }

    private static String visible(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void showsWordsThenEachQuoteAsABlockquoteWithItsAttribution() {
        Article harbour = SampleCorpus.harbour();

        List<FormattedText> parts = renderer.render(reply("Lead.", statement("Words.", harbour, 3, 2)));

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).text()).isEqualTo("""
                Lead.

                Words.
                “We agreed on the fishing zones, but not on the northern border,” President Ilmar Vessen said.
                — Ilmar Vessen · The Harbour Post · 2031-03-14 · Title of harbour
                The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.
                — The Harbour Post · 2031-03-14 · Title of harbour""");
        assertThat(blockquotes(parts))
                .containsExactly(harbour.sentence(3).text(), harbour.sentence(2).text());
    }

    @Test
    void foldsALongQuote() {
        Article article = article("Short.", "x".repeat(500) + ".");

        List<String> types = renderer.render(reply("", statement("", article, 1, 2))).get(0).entities().stream()
                .map(MessageEntity::getType)
                .toList();

        assertThat(types).containsExactly("blockquote", "expandable_blockquote");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void splitsAnyReplyIntoMessagesThatJoinedAreTheReply(long seed) {
        Random random = new Random(seed);
        String[] sentences = new String[8];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = sentence(20 + random.nextInt(seed % 3 == 0 ? 6_000 : 1_500), random);
        }
        Article article = article(sentences);
        Statement[] statements = new Statement[1 + random.nextInt(6)];
        for (int i = 0; i < statements.length; i++) {
            String words = random.nextBoolean() ? "" : sentence(random.nextInt(900), random);
            statements[i] = statement(words, article, 1 + random.nextInt(8), 1 + random.nextInt(8));
        }
        Reply reply = reply(random.nextBoolean() ? "" : "Lead " + HOSTILE, statements);

        List<FormattedText> parts = renderer.render(reply);

        String joined = parts.stream().map(FormattedText::text).collect(Collectors.joining());
        assertThat(visible(joined)).isEqualTo(visible(replyText.plain(reply)));
        assertThat(parts).allSatisfy(part -> assertThat(part.text().length()).isBetween(1, FormattedText.MAX_UNITS));
        assertThat(blockquotes(parts)).allSatisfy(quote -> assertThat(sentences).contains(quote));
        long fitting = reply.statements().stream()
                .flatMap(statement -> statement.quotes().stream())
                .filter(quote -> quote.text().length() <= FormattedText.MAX_UNITS)
                .count();
        assertThat(blockquotes(parts)).hasSize((int) fitting);
    }

    @Test
    void splitsBetweenStatementsEvenWhereAQuoteWouldStillFit() {
        Article article = article("a".repeat(2_000) + ".", "b".repeat(1_500) + ".", "c".repeat(1_500) + ".");

        List<FormattedText> parts =
                renderer.render(reply("", statement("One.", article, 1), statement("Two.", article, 2, 3)));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1).text()).startsWith("Two.");
    }

    @Test
    void showsASentenceLongerThanAMessageInPiecesThatAreNoBlockquotes() {
        String sentence = "word ".repeat(2_000).strip() + ".";

        List<FormattedText> parts = renderer.render(reply("Lead.", statement("", article(sentence), 1)));

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(blockquotes(parts)).isEmpty();
        String joined = parts.stream().map(FormattedText::text).collect(Collectors.joining());
        assertThat(joined).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "e\u0301", "𝔘", "\uD83C\uDDF0\uD83C\uDDFF"})
    void neverCutsASurrogatePairInARunWithoutBlanks(String character) {
        String sentence = "x" + character.repeat(9_000 / character.length());

        List<FormattedText> parts = renderer.render(reply("", statement("", article(sentence), 1)));

        assertThat(parts)
                .allSatisfy(part -> assertThat(part.text().codePoints())
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    @Test
    void endsAProvisionalTextWithWhatIsStillToCome() {
        FormattedText provisional =
                renderer.provisional(reply("", statement("", SampleCorpus.harbour(), 2)), "Still reading …");

        assertThat(provisional.text()).endsWith("\n\nStill reading …");
        assertThat(provisional.entities()).hasSize(1);
    }
}
