package cn.mingzhang.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the database after a start, compared with what the server had said. */
final class Ledger {
    /** Begins every text and file name of this proof. */
    static final String MARK = "断电验证";

    private final Server server;

    Ledger(Server server) {
        this.server = server;
    }

    void mustHold(Acknowledged said) throws IOException, SQLException {
        assertThat(complaints(said)).isEmpty();
    }

    List<String> complaints(Acknowledged said) throws IOException, SQLException {
        var wrong = new ArrayList<String>();
        try (var database = server.database()) {
            missing(wrong, "lost problem", said.logged, column(database, """
                    SELECT number FROM problem WHERE description LIKE '断电验证%'"""));
            missing(wrong, "lost signature", said.served, column(database, """
                    SELECT p.number FROM problem p JOIN problem_signature s ON s.problem_id = p.id
                     WHERE s.step = 'SERVE' AND p.stage = 'SERVED'"""));
            var whole = column(database, """
                    SELECT f.name || ' ' || f.sha256 FROM evidence_file f
                      JOIN LATERAL (SELECT sum(octet_length(c.bytes)) AS size,
                                           encode(sha256(string_agg(c.bytes, ''::bytea ORDER BY c.ordinal)), 'hex') AS sha
                                      FROM evidence_chunk c WHERE c.file_id = f.id) c ON c.size = f.size AND c.sha = f.sha256
                     WHERE f.name LIKE '断电验证%'""");
            said.uploaded.forEach((name, sha) -> {
                if (!whole.contains(name + " " + sha)) {
                    wrong.add("lost or damaged file " + name);
                }
            });
            none(wrong, database, "file without all its bytes", """
                    SELECT f.name FROM evidence_file f
                     WHERE f.size <> coalesce((SELECT sum(octet_length(c.bytes)) FROM evidence_chunk c WHERE c.file_id = f.id), 0)""");
            none(wrong, database, "file that the trail does not know", """
                    SELECT f.name FROM evidence_file f WHERE f.name LIKE '断电验证%' AND NOT EXISTS (
                        SELECT 1 FROM trail_entry t WHERE t.changes LIKE '%' || f.name || '%')""");
            none(wrong, database, "stage without its one signature", """
                    SELECT p.number FROM problem p WHERE p.description LIKE '断电验证%'
                       AND (SELECT count(*) FROM problem_signature s WHERE s.problem_id = p.id)
                           <> CASE p.stage WHEN 'DRAFT' THEN 0 WHEN 'SERVED' THEN 1 ELSE -1 END""");
            none(wrong, database, "signature that the trail does not know, or knows twice", """
                    SELECT p.number FROM problem p JOIN problem_signature s ON s.problem_id = p.id
                     WHERE p.description LIKE '断电验证%' AND 1 <> (
                        SELECT count(*) FROM trail_entry t
                         WHERE t.deed = 'CLOSURE_SERVE' AND t.subject_kind = 'problem' AND t.subject_number = p.number)""");
            none(wrong, database, "trail entry of a signature that is not there", """
                    SELECT t.subject_number FROM trail_entry t JOIN problem p ON p.number = t.subject_number
                     WHERE t.deed = 'CLOSURE_SERVE' AND p.description LIKE '断电验证%'
                       AND NOT EXISTS (SELECT 1 FROM problem_signature s WHERE s.problem_id = p.id AND s.step = 'SERVE')""");
            none(wrong, database, "entry outside every block", """
                    SELECT t.id::text FROM trail_entry t WHERE NOT EXISTS (SELECT 1 FROM trail_block b WHERE b.seal = t.seal)""");
        }
        return wrong;
    }

    private static void missing(List<String> wrong, String what, Set<String> said, Set<String> there) {
        said.stream().filter(one -> !there.contains(one)).forEach(one -> wrong.add(what + " " + one));
    }

    private static void none(List<String> wrong, Connection database, String what, String query) throws SQLException {
        column(database, query).forEach(one -> wrong.add(what + ": " + one));
    }

    private static Set<String> column(Connection database, String query) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
