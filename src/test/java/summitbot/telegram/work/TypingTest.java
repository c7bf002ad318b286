package summitbot.telegram.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.message.Target;
import summitbot.testing.Eventually;

class TypingTest {
    private final List<Target> shown = new CopyOnWriteArrayList<>();

    @AutoClose
    private final Typing typing = new Typing(
            (Outbox) Proxy.newProxyInstance(
                    Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                        shown.add((Target) arguments[0]);
                        return null;
                    }),
            0,
            1);

    @Test
    void isShownAgainUntilTheWorkIsOver() {
        typing.start("work", Target.chat(1));

        assertThat(Eventually.holds(() -> shown.size() >= 3)).isTrue();
        typing.stop("work");
        typing.start("other", Target.chat(2));
        assertThat(Eventually.holds(() -> shown.contains(Target.chat(2)))).isTrue();
        int before = count(Target.chat(1));
        assertThat(Eventually.holds(() -> count(Target.chat(2)) >= 5)).isTrue();
        assertThat(count(Target.chat(1))).isEqualTo(before);
    }

    @Test
    void isShownAgainBeforeTelegramTakesItAway() {
        assertThat(Typing.AGAIN_MILLIS).isBetween(3_000L, 4_900L);
    }

    private int count(Target target) {
        return (int) shown.stream().filter(target::equals).count();
    }
}
