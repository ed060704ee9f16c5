package cn.mingzhang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.evidence.FileProof;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Random edits by a superuser in ten kinds, one at a time and each taken back; what was kept outside is one signed head.
 * {@code -Dproof.edits=10000 -Dproof.seed=1}.
 */
@Tag("proof")
@DisplayName("等保 8.1.4.7：任何一处改动都被发现，单处改动指到行")
class TamperingProof {
    private static final int EDITS = Integer.getInteger("proof.edits", 300);
    private static final long SEED = Long.getLong("proof.seed", 20211203L);
    private static final int BLOCKS = 24;
    private static final int FILES = 6;

    private final TrailDatabase database = TrailDatabase.fresh();
    private final Random random = new Random(SEED);
    private Connection connection;
    private JdbcTemplate sql;
    private TrailVerifier verifier;
    private FileProof files;
    private long entries;

    @BeforeEach
    void aTrailWithFiles() throws SQLException {
        connection = database.superuser();
        var source = new SingleConnectionDataSource(connection, true);
        sql = new JdbcTemplate(source);
        verifier = new TrailVerifier(source, new DataSourceTransactionManager(source));
        files = new FileProof(JdbcClient.create(sql));
        for (var block = 0; block < BLOCKS; block++) {
            var of = 1 + random.nextInt(4);
            database.deed(trail -> {
                for (var n = 0; n < of; n++) {
                    trail.note(
                            TrailSamples.ZHANG,
                            "PROBLEM_AMENDED",
                            TrailSamples.problem((int) ++entries),
                            List.of(
                                    new Change("problem.due", "2021-06-30", "2021-07-31"),
                                    new Change("problem.amount", "0.00", "1234567.89")),
                            "第" + entries + "次\t\\n",
                            TrailSamples.MONDAY.plusSeconds(entries));
                }
            });
        }
        for (var file = 0; file < FILES; file++) {
            aFile(file);
        }
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void everyEditIsFound() throws SQLException {
        var begun = Instant.now();
        var key = assertNoKeyFault();
        var head = SignedHead.sign(LocalDate.of(2022, 1, 4), verifier.head(), key.getPrivate(), key.getPublic());
        assertThat(head.isSignedWith(key.getPublic())).isTrue();
        var missed = new ArrayList<String>();
        var done = new EnumMap<Burglar.Kind, Integer>(Burglar.Kind.class);
        var seenWithoutHead = new EnumMap<Burglar.Kind, Integer>(Burglar.Kind.class);
        var kinds = Burglar.Kind.values();
        for (var n = 0; n < EDITS; n++) {
            var kind = kinds[n % kinds.length];
            var burglar = new Burglar(sql, random);
            connection.setAutoCommit(false);
            sql.execute("SET LOCAL session_replication_role = replica");
            var row = burglar.edit(kind, trailLength(), BLOCKS + FILES);
            var found = verifier.read(List.of(head));
            done.merge(kind, 1, Integer::sum);
            if (kind == Burglar.Kind.ATTACHMENT_BYTE ? files.verify().intact() : found.isIntact()) {
                missed.add(n + " " + kind + " at " + row);
            } else if (isOfOneEntry(kind) && found.entry() != row) {
                missed.add(n + " " + kind + ": " + found.finding() + " named " + found.entry() + ", not " + row);
            }
            if (!verifier.read(List.of()).isIntact()) {
                seenWithoutHead.merge(kind, 1, Integer::sum);
            }
            if (n % 50 == 0 && kind != Burglar.Kind.ATTACHMENT_BYTE) {
                assertThat(exported(List.of(head)))
                        .as("the export says the same")
                        .isEqualTo(found);
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        var clean = Math.max(100, EDITS / 10);
        var alarms = 0;
        for (var n = 0; n < clean; n++) {
            if (n % 20 == 0) {
                sql.execute("VACUUM FULL trail_entry");
            }
            alarms += verifier.verify(List.of(head)).isIntact()
                            && (n % 20 > 0 || files.verify().intact())
                    ? 0
                    : 1;
        }
        System.out.printf(
                "PROOF tampering: %d edits %s, %d missed (95%% bound %.3f%%); canary without the signed head: tail cut seen %d,"
                        + " chain anew seen %d; %d clean runs with %d alarms (95%% bound %.2f%%); seed %d, %d s%n",
                EDITS,
                done,
                missed.size(),
                300.0 / EDITS,
                seenWithoutHead.getOrDefault(Burglar.Kind.TAIL_CUT, 0),
                seenWithoutHead.getOrDefault(Burglar.Kind.CHAIN_ANEW, 0),
                clean,
                alarms,
                300.0 / clean,
                SEED,
                Duration.between(begun, Instant.now()).toSeconds());
        assertThat(missed).isEmpty();
        assertThat(alarms).isZero();
        // The canary: what is kept outside is what finds these two.
        assertThat(seenWithoutHead).doesNotContainKeys(Burglar.Kind.TAIL_CUT, Burglar.Kind.CHAIN_ANEW);
    }

    private static boolean isOfOneEntry(Burglar.Kind kind) {
        return switch (kind) {
            case FIELD, ONE_FEN, DELETE, INSERT, SWAP, TIMESTAMP -> true;
            default -> false;
        };
    }

    private static java.security.KeyPair assertNoKeyFault() {
        try {
            return AnchorKey.fresh();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Verification exported(List<SignedHead> outside) {
        var file = new ByteArrayOutputStream();
        try (var blocks = sql.queryForStream("SELECT * FROM trail_block ORDER BY number", SealedBlock::read);
                var rows = sql.queryForStream(
                        "SELECT coalesce(b.number, 0) AS block, e.* FROM trail_entry e LEFT JOIN trail_block b ON b.seal = e.seal"
                                + " ORDER BY b.number NULLS LAST, e.id",
                        SealedEntry::read)) {
            new TrailExport(file).write(blocks.iterator(), rows.iterator(), verifier.head());
        }
        return TrailFile.verify(new ByteArrayInputStream(file.toByteArray()), outside);
    }

    private long trailLength() {
        return entries + FILES;
    }

    /** As the cabinet stores one, and as it notes it. */
    private void aFile(int n) {
        var bytes = new byte[200 + random.nextInt(2000)];
        random.nextBytes(bytes);
        var digest = java.util.HexFormat.of().formatHex(sha256(bytes));
        sql.execute("SET session_replication_role = replica");
        var id = java.util.UUID.randomUUID();
        sql.update(
                "INSERT INTO evidence_file (id, holder_kind, holder_id, slot, first_id, revision, name, kind, size, sha256, note,"
                        + " uploader_id, uploader_name, uploader_unit, happened_at, recorded_at)"
                        + " VALUES (?, 'problem', 1, 'problem', ?, 1, ?, 'PDF', ?, ?, '', 1, 'x', 'x', '2021-01-01', '2021-01-01')",
                id,
                id,
                n + ".pdf",
                bytes.length,
                digest);
        sql.update("INSERT INTO evidence_chunk (file_id, ordinal, bytes) VALUES (?, 0, ?)", id, bytes);
        sql.execute("SET session_replication_role = origin");
        database.deed(trail -> trail.note(
                TrailSamples.ZHANG,
                "FILE_ADDED",
                TrailSamples.PROBLEM,
                List.of(
                        new Change("evidence.file", null, n + ".pdf (SHA-256 " + digest + ")"),
                        new Change("problem.amount", "0.00", "1234567.89"),
                        new Change("problem.due", "2021-06-30", "2021-07-31")),
                "",
                TrailSamples.MONDAY));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
