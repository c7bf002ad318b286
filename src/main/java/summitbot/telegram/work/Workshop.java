package summitbot.telegram.work;

import summitbot.telegram.delivery.Outbox;
import summitbot.telegram.delivery.Replies;
import summitbot.telegram.delivery.SentReplies;
import summitbot.telegram.intake.SqlInbox;

/** What the work on every update shares. */
record Workshop(
        BotIdentity bot,
        SqlInbox inbox,
        Outbox outbox,
        Replies replies,
        SentReplies sentReplies,
        Typing typing,
        RunningQuestions questions) {}
