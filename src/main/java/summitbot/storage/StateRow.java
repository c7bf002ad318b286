package summitbot.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, the same whichever engine it was read from: whole numbers, decimal numbers and texts. PostgreSQL has no text with
 * the character 0, so the sign of a lost character stands for it everywhere.
 *
 * @param values in the order of {@link StateTable#columns}
 */
record StateRow(List<@Nullable Object> values) {
    static StateRow read(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            Object value = row.getObject(i);
            values.add(
                    value instanceof Integer number
                            ? (Object) number.longValue()
                            : value instanceof String text ? text.replace('\0', '\uFFFD') : value);
        }
        return new StateRow(Collections.unmodifiableList(values));
    }

    void bind(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
    }

    /** Compares two rows of a table by their keys. */
    static int compareKeys(StateRow one, StateRow other, int keys) {
        for (int i = 0; i < keys; i++) {
            int order = Long.compare((Long) one.key(i), (Long) other.key(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Object key(int column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("a key without a value");
        }
        return value;
    }

    /** Returns all values as one text, different for different rows. */
    String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            String own = value == null ? "" : value.toString();
            text.append(value == null ? "-" : own.length())
                    .append(':')
                    .append(own)
                    .append('\n');
        }
        return text.toString();
    }
}
