package cn.mingzhang.compartment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/**
 * 重新加密: every sealed value under the key and algorithm of today. One row at a time, each whole in itself: cut off half-way, old
 * and new stand side by side and both open, and the next run goes on. As the owner; triggers let nothing but the sealed columns
 * change.
 */
@Component
class Resealing {
    /** What is sealed, with the columns that make its place: {@code sealed.TABLE/COLUMN/KEY/...}. */
    private record Sealed(String table, String column, List<String> key) {
        String place(List<String> row) {
            return Stream.concat(Stream.of("sealed." + table, column), row.stream())
                    .collect(Collectors.joining("/"));
        }
    }

    private static final List<Sealed> EVERYTHING = List.of(
            new Sealed("named_person", "name", List.of("clue_id", "ordinal")),
            new Sealed("transfer_step", "person", List.of("transfer_id", "ordinal")),
            new Sealed("held_person", "name", List.of("id")),
            new Sealed("report_step", "note", List.of("report_id", "ordinal")),
            new Sealed("report_message_copy", "text", List.of("report_id", "ordinal")),
            new Sealed("file", "name", List.of("id")),
            new Sealed("file_chunk", "content", List.of("file_id", "ordinal")));

    private final Flyway owner;
    private final TextCipher cipher;

    Resealing(Flyway owner, TextCipher cipher) {
        this.owner = owner;
        this.cipher = cipher;
    }

    /** How many values were sealed anew. */
    int run() throws SQLException {
        try (var connection = owner.getConfiguration().getDataSource().getConnection()) {
            var done = 0;
            for (var sealed : EVERYTHING) {
                for (var row : behind(sealed, connection)) {
                    reseal(sealed, row, connection);
                    done++;
                }
            }
            return done;
        }
    }

    private List<List<String>> behind(Sealed sealed, Connection connection) throws SQLException {
        var keys = String.join(", ", sealed.key());
        var rows = new ArrayList<List<String>>();
        try (var query = connection.createStatement();
                var found = query.executeQuery("SELECT " + keys + ", algorithm, key_id FROM sealed." + sealed.table()
                        + " WHERE " + sealed.column() + " IS NOT NULL ORDER BY " + keys)) {
            while (found.next()) {
                if (!cipher.isCurrent(found.getString("algorithm"), found.getString("key_id"))) {
                    var row = new ArrayList<String>();
                    for (var key : sealed.key()) {
                        row.add(found.getString(key));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private void reseal(Sealed sealed, List<String> row, Connection connection) throws SQLException {
        var where = sealed.key().stream().map(key -> key + "::text = ?").collect(Collectors.joining(" AND "));
        SealedText anew;
        try (var query = connection.prepareStatement("SELECT " + sealed.column() + ", algorithm, key_id FROM sealed."
                + sealed.table() + " WHERE " + where)) {
            for (var at = 0; at < row.size(); at++) {
                query.setString(at + 1, row.get(at));
            }
            try (var found = query.executeQuery()) {
                found.next();
                var old = new SealedText(found.getBytes(1), found.getString(2), found.getString(3));
                anew = cipher.seal(cipher.bytes(old, sealed.place(row)), sealed.place(row));
            }
        }
        try (var update = connection.prepareStatement("UPDATE sealed." + sealed.table() + " SET " + sealed.column()
                + " = ?, algorithm = ?, key_id = ? WHERE " + where)) {
            update.setBytes(1, anew.bytes());
            update.setString(2, anew.algorithm());
            update.setString(3, anew.keyId());
            for (var at = 0; at < row.size(); at++) {
                update.setString(at + 4, row.get(at));
            }
            update.executeUpdate();
        }
    }
}
