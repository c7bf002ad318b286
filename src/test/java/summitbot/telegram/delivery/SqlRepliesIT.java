package summitbot.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.storage.Database;
import summitbot.storage.LateWrites;
import summitbot.storage.Schema;
import summitbot.telegram.intake.SqlInbox;
import summitbot.telegram.message.Target;
import summitbot.telegram.replica.SqlReplica;
import summitbot.testing.TestDatabase;

/** Whose a reply is, where one process was taken to be dead while Telegram had not answered it yet. */
class SqlRepliesIT {
    private static final long BOT = 7;
    private static final long UPDATE = 1;
    private static final Target CHAT = Target.chat(1);
    private static final Optional<Long> PERSON = Optional.of(1L);
    private static final int PROVISIONAL = 11;

    @TempDir
    Path folder;

    private Database state;
    private LateWrites late;

    @BeforeEach
    void open() {
        state = TestDatabase.open(folder.resolve("state.db"), Schema.STATE);
        late = new LateWrites();
    }

    @AfterEach
    void close() {
        late.close();
        state.close();
    }

    private SqlReplica join() {
        return SqlReplica.join(state, BOT, Optional.empty(), () -> {});
    }

    private SqlReplies replies(SqlReplica replica) {
        return new SqlReplies(state, BOT, replica, Clock.systemUTC());
    }

    private void claim(SqlReplica replica) {
        SqlInbox inbox = new SqlInbox(state, BOT, replica, late, Clock.systemUTC());
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", UPDATE);
        ObjectNode message = update.putObject("message").put("message_id", 5);
        message.putObject("chat").put("id", CHAT.chatId());
        message.putObject("from").put("id", PERSON.orElseThrow());
        inbox.store(List.of(update));
        assertThat(inbox.claim(1)).hasSize(1);
    }

    private static SqlReplies.Finished finish(SqlReplies replies) {
        ReplyRecord.Part unsent = new ReplyRecord.Part(Optional.empty(), Optional.of("{}"), Optional.empty());
        ReplyRecord reply = new ReplyRecord(UPDATE, CHAT, PERSON, true, List.of(unsent));
        return replies.finished(reply, OptionalLong.empty(), Optional.empty());
    }

    private static Optional<Integer> message(SqlReplies replies) {
        return replies.of(UPDATE).orElseThrow().parts().get(0).messageId();
    }

    @Test
    void recordsAProvisionalMessageOfWhichTelegramTellsAfterTheEnd() {
        try (SqlReplica replica = join()) {
            claim(replica);
            SqlReplies replies = replies(replica);
            finish(replies);

            replies.shown(UPDATE, CHAT, PERSON, PROVISIONAL);

            assertThat(message(replies)).hasValue(PROVISIONAL);
            assertThat(replies.unsent()).containsExactly(UPDATE);
        }
    }

    @Test
    void leavesAReplyToTheProcessThatTookItsUpdateOver() {
        try (SqlReplica stalled = join()) {
            assumeThat(stalled.shared()).isTrue();
            claim(stalled);
            // As others do who take it to be dead.
            stalled.close();
            try (SqlReplica other = join()) {
                claim(other);
                SqlReplies replies = replies(other);

                replies(stalled).shown(UPDATE, CHAT, PERSON, PROVISIONAL);
                assertThat(replies.of(UPDATE)).isEmpty();
                finish(replies);
                replies(stalled).shown(UPDATE, CHAT, PERSON, PROVISIONAL);

                assertThat(message(replies)).isEmpty();
                assertThat(replies.unsent()).containsExactly(UPDATE);
                assertThat(replies.takeOverUnsent()).isEmpty();
            }
        }
    }

    @Test
    void leavesAFinishedReplyToTheProcessThatSendsIt() {
        try (SqlReplica stalled = join()) {
            assumeThat(stalled.shared()).isTrue();
            claim(stalled);
            finish(replies(stalled));
            stalled.close();
            try (SqlReplica other = join()) {
                SqlReplies replies = replies(other);
                assertThat(replies.takeOverUnsent()).hasSize(1);

                replies(stalled).shown(UPDATE, CHAT, PERSON, PROVISIONAL);

                assertThat(message(replies)).isEmpty();
                assertThat(replies.unsent()).containsExactly(UPDATE);
                assertThat(replies.takeOverUnsent()).isEmpty();
            }
        }
    }
}
