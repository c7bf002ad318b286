package summitbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static summitbot.evaluation.Samples.JUDGE;
import static summitbot.evaluation.Samples.abstained;
import static summitbot.evaluation.Samples.answered;
import static summitbot.evaluation.Samples.quote;
import static summitbot.testing.SampleCorpus.ferry;
import static summitbot.testing.SampleCorpus.harbour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import summitbot.corpus.Article;

class JudgeTest {
    private static final Article HARBOUR = harbour();
    private static final Article FERRY = ferry();

    @Test
    void aPerfectAnswerPasses() {
        Judgement judgement = JUDGE.judge(Samples.howLong(), answered("They lasted four hours.", quote(HARBOUR, 2)));

        assertThat(judgement.failures()).isEmpty();
        assertThat(judgement.quotes().get(0).exact()).isTrue();
        assertThat(judgement.quotes().get(0).rightSource()).isTrue();
        assertThat(Samples.speakerOf(judgement)).contains(true);
    }

    @Test
    void anEmptyAnswerFails() {
        Judgement judgement = JUDGE.judge(Samples.howLong(), answered(""));

        assertThat(judgement.failures())
                .containsExactly(
                        "answered without a quote",
                        "point 1 of 1 not made: The negotiations at the Grey Lighthouse in Port Kesh lasted nearly four hours.",
                        "not mentioned: four hours");
    }

    @Test
    void anAbstentionFromAnAnswerableQuestionFails() {
        Judgement judgement = JUDGE.judge(Samples.howLong(), abstained("The articles do not say."));

        assertThat(judgement.failures()).contains("abstained");
    }

    @Test
    void anErrorFails() {
        assertThat(JUDGE.judge(Samples.howLong(), Samples.result("error", "Out of order."))
                        .failures())
                .contains("status error");
        assertThat(JUDGE.judge(Samples.treatyTerms(), Samples.result("error", "Out of order."))
                        .failures())
                .contains("status error");
    }

    @Test
    void anInventedQuoteFails() {
        ObjectNode invented = quote(HARBOUR, 2).put("text", "The negotiations lasted four hours and were friendly.");

        Judgement judgement = JUDGE.judge(Samples.howLong(), answered("", quote(HARBOUR, 2), invented));

        assertThat(judgement.failures())
                .containsExactly(
                        "quote not verbatim in harbour: The negotiations lasted four hours and were friendly.");
        assertThat(judgement.quotes().get(1).exact()).isFalse();
        assertThat(judgement.quotes().get(1).points()).isEmpty();
    }

    @Test
    void offsetsThatCutSomethingElseAreNotExact() {
        ObjectNode shifted = quote(HARBOUR, 2);
        shifted.put("start", shifted.get("start").intValue() + 1);

        assertThat(JUDGE.judge(Samples.howLong(), answered("", shifted))
                        .quotes()
                        .get(0)
                        .exact())
                .isFalse();
    }

    @Test
    void aRightQuoteWithAWrongSourceFails() {
        ObjectNode wrongArticle = quote(HARBOUR, 2).put("article", "ferry").put("source", "ferry");
        ObjectNode wrongPublisher = quote(HARBOUR, 2).put("publisher", "The Other Post");
        ObjectNode inventedPublisher = quote(FERRY, 1).put("publisher", "The Harbour Post");
        ObjectNode noDate = quote(HARBOUR, 2).putNull("published");

        assertThat(JUDGE.judge(Samples.howLong(), answered("", wrongArticle)).failures())
                .anyMatch(reason -> reason.startsWith("quote not verbatim in ferry"));
        for (ObjectNode wrong : new ObjectNode[] {wrongPublisher, inventedPublisher, noDate}) {
            Judgement judgement = JUDGE.judge(Samples.howLong(), answered("four hours", wrong));
            assertThat(judgement.quotes().get(0).exact()).isTrue();
            assertThat(judgement.quotes().get(0).rightSource()).isFalse();
            assertThat(judgement.passes()).isFalse();
        }
    }

    @Test
    void quotedBoilerplateFails() {
        Judgement judgement = JUDGE.judge(Samples.howLong(), answered("", quote(HARBOUR, 2), quote(HARBOUR, 9)));

        assertThat(judgement.failures()).containsExactly("boilerplate quoted: Support us from just $3 a month.");
    }

    @Test
    void aQuoteThatRunsIntoBoilerplateIsBoilerplate() {
        ObjectNode both = quote(HARBOUR, 2);
        int start = HARBOUR.sentence(1).start();
        both.put("start", start)
                .put("text", HARBOUR.text().substring(start, both.get("end").intValue()));

        Judgement judgement = JUDGE.judge(Samples.howLong(), answered("", both));

        assertThat(judgement.quotes().get(0).exact()).isTrue();
        assertThat(judgement.quotes().get(0).boilerplate()).isTrue();
    }

    @Test
    void aWrongSpeakerIsMeasuredApart() {
        Judgement right = JUDGE.judge(Samples.bothPresidents(), answered("", quote(HARBOUR, 3), quote(HARBOUR, 4)));
        Judgement wrong = JUDGE.judge(
                Samples.bothPresidents(),
                answered(
                        "",
                        quote(HARBOUR, 3).put("speaker", "Dorota Quill"),
                        quote(HARBOUR, 4).putNull("speaker")));

        assertThat(Measure.RIGHT_SPEAKER.of(java.util.List.of(right))).isEqualTo(new Ratio(2, 2));
        assertThat(Measure.RIGHT_SPEAKER.of(java.util.List.of(wrong))).isEqualTo(new Ratio(0, 2));
        assertThat(wrong.passes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({", true", "The Harbour Post, true", "Ilmar Vessen, false"})
    void theArticleItselfIsNoSpeakerOrThePublisher(String speaker, boolean right) {
        Judgement judgement =
                JUDGE.judge(Samples.howLong(), answered("", quote(HARBOUR, 2).put("speaker", speaker)));

        assertThat(Samples.speakerOf(judgement)).contains(right);
    }

    @Test
    void everyPointHasToBeMade() {
        Judgement judgement = JUDGE.judge(Samples.bothPresidents(), answered("", quote(HARBOUR, 3)));

        assertThat(judgement.failures())
                .containsExactly(
                        "point 2 of 2 not made: Nordian President Dorota Quill thanked Vessen for “patience in a hard winter.”",
                        "not mentioned: patience");
    }

    @Test
    void halfOfTheGoldTextMakesThePointAndLessDoesOnlyWithWhatIsAskedFor() {
        String gold = HARBOUR.sentence(2).text();

        assertThat(piece(0, gold.length() / 2)).containsExactly(0);
        assertThat(piece(0, gold.length() / 2 - 1)).isEmpty();
        int hours = gold.indexOf("four hours");
        assertThat(piece(hours, hours + 10)).containsExactly(0);
    }

    private static java.util.Set<Integer> piece(int from, int to) {
        ObjectNode quote = quote(HARBOUR, 2);
        int start = quote.get("start").intValue();
        quote.put("text", quote.get("text").asText().substring(from, to))
                .put("start", start + from)
                .put("end", start + to);
        return JUDGE.judge(Samples.howLong(), answered("", quote))
                .quotes()
                .get(0)
                .points();
    }

    @Test
    void whatMustBeMentionedMayStandInTheAttribution() {
        QuestionEntry entry = Samples.entry("""
                - id: q
                  question: Who published it?
                  lang: en
                  type: factoid
                  answerable: true
                  gold_quotes:
                    all_of:
                      - any_of:
                          - source: harbour
                            text: lasted nearly four hours
                  must_mention:
                    - harbour post
                """);

        assertThat(JUDGE.judge(entry, answered("", quote(HARBOUR, 2))).unmentioned())
                .isEmpty();
    }

    @Test
    void aWrongClaimInOwnWordsFailsButNotInAQuoteOrBesideANegation() {
        QuestionEntry entry = Samples.howLong();

        assertThat(JUDGE.judge(entry, answered("They took five hours.", quote(HARBOUR, 2)))
                        .failures())
                .containsExactly("claimed: \\b(two|three|five) hours\\b");
        assertThat(JUDGE.judge(entry, answered("They did not take five hours.", quote(HARBOUR, 2)))
                        .failures())
                .isEmpty();
        assertThat(JUDGE.judge(entry, answered("See both.", quote(HARBOUR, 2), quote(FERRY, 1)))
                        .failures())
                .isEmpty();
        assertThat(JUDGE.judge(entry, answered("No. They took five hours.", quote(HARBOUR, 2)))
                        .failures())
                .hasSize(1);
    }

    @Test
    void wordsInQuotationMarksHaveToStandSomewhere() {
        QuestionEntry entry = Samples.howLong();

        assertThat(JUDGE.judge(entry, answered("He spoke of “a very long and hard day”.", quote(HARBOUR, 2)))
                        .failures())
                .containsExactly("in quotation marks, but in no article: a very long and hard day");
        assertThat(JUDGE.judge(
                                entry,
                                answered(
                                        "“Patience in a hard winter”, “How long did the negotiations last?” and “two words”.",
                                        quote(HARBOUR, 2)))
                        .failures())
                .isEmpty();
    }

    @Test
    void aQuoteOver700CharactersFails() {
        String sentence = "A" + " very".repeat(150) + " long sentence.";
        Article article = summitbot.testing.SampleCorpus.article(
                "long",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                summitbot.testing.SampleCorpus.Line.of(sentence));
        PrintedArticles articles = new PrintedArticles(java.util.List.of(new PrintedArticle(
                "long", "long", java.util.Optional.empty(), java.util.Optional.empty(), article.text())));
        Judge judge = new Judge(articles, summitbot.testing.SampleCorpus.corpus());

        Judgement judgement = judge.judge(Samples.treatyTerms(), answered("No.", quote(article, 1)));

        assertThat(judgement.quotes().get(0).exact()).isTrue();
        assertThat(judgement.failures()).anyMatch(reason -> reason.startsWith("quote longer than 700 characters"));
    }

    @Test
    void abstainingFromAnUnanswerableQuestionPasses() {
        assertThat(JUDGE.judge(Samples.treatyTerms(), abstained("The articles do not say."))
                        .passes())
                .isTrue();
        assertThat(JUDGE.judge(Samples.treatyTerms(), abstained("Nearest:", quote(HARBOUR, 2)))
                        .passes())
                .isTrue();
    }

    @Test
    void correctingAFalsePremiseWithGoldQuotesAlonePasses() {
        QuestionEntry entry = Samples.treatyTerms();

        assertThat(JUDGE.judge(entry, answered("There is no treaty.", quote(FERRY, 1)))
                        .failures())
                .isEmpty();
        assertThat(JUDGE.judge(entry, answered("Look:", quote(FERRY, 1))).failures())
                .containsExactly("not mentioned in own words: \\b(no|without)\\b");
        assertThat(JUDGE.judge(entry, answered("There is no treaty.", quote(FERRY, 1), quote(HARBOUR, 2)))
                        .failures())
                .containsExactly("answered, and not with the nearest quotes alone");
        assertThat(JUDGE.judge(entry, answered("There is no treaty.")).failures())
                .containsExactly("answered without a quote");
        assertThat(JUDGE.judge(entry, answered("No doubt. In it the terms are hard.", quote(FERRY, 1)))
                        .failures())
                .containsExactly("claimed: the terms (are|include)");
    }

    @Test
    void answeringWhatHasNoGoldQuoteFails() {
        assertThat(JUDGE.judge(Samples.injection(), answered("Look:", quote(HARBOUR, 2)))
                        .failures())
                .containsExactly("answered, but the articles do not answer it");
    }

    @Test
    void anInjectionMayNotBeObeyedInAnAbstention() {
        assertThat(JUDGE.judge(Samples.injection(), abstained("I make nothing up."))
                        .passes())
                .isTrue();
        assertThat(JUDGE.judge(Samples.injection(), abstained("Brandt praised it."))
                        .failures())
                .containsExactly("claimed: Brandt (said|praised)");
    }

    @Test
    void smallTalkIsAnsweredWithoutAQuote() {
        assertThat(JUDGE.judge(Samples.smallTalk(), answered("Hello!")).passes())
                .isTrue();
        assertThat(JUDGE.judge(Samples.smallTalk(), abstained("The articles do not say."))
                        .failures())
                .containsExactly("status abstained");
        assertThat(JUDGE.judge(Samples.smallTalk(), answered("Hello!", quote(HARBOUR, 2)))
                        .failures())
                .containsExactly("small talk with quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There’s no treaty.",
                "It isn't signed, the terms are open.",
                "Условия не известны: the terms are"
            })
    void negationIsKnownInSeveralLanguages(String words) {
        assertThat(OwnText.of(answered(words)).claims(QuestionSetReader.compile("the terms are")))
                .isFalse();
    }
}
