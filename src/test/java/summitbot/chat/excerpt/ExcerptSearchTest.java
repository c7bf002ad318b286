package summitbot.chat.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Article;
import summitbot.corpus.Corpus;
import summitbot.corpus.CorpusReader;
import summitbot.corpus.Sentence;
import summitbot.corpus.SentenceId;
import summitbot.corpus.SentenceRole;
import summitbot.testing.SampleCorpus;

/** On its own corpus the right sentence is found always; what stands nowhere is never found. */
class ExcerptSearchTest {
    private static final Corpus SUMMIT = CorpusReader.read(Path.of("corpus"));
    private static final ExcerptSearch SUMMIT_SEARCH = new ExcerptSearch(SUMMIT);
    private static final Corpus SAMPLE = SampleCorpus.corpus();
    private static final ExcerptSearch SAMPLE_SEARCH = new ExcerptSearch(SAMPLE);

    private record Case(ExcerptSearch search, Sentence sentence) {
        @Override
        public String toString() {
            return sentence.id().toString();
        }
    }

    private static Stream<Case> quotableSentences() {
        return Stream.concat(
                sentences(SUMMIT).map(sentence -> new Case(SUMMIT_SEARCH, sentence)),
                sentences(SAMPLE).map(sentence -> new Case(SAMPLE_SEARCH, sentence)));
    }

    private static Stream<Sentence> sentences(Corpus corpus) {
        return corpus.articles().stream()
                .map(Article::sentences)
                .flatMap(List::stream)
                .filter(Sentence::quotable);
    }

    private static List<SentenceId> found(ExcerptSearch search, String message) {
        return match(search, message).stream()
                .flatMap(match -> match.places().stream())
                .map(place -> place.sentence().id())
                .toList();
    }

    private static Optional<ExcerptMatch> match(ExcerptSearch search, String message) {
        return search.search(message, false).flatMap(ExcerptSearch.Found::match);
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void findsEverySentenceAsPrinted(Case one) {
        ExcerptMatch match = match(one.search(), one.sentence().text()).orElseThrow();

        assertThat(match.sameWords()).isTrue();
        assertThat(match.sameCharacters()).isTrue();
        assertThat(match.differences()).isEmpty();
        assertThat(match.places()).anyMatch(place -> place.sentence().equals(one.sentence()));
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void findsEverySentenceInLowerCaseAndWithoutPunctuation(Case one) {
        String lower = one.sentence().text().toLowerCase(Locale.ROOT);

        assertThat(found(one.search(), lower)).containsExactly(one.sentence().id());
        assertThat(found(one.search(), lower.replaceAll("[.,!?]", " ")))
                .contains(one.sentence().id());
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void findsEverySentenceWithOtherQuotationMarksAndDashes(Case one) {
        String typed = one.sentence()
                .text()
                .replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[–—-]", "—")
                .replace("…", "...");

        assertThat(found(one.search(), typed)).containsExactly(one.sentence().id());
        assertThat(found(one.search(), "«" + typed + "»"))
                .containsExactly(one.sentence().id());
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void findsEverySentenceWithOneWordMissingWhicheverItIs(Case one) {
        List<String> words = Arrays.asList(one.sentence().text().split(" "));
        for (int missing = 0; missing < words.size(); missing++) {
            List<String> left = new ArrayList<>(words);
            left.remove(missing);
            String typed = String.join(" ", left);

            assertThat(found(one.search(), typed))
                    .as(typed)
                    .contains(one.sentence().id());
        }
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void findsEverySentenceWhenAskedInFourLanguages(Case one) {
        String text = one.sentence().text();
        for (String message : List.of(
                "Which article is this from: '" + text + "'",
                "Из какой статьи это: «" + text + "»",
                "Бұл қай мақаладан: «" + text + "»",
                "Bu hangi makaleden: “" + text + "”",
                text + "\n\nWhich article is this from?")) {
            assertThat(found(one.search(), message))
                    .as(message)
                    .containsExactly(one.sentence().id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which article does this sentence come from: 'X'",
                "Where is this quote from? “X”",
                "Where does this come from:\nX",
                "What's the source of this: X",
                "Who published this: X",
                "Is this in your articles? “X”",
                "From which article is “X”?",
                "Which of your articles says “X”?",
                "Which article is 'X' from?",
                "In which article did I read that “X”?",
                "Hi, can you tell me which article this is from: X",
                "Which article contains the words \"X\"?",
                "Identify the source: X",
                "Source of this quote: “X”",
                "“X” - source?",
                "what is this from: “X”",
                "X\n\nwhich article is this?",
                "“X” — which article is this from?",
                "Please find this: “X”",
                "Из какой статьи «X»?",
                "Откуда это: X",
                "Откуда эта цитата? «X»",
                "В какой статье напечатано «X»?",
                "Какой источник у этих слов: «X»",
                "«X» — из какой это статьи?",
                "Кто это опубликовал: «X»",
                "Подскажи, из какой статьи этот отрывок: X",
                "Бұл сөйлем қай мақаладан алынған: «X»",
                "«X» деген сөйлем қай мақаладан?",
                "Бұл қайдан алынған: “X”",
                "Мына сөздердің дереккөзі қандай: «X»",
                "Bu cümle hangi haberden: “X”",
                "“X” cümlesi hangi makalede geçiyor?",
                "Bu alıntı nereden: 'X'",
                "Bunun kaynağı nedir: “X”",
            })
    void understandsTheQuestionHoweverItIsPut(String form) {
        Sentence sentence = SAMPLE.articles().get(0).sentence(6);

        assertThat(found(SAMPLE_SEARCH, form.replace("X", sentence.text()))).containsExactly(sentence.id());
        assertThat(SAMPLE_SEARCH.search(form.replace("X", "the sky above the port was of no colour at all"), false))
                .isPresent()
                .hasValueSatisfying(none -> assertThat(none.match()).isEmpty());
    }

    @Test
    void findsBothOfTwoSentencesJoined() {
        for (Corpus corpus : List.of(SUMMIT, SAMPLE)) {
            ExcerptSearch search = corpus == SUMMIT ? SUMMIT_SEARCH : SAMPLE_SEARCH;
            List<Sentence> all = sentences(corpus).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int step : List.of(1, 2, 7, all.size() - 3)) {
                    Sentence one = all.get(i);
                    Sentence other = all.get((i + step) % all.size());
                    if (!one.equals(other)) {
                        assertThat(found(search, one.text() + " " + other.text()))
                                .as(one.id() + " + " + other.id())
                                .contains(one.id(), other.id());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("quotableSentences")
    void saysWhichWordWasLeftOutAndWhichWasPutIn(Case one) {
        List<String> words = Arrays.asList(one.sentence().text().split(" "));
        if (words.size() < 6) {
            return;
        }
        int middle = words.size() / 2;
        List<String> changed = new ArrayList<>(words);
        changed.set(middle, "zzyzx");

        ExcerptMatch match = match(one.search(), String.join(" ", changed)).orElseThrow();

        assertThat(match.sameWords()).isFalse();
        assertThat(match.differences().stream().map(Difference::excerpt).collect(Collectors.joining(" ")))
                .contains("zzyzx");
        assertThat(match.differences())
                .allSatisfy(difference -> assertThat(SUMMIT.articles().stream()
                                        .map(Article::text)
                                        .anyMatch(t -> t.contains(difference.printed()))
                                || SAMPLE.articles().stream()
                                        .map(Article::text)
                                        .anyMatch(t -> t.contains(difference.printed())))
                        .isTrue());
    }

    @Test
    void findsAnInterviewersQuestionOnlyWhereItIsCopiedWhole() {
        List<Sentence> questions = SUMMIT.articles().stream()
                .flatMap(article -> article.sentences().stream())
                .filter(sentence -> sentence.role() == SentenceRole.QUESTION)
                .toList();

        assertThat(questions)
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(found(SUMMIT_SEARCH, question.text())).containsExactly(question.id()));
        assertThat(found(SUMMIT_SEARCH, "How does the international community perceive Kazakhstan?"))
                .isEmpty();
    }

    @Test
    void findsWholeSentencesOfNoticesHoweverShort() {
        List<Sentence> notices = SUMMIT.articles().stream()
                .flatMap(article -> article.sentences().stream())
                .filter(sentence -> sentence.role() == SentenceRole.BOILERPLATE)
                .filter(sentence -> PlainWord.of(sentence.text()).size() >= 6)
                .toList();

        assertThat(notices)
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(found(SUMMIT_SEARCH, notice.text()))
                        .as(notice.text())
                        .isNotEmpty());
    }

    /** Reports of the same and of other events that none of the articles prints. */
    static Stream<String> otherNews() {
        return OtherNews.sentences().stream();
    }

    @ParameterizedTest
    @MethodSource("otherNews")
    void refusesOtherNewsHoweverItIsPresented(String sentence) {
        assertThat(found(SUMMIT_SEARCH, sentence)).isEmpty();
        assertThat(found(SUMMIT_SEARCH, "Which article is this from: \"" + sentence + "\""))
                .isEmpty();
        assertThat(SUMMIT_SEARCH.search("Which article is this from: \"" + sentence + "\"", false))
                .isPresent();
        assertThat(SUMMIT_SEARCH.search(sentence, true)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("otherNews")
    void takesAPastedReportForAnExcerptAndNotForAQuestion(String sentence) {
        assertThat(SUMMIT_SEARCH.search(sentence, false)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How long did the negotiations at Joint Base Elmendorf-Richardson last?",
                "the negotiations at joint base elmendorf-richardson",
                "peace at any cost",
                "Friends for Peace Group",
                "Which article says that all three phone calls were confirmed by the Kremlin?",
                "Which article mentions Akorda?",
                "What did Putin say about a fair balance of security in Europe?",
                "Who said “A fair balance of security in Europe and globally must be restored”?",
                "Did Putin say a fair balance of security in Europe and globally must be restored?",
                "Compare what Anadolu and The Moscow Times say about the calls to Central Asia.",
                "Tell me which ministers were part of the Russian delegation for the Alaska summit.",
                "where is this base",
                "Where was the summit held?",
                "Where did this happen?",
                "What is the source of this tension?",
                "Put Lula’s own words next to the readout from Moscow of the same call.",
                "Из какой статьи ты это взял?",
                "trump delegation names",
                "Where did it happen? Who was there and what did they say?",
                "Where did this pro-reform leader teach?",
                "Where is this from your point of view going to end?",
                "When did Putin speak with Modi about the Alaska summit.",
                "And what about the Russian delegation at the Alaska summit in Anchorage.",
            })
    void leavesQuestionsAlone(String question) {
        assertThat(SUMMIT_SEARCH.search(question, false)).isEmpty();
    }
}
