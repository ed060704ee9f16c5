package cn.mingzhang.evidence;

import static cn.mingzhang.evidence.Samples.pdf;
import static cn.mingzhang.evidence.Samples.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class FileCabinetTest {

    private static final HolderRef SHELF = Shelf.of(7);
    private static final String SLOT = "measure:12";

    @Autowired
    private FileCabinet cabinet;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Officer officer;

    @BeforeEach
    void anOfficer() {
        officer = Cast.of(registry, clock).officer("rectifier");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, StoredFiles.CHUNK, StoredFiles.CHUNK + 1, (int) Upload.LIMIT})
    void whatIsStoredComesBackToTheByte(int size) throws Exception {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        var path = Files.createTempFile("evidence-test", ".bin");
        try (var upload = new Upload(Files.write(path, content), "任意.pdf", FileKind.PDF, size, sha)) {
            var file = cabinet.store(SHELF, SLOT, upload, "", officer);
            checkWhole();
            assertThat(sql.sql("SELECT count(*) FROM evidence_chunk WHERE file_id = ?")
                            .param(file.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo((size + StoredFiles.CHUNK - 1) / StoredFiles.CHUNK);
            try (var in = cabinet.open(cabinet.find(file.id()))) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void theRowSaysWhatWasStoredAndByWhom() {
        var file = stored("../批复.pdf", pdf("a"), "第一次");
        assertThat(cabinet.find(file.id())).isEqualTo(file);
        assertThat(file.name()).isEqualTo("批复.pdf");
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.uploaderName()).isEqualTo(officer.name());
        assertThat(file.uploaderUnit()).isEqualTo(officer.unit().name());
        assertThat(cabinet.uploadersOf(SHELF)).containsExactly(officer.id());
        assertThat(trail.history(SHELF.subject()))
                .extracting(TrailEntry::deed, TrailEntry::remark)
                .containsExactly(org.assertj.core.api.Assertions.tuple("FILE_ADDED", "第一次"));
    }

    @Test
    void aReplacementIsANewRevisionAndTheOldOneStays() {
        var first = stored("批复.pdf", pdf("a"), "");
        var before = cabinet.digestOf(SHELF);
        var second = replaced(first, "批复-盖章.pdf", pdf("b"));
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.firstId()).isEqualTo(first.id());
        assertThat(second.slot()).isEqualTo(SLOT);
        assertThat(cabinet.list(SHELF)).containsExactly(second);
        assertThat(cabinet.list(SHELF, SLOT)).containsExactly(second);
        assertThat(cabinet.list(SHELF, "other")).isEmpty();
        assertThat(cabinet.history(SHELF)).extracting(StoredFile::id).containsExactly(first.id(), second.id());
        assertThat(cabinet.digestOf(SHELF)).isNotEqualTo(before).hasSize(64);
        assertThat(FilesPanel.of(SLOT, cabinet.history(SHELF)).files())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.earlier()).extracting(FileRow::name).containsExactly("批复.pdf"));
        assertThat(trail.history(SHELF.subject()).get(0).changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.before() + change.after()).contains("批复.pdf", "批复-盖章.pdf"));
    }

    @Test
    void onlyTheCurrentRevisionOfTheSameRecordIsReplaced() {
        var first = stored("批复.pdf", pdf("a"), "");
        replaced(first, "二.pdf", pdf("b"));
        assertThatThrownBy(() -> replaced(first, "三.pdf", pdf("c"))).isInstanceOf(Conflict.class);
        try (var upload = Upload.of("四.pdf", pdf("d"))) {
            assertThatThrownBy(() -> cabinet.replace(Shelf.of(8), first.id(), upload, "", officer))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> cabinet.replace(SHELF, UUID.randomUUID(), upload, "", officer))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void aWithdrawnFileProvesNothingButStaysReadable() throws IOException {
        var file = stored("误传.png", picture("png"), "");
        cabinet.withdraw(SHELF, file.id(), "传错了", officer);
        assertThat(cabinet.list(SHELF)).isEmpty();
        assertThat(cabinet.uploadersOf(SHELF)).isEmpty();
        assertThat(cabinet.history(SHELF)).singleElement().satisfies(kept -> {
            assertThat(kept.withdrawn()).isNotNull();
            assertThat(kept.current()).isFalse();
        });
        try (var in = cabinet.open(file)) {
            assertThat(in.readAllBytes()).isEqualTo(picture("png"));
        }
        assertThatThrownBy(() -> replaced(file, "新.png", picture("png"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> cabinet.withdraw(SHELF, file.id(), "再撤", officer))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void filesRowsAndTrailDieTogether() {
        var other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var shelf = Shelf.of(4_711);
        other.executeWithoutResult(status -> {
            try (var upload = Upload.of("批复.pdf", pdf("a"))) {
                cabinet.store(shelf, SLOT, upload, "", officer);
            }
            status.setRollbackOnly();
        });
        assertThat(cabinet.history(shelf)).isEmpty();
        assertThat(trail.history(shelf.subject())).isEmpty();
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        assertThatThrownBy(() -> other.executeWithoutResult(status -> stored("批复.pdf", pdf("a"), "")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE evidence_file SET name = 'x'",
                "UPDATE evidence_chunk SET bytes = 'x'",
                "UPDATE evidence_withdrawal SET reason = 'x'",
                "DELETE FROM evidence_file",
                "DELETE FROM evidence_chunk",
                "DELETE FROM evidence_withdrawal",
                "TRUNCATE evidence_file, evidence_chunk, evidence_withdrawal",
                "ALTER TABLE evidence_file DISABLE TRIGGER ALL",
                "DROP TABLE evidence_chunk"
            })
    void theApplicationCanChangeNothing(String statement) {
        stored("批复.pdf", pdf("a"), "");
        assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aFileThatIsNotWholeDoesNotCommit() {
        var file = stored("批复.pdf", pdf("a"), "");
        sql.sql("INSERT INTO evidence_chunk (file_id, ordinal, bytes) VALUES (?, 1, 'more')")
                .param(file.id())
                .update();
        assertThatThrownBy(this::checkWhole)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("should have");
    }

    @Test
    void aFileThatDisagreesWithItsDigestIsNotHandedOut() throws IOException {
        var path = Files.write(Files.createTempFile("evidence-test", ".bin"), pdf("b"));
        try (var forged = new Upload(path, "假.pdf", FileKind.PDF, pdf("b").length, "0".repeat(64))) {
            var file = cabinet.store(SHELF, SLOT, forged, "", officer);
            try (var in = cabinet.open(file)) {
                assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void theDigestOfAllDependsOnWhatTheyAreNotOnTheirOrder() {
        var one = stored("一.pdf", pdf("a"), "");
        var other = stored("二.pdf", pdf("b"), "");
        assertThat(Digests.of(java.util.List.of(one, other))).isEqualTo(Digests.of(java.util.List.of(other, one)));
        assertThat(Digests.of(java.util.List.of(one))).isNotEqualTo(Digests.of(java.util.List.of(other)));
    }

    private StoredFile stored(String name, byte[] content, String note) {
        try (var upload = Upload.of(name, content)) {
            return cabinet.store(SHELF, SLOT, upload, note, officer);
        }
    }

    private StoredFile replaced(StoredFile file, String name, byte[] content) {
        try (var upload = Upload.of(name, content)) {
            return cabinet.replace(SHELF, file.id(), upload, "", officer);
        }
    }

    /** What commit would do. */
    private void checkWhole() {
        sql.sql("SET CONSTRAINTS evidence_file_whole, evidence_chunk_whole IMMEDIATE")
                .update();
    }
}
