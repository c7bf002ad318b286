package summitbot.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import summitbot.question.Turn;

/** The turns ahead of a question, in the table {@code answer}. */
final class SqlTurns {
    private SqlTurns() {}

    /**
     * Takes turns out of all histories. A question that went on from them stands for itself afterwards.
     *
     * @param said pairs of what was asked and what was replied
     */
    static void remove(Connection connection, Set<List<Turn>> said) throws SQLException {
        if (said.isEmpty()) {
            return;
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select number, history from answer where history <> '[]'");
                PreparedStatement update = connection.prepareStatement(
                        "update answer set history = ?, standalone = question where number = ?");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                List<Turn> history = JsonColumns.turns(row.getString(2));
                List<Turn> left = without(history, said);
                if (left.size() < history.size()) {
                    update.setString(1, JsonColumns.write(left));
                    update.setLong(2, row.getLong(1));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    private static List<Turn> without(List<Turn> history, Set<List<Turn>> said) {
        List<Turn> left = new ArrayList<>();
        int at = 0;
        while (at < history.size()) {
            if (at + 1 < history.size() && said.contains(history.subList(at, at + 2))) {
                at += 2;
            } else {
                left.add(history.get(at));
                at++;
            }
        }
        return left;
    }
}
