package summitbot.telegram;

import summitbot.telegram.api.ApiFailure;
import summitbot.telegram.work.Refusal;

/** Told what goes wrong on Telegram, for whoever counts it. Safe for concurrent use; returns at once and never throws. */
public interface TelegramListener {
    /** Nobody counts. */
    TelegramListener NONE = new TelegramListener() {
        @Override
        public void callFailed(ApiFailure failure) {}

        @Override
        public void refused(Refusal refusal) {}
    };

    /** A call did not get what it asked for. */
    void callFailed(ApiFailure failure);

    /** An update is not worked on, and the person is told so. */
    void refused(Refusal refusal);
}
