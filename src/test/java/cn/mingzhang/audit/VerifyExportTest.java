package cn.mingzhang.audit;

import static cn.mingzhang.audit.TrailSamples.logged;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("留痕副本在系统以外核验，与系统之内同一算法")
class VerifyExportTest {
    private final TrailDatabase database = TrailDatabase.fresh();

    @TempDir
    Path folder;

    private Path file;
    private Path anchors;
    private String said;

    @BeforeEach
    void aCopyAndASignedHead() throws Exception {
        for (var n = 1; n <= 5; n++) {
            var number = n;
            database.deed(trail -> {
                logged(trail, number);
                trail.note(
                        TrailSamples.ZHANG,
                        "PROBLEM_AMENDED",
                        TrailSamples.PROBLEM,
                        java.util.List.of(),
                        "制表\t换行\n反斜杠\\n",
                        TrailSamples.MONDAY);
            });
        }
        file = folder.resolve("trail.mzt");
        try (var out = Files.newOutputStream(file)) {
            database.verifier().copy(new TrailExport(out));
        }
        anchors = folder.resolve("anchors");
        var keys = AnchorKey.in(folder.resolve("anchor.key"));
        var head = SignedHead.sign(
                LocalDate.of(2021, 3, 1), database.verifier().head(), keys.getPrivate(), keys.getPublic());
        Files.createDirectories(anchors);
        Files.writeString(anchors.resolve(head.fileName()), head.text());
        Files.writeString(
                anchors.resolve(head.key() + ".pub"),
                AnchorKey.base64(keys.getPublic().getEncoded()));
    }

    @Test
    void aTrueCopyIsIntact() throws IOException {
        assertThat(verified("--anchors", anchors.toString())).isZero();
        assertThat(said).contains("INTACT", "10 条", "签名不符 forged: 0");
        assertThat(TrailFile.verify(new ByteArrayInputStream(Files.readAllBytes(file)), java.util.List.of()))
                .isEqualTo(database.verified());
    }

    @Test
    void aChangedWordIsNamedToTheRow() throws IOException {
        rewritten("第3次", "第9次");
        assertThat(verified()).isEqualTo(1);
        assertThat(said).contains("ENTRY_ALTERED", "block 3, entry 5");
    }

    @Test
    void anotherCodeOnAPaperIsFound() throws IOException {
        assertThat(verified("--code", "5-ABCDE-FGHJK")).isEqualTo(1);
        assertThat(said).contains("PRINTED_CODE_DIFFERS");
    }

    @Test
    void aForgedHeadIsSaid() throws IOException {
        try (var heads = Files.list(anchors)) {
            var head = heads.filter(one -> one.toString().endsWith(".head"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(head, Files.readString(head).replace("date=2021-03-01", "date=2021-03-02"));
        }
        assertThat(verified("--anchors", anchors.toString())).isEqualTo(1);
        assertThat(said).contains("not signed with the key");
    }

    @Test
    void whatWasCutOffOrIsNoneCannotBeRead() throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 30));
        assertThat(verified()).isEqualTo(2);
        Files.writeString(file, "x");
        assertThat(verified()).isEqualTo(2);
        assertThat(VerifyExport.run(new String[] {"verify-export"}, out(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    private int verified(String... options) {
        var bytes = new ByteArrayOutputStream();
        var args = new java.util.ArrayList<>(java.util.List.of("verify-export", file.toString()));
        args.addAll(java.util.List.of(options));
        var ended = VerifyExport.run(args.toArray(String[]::new), out(bytes));
        said = bytes.toString(StandardCharsets.UTF_8);
        return ended;
    }

    private static PrintStream out(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private void rewritten(String from, String to) throws IOException {
        String text;
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }
}
