package summitbot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTableIT {
    private static final Set<String> MEANS_NOTHING_ELSEWHERE = Set.of("claimed_by", "sent_by");

    @TempDir
    Path folder;

    @Test
    void namesEveryColumnThatIsWorthKeeping() {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("state.db"), Schema.STATE)) {
            Set<String> stored = database.read(connection -> {
                String sql =
                        "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'"
                                + " and m.name not in ('flyway_schema_history', 'sqlite_sequence', 'telegram_replica')";
                Set<String> columns = new TreeSet<>();
                try (PreparedStatement select = connection.prepareStatement(sql);
                        ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        if (!MEANS_NOTHING_ELSEWHERE.contains(row.getString(2))) {
                            columns.add(row.getString(1) + "." + row.getString(2));
                        }
                    }
                }
                return columns;
            });

            assertThat(Arrays.stream(StateTable.values())
                            .flatMap(table -> table.columns().stream().map(column -> table.sqlName() + "." + column))
                            .collect(Collectors.toSet()))
                    .isEqualTo(stored);
        }
    }
}
