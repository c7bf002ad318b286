package summitbot.telegram.work;

import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.intake.SqliteInbox;

/** What the work on every update shares. */
record Workshop(
        BotIdentity bot,
        SqliteInbox inbox,
        Outbox outbox,
        Replies replies,
        SentReplies sentReplies,
        Typing typing,
        RunningQuestions questions) {}
