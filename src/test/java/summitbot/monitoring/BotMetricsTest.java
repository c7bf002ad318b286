package summitbot.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import summitbot.answer.AnswerMode;
import summitbot.answer.Fallback;
import summitbot.answer.ModelUse;
import summitbot.answer.Timings;
import summitbot.chat.Reply;
import summitbot.chat.Reply.Kind;
import summitbot.chat.Reply.Status;
import summitbot.model.HostLoad;
import summitbot.model.LanguageModel;
import summitbot.model.ModelFailedException;
import summitbot.model.ModelRequest;
import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.work.Backlog;
import summitbot.telegram.work.Refusal;
import summitbot.testing.ScriptedAnswerer;
import summitbot.testing.ScriptedLanguageModel;

class BotMetricsTest {
    private static final String SECRET = "who-is-ada-lovelace";

    private final BotMetrics metrics = new BotMetrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void everyCounterStandsAtZeroAtTheStart() {
        assertThat(value("summitbot_messages_total{kind=\"question\",mode=\"quotes\",status=\"abstained\"}"))
                .isZero();
        for (Fallback reason : Fallback.values()) {
            assertThat(value("summitbot_fallbacks_total{reason=\"" + Labels.of(reason) + "\"}"))
                    .isZero();
        }
        assertThat(value("summitbot_telegram_errors_total{kind=\"flood\"}")).isZero();
        assertThat(value("summitbot_telegram_refusals_total{reason=\"queue_full\"}"))
                .isZero();
        assertThat(value("summitbot_model_repairs_total")).isZero();
    }

    @Test
    void countsQuestionsByStatusAndMode() {
        replied(Kind.QUESTION, Status.ANSWERED, AnswerMode.MODEL, Optional.empty(), Optional.empty());
        replied(Kind.QUESTION, Status.ABSTAINED, AnswerMode.QUOTES, Optional.empty(), Optional.empty());
        replied(Kind.SMALLTALK, Status.ANSWERED, AnswerMode.QUOTES, Optional.empty(), Optional.empty());

        assertThat(value("summitbot_messages_total{kind=\"question\",mode=\"model\",status=\"answered\"}"))
                .isEqualTo(1);
        assertThat(value("summitbot_messages_total{kind=\"question\",mode=\"quotes\",status=\"abstained\"}"))
                .isEqualTo(1);
        assertThat(value("summitbot_messages_total{kind=\"smalltalk\",mode=\"quotes\",status=\"answered\"}"))
                .isEqualTo(1);
    }

    @Test
    void countsFallbacksByReasonAndRepairsBesideTheQuestionsThatTheModelRepliedTo() {
        replied(
                Kind.QUESTION,
                Status.ANSWERED,
                AnswerMode.QUOTES,
                Optional.of(new ModelUse(1, 900, 60)),
                Optional.of(Fallback.UNVERIFIED));
        replied(
                Kind.QUESTION,
                Status.ANSWERED,
                AnswerMode.MODEL,
                Optional.of(new ModelUse(0, 900, 60)),
                Optional.empty());

        assertThat(value("summitbot_fallbacks_total{reason=\"unverified\"}")).isEqualTo(1);
        assertThat(value("summitbot_fallbacks_total{reason=\"timeout\"}")).isZero();
        assertThat(value("summitbot_model_questions_total")).isEqualTo(2);
        assertThat(value("summitbot_model_repairs_total")).isEqualTo(1);
    }

    @Test
    void measuresTheWholeAndItsStagesInSeconds() {
        replied(Kind.QUESTION, Status.ANSWERED, AnswerMode.MODEL, Optional.empty(), Optional.empty());

        assertThat(value("summitbot_reply_duration_seconds_sum{mode=\"model\"}"))
                .isEqualTo(4.1);
        assertThat(value("summitbot_answer_stage_duration_seconds_sum{stage=\"rewrite\"}"))
                .isEqualTo(0.2);
        assertThat(value("summitbot_answer_stage_duration_seconds_sum{stage=\"retrieve\"}"))
                .isEqualTo(0.009);
        assertThat(value("summitbot_answer_stage_duration_seconds_sum{stage=\"model\"}"))
                .isEqualTo(3.8);
        assertThat(value("summitbot_answer_stage_duration_seconds_sum{stage=\"verify\"}"))
                .isEqualTo(0.001);
        assertThat(value("summitbot_reply_duration_seconds_bucket{mode=\"model\",le=\"5.0\"}"))
                .isEqualTo(1);
        assertThat(value("summitbot_reply_duration_seconds_bucket{mode=\"model\",le=\"2.5\"}"))
                .isZero();
    }

    @Test
    void readsTheQueueWhenItIsAsked() {
        AtomicReference<Backlog> backlog = new AtomicReference<>(Backlog.NONE);
        metrics.watch(backlog::get, () -> true, () -> false);
        assertThat(value("summitbot_queue_length{queue=\"questions\"}")).isZero();

        backlog.set(new Backlog(7, Duration.ofMillis(2_500), 3, Duration.ofSeconds(40)));

        assertThat(value("summitbot_queue_length{queue=\"questions\"}")).isEqualTo(7);
        assertThat(value("summitbot_queue_oldest_age_seconds{queue=\"questions\"}"))
                .isEqualTo(2.5);
        assertThat(value("summitbot_queue_length{queue=\"model\"}")).isEqualTo(3);
        assertThat(value("summitbot_queue_oldest_age_seconds{queue=\"model\"}")).isEqualTo(40);
        assertThat(value("summitbot_telegram_reached")).isEqualTo(1);
        assertThat(value("summitbot_model_available")).isZero();
    }

    @Test
    void countsTheTokensAndErrorsOfEveryRequestToTheModel() {
        LanguageModel model = metrics.measured(
                new ScriptedLanguageModel().thenReplies(SECRET).thenFails(ModelFailedException.Reason.TIMEOUT));

        model.complete(request());
        assertThatThrownBy(() -> model.complete(request())).isInstanceOf(ModelFailedException.class);

        String tokens = "{gen_ai_operation_name=\"chat\",gen_ai_request_model=\"scripted\",gen_ai_token_type=";
        assertThat(value("gen_ai_client_token_usage_sum" + tokens + "\"input\"}"))
                .isEqualTo(100);
        assertThat(value("gen_ai_client_token_usage_sum" + tokens + "\"output\"}"))
                .isEqualTo(50);
        assertThat(value("gen_ai_client_operation_duration_seconds_count{error_type=\"timeout\","
                        + "gen_ai_operation_name=\"chat\",gen_ai_request_model=\"scripted\"}"))
                .isEqualTo(1);
        assertThat(value("gen_ai_client_operation_duration_seconds_count{error_type=\"none\","
                        + "gen_ai_operation_name=\"chat\",gen_ai_request_model=\"scripted\"}"))
                .isEqualTo(1);
    }

    @Test
    void countsOnInTheSameMetersWhenTheModelIsMeasuredAgain() {
        metrics.measured(new ScriptedLanguageModel().thenReplies("{}")).complete(request());
        metrics.measured(new ScriptedLanguageModel().thenReplies("{}")).complete(request());

        assertThat(value("gen_ai_client_operation_duration_seconds_count{error_type=\"none\","
                        + "gen_ai_operation_name=\"chat\",gen_ai_request_model=\"scripted\"}"))
                .isEqualTo(2);
    }

    @Test
    void watchesTheHostsOfTheModelByTheirNumber() {
        AtomicReference<List<HostLoad>> loads =
                new AtomicReference<>(List.of(new HostLoad(true, 2), new HostLoad(false, 0)));
        metrics.watchHosts(2, loads::get);

        assertThat(value("summitbot_model_host_available{host=\"1\"}")).isEqualTo(1);
        assertThat(value("summitbot_model_host_available{host=\"2\"}")).isZero();
        assertThat(value("summitbot_model_host_running{host=\"1\"}")).isEqualTo(2);

        loads.set(List.of(new HostLoad(true, 1)));

        assertThat(value("summitbot_model_host_running{host=\"1\"}")).isEqualTo(1);
        assertThat(value("summitbot_model_host_available{host=\"2\"}")).isZero();
    }

    @Test
    void noLabelHoldsWhatPeopleWroteOrWhatAServerSaid() {
        replied(Kind.QUESTION, Status.ANSWERED, AnswerMode.MODEL, Optional.empty(), Optional.empty());
        metrics.telegram()
                .callFailed(new ApiFailure(ApiFailure.Kind.REFUSED, Optional.empty(), Optional.of(4711L), 400, SECRET));
        metrics.telegram().refused(Refusal.TOO_OLD);
        metrics.measured(new ScriptedLanguageModel().thenReplies(SECRET)).complete(request());

        assertThat(value("summitbot_telegram_errors_total{kind=\"refused\"}")).isEqualTo(1);
        assertThat(value("summitbot_telegram_refusals_total{reason=\"too_old\"}"))
                .isEqualTo(1);
        assertThat(metrics.scrape()).doesNotContain(SECRET).doesNotContain("4711");
        // What is measured again and again adds no line: the number of labels is bounded.
        long lines = metrics.scrape().lines().count();
        replied(Kind.QUESTION, Status.ANSWERED, AnswerMode.MODEL, Optional.empty(), Optional.empty());
        assertThat(metrics.scrape().lines().count()).isEqualTo(lines);
    }

    private void replied(
            Kind kind, Status status, AnswerMode mode, Optional<ModelUse> use, Optional<Fallback> fallback) {
        metrics.replies()
                .replied(new Reply(
                        OptionalLong.of(4711),
                        SECRET,
                        SECRET,
                        kind,
                        status,
                        mode,
                        SECRET,
                        List.of(),
                        List.of(),
                        0.75,
                        4_100,
                        new Timings(200, 9, 3_800, 1),
                        ScriptedAnswerer.PROVENANCE,
                        "en",
                        use,
                        fallback));
    }

    private static ModelRequest request() {
        return new ModelRequest("", SECRET, "{}", 10, Duration.ofSeconds(1), () -> false);
    }

    private double value(String series) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .findFirst()
                .map(line -> Double.parseDouble(Pattern.compile(" ").split(line.substring(series.length() + 1))[0]))
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + metrics.scrape()));
    }
}
