package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import summitbot.failure.InvalidInputException;
import summitbot.failure.UnavailableException;
import summitbot.testing.RealPostgres;
import summitbot.testing.RequiresPostgres;

@RequiresPostgres
class StateCopyIT {
    private static final int ANSWERS = 2_500;

    @TempDir
    Path folder;

    private SqliteDatabase sqlite;
    private PostgresDatabase postgres;

    @BeforeEach
    void open() {
        sqlite = SqliteDatabase.open(folder.resolve("state.db"), Schema.STATE);
        postgres = PostgresDatabase.open(
                RealPostgres.address(), Schema.STATE, RealPostgres.schemaFor(folder.resolve("copy")));
        sqlite.write(connection -> {
            for (int number = 1; number <= ANSWERS; number++) {
                answer(connection, "question " + number + " “Қазақ” 👍 \0 'quoted'");
            }
            SqliteConnections.execute(connection, "delete from answer where number > " + (ANSWERS - 5));
            SqliteConnections.execute(
                    connection,
                    "insert into feedback (answer, person, verdict, given_at) values"
                            + " (1, 7, 'BAD', '2031-01-01T00:00:00Z'), (2, 7, 'GOOD', '2031-01-01T00:00:00Z')");
            SqliteConnections.execute(
                    connection,
                    "insert into telegram_reply (bot_id, update_id, chat_id, replied_at, answer,"
                            + " final) values (5, 9, -100, 1, 1, 1)");
            SqliteConnections.execute(
                    connection,
                    "insert into telegram_reply_part (bot_id, update_id, part, chat_id, content)"
                            + " values (5, 9, 0, -100, '{}'), (5, 9, 1, -100, null)");
            return null;
        });
    }

    @AfterEach
    void close() {
        sqlite.close();
        postgres.close();
    }

    private static void answer(Connection connection, String question) throws SQLException {
        String sql =
                "insert into answer (asked_at, question, history, requested_mode, standalone, kind, status, mode, language,"
                        + " text, statements, evidence, confidence, latency_ms, timings, corpus_hash, prompt_hash, model, settings_hash)"
                        + " values ('2031-01-01T00:00:00.000Z', ?, '[]', 'AUTO', '', 'question', 'answered', 'QUOTES', 'en', '', '[]',"
                        + " '[]', 0.1234567890123, 12, '{}', '', '', '', '')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, question);
            insert.executeUpdate();
        }
    }

    private static List<String> column(Database database, String sql) {
        return database.read(connection -> {
            List<String> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private List<StateCopy.Copied> copy() {
        List<StateCopy.Copied> tables = new ArrayList<>();
        new StateCopy(sqlite, postgres).run(tables::add);
        return tables;
    }

    @Test
    void copiesEveryRowAndSaysHowMany() {
        List<StateCopy.Copied> tables = copy();

        assertThat(tables).hasSize(StateTable.values().length);
        assertThat(tables.get(0).table()).isEqualTo("answer");
        assertThat(tables.get(0).rows()).isEqualTo(ANSWERS - 5);
        assertThat(column(postgres, "select question from answer where number = 17"))
                .containsExactly("question 17 “Қазақ” 👍 \uFFFD 'quoted'");
        assertThat(column(postgres, "select verdict from feedback order by answer"))
                .containsExactly("BAD", "GOOD");
    }

    @Test
    void neverGivesANumberToAnotherAnswer() {
        copy();
        postgres.write(connection -> {
            answer(connection, "next");
            return null;
        });

        assertThat(column(postgres, "select max(number) from answer")).containsExactly(Integer.toString(ANSWERS + 1));
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        copy();
        postgres.write(connection -> {
            SqliteConnections.execute(connection, "delete from answer where number > 1200");
            SqliteConnections.execute(connection, "delete from telegram_reply_part where part = 1");
            return null;
        });

        List<StateCopy.Copied> again = copy();

        assertThat(again.get(0).rows()).isEqualTo(ANSWERS - 5);
        assertThat(column(postgres, "select count(*) from telegram_reply_part")).containsExactly("2");
    }

    @Test
    void writesNothingIntoADatabaseThatHoldsSomethingElse() {
        postgres.write(connection -> {
            SqliteConnections.execute(connection, "insert into person (id, language) values (1, 'kk')");
            return null;
        });

        assertThatThrownBy(this::copy)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Table person")
                .hasMessageContaining("nothing was overwritten");
        assertThat(column(postgres, "select count(*) from answer")).containsExactly("0");
    }

    @Test
    void refusesWhileABotServes() {
        postgres.write(connection -> {
            SqliteConnections.execute(
                    connection,
                    "insert into telegram_replica (bot_id, id, alive_until) values (1, 'a', 9000000000000)");
            return null;
        });

        assertThatThrownBy(() -> new StateCopy(sqlite, postgres).requireNobodyServes())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("stop it first");
    }

    @Test
    void aBackupIsASqliteFileThatCanBePutInItsPlace() throws Exception {
        copy();
        Path file = folder.resolve("backup.db");
        postgres.backup(file, false);

        try (SqliteDatabase restored = SqliteDatabase.open(file, Schema.STATE);
                PostgresDatabase other = PostgresDatabase.open(
                        RealPostgres.address(), Schema.STATE, RealPostgres.schemaFor(folder.resolve("restored")))) {
            List<StateCopy.Copied> there = new ArrayList<>();
            new StateCopy(postgres, restored).run(there::add);
            List<StateCopy.Copied> back = new ArrayList<>();
            new StateCopy(restored, other).run(back::add);

            assertThat(back).isEqualTo(there).isEqualTo(copy());
        }
        assertThat(folder.toFile().list()).contains("backup.db");
    }
}
