package cn.mingzhang.sheets;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.documents.LibreOffice;
import cn.mingzhang.witness.Road;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each file of {@link ListFilesTest} and each template, opened by LibreOffice and saved as CSV: the same rows, and no sum. */
@Tag("proof")
@WebTest
@DisplayName("LibreOffice 打开每一个导出文件，行数相同，没有一格会计算")
class LibreOfficeProof {
    private static final List<String> HOSTILE = List.of(
            "=40+2", "+40+2", "-40-2", "@SUM(40;2)", "=HYPERLINK(\"http://x\")", "\t=40+2", "=cmd|' /c calc'!A0");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient sql;

    @TempDir
    private Path folder;

    @Test
    void everyFileOpensAndNothingCalculates() throws Exception {
        for (int n = 0; n < HOSTILE.size(); n++) {
            road.awaitingSignOff();
        }
        for (int n = 0; n < HOSTILE.size(); n++) {
            sql.sql(
                            "UPDATE problem SET remark = :text, goal = :text WHERE id = (SELECT id FROM problem ORDER BY id LIMIT 1 OFFSET :n)")
                    .param("text", HOSTILE.get(n))
                    .param("n", n)
                    .update();
        }
        sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        sql.sql("SET CONSTRAINTS ALL DEFERRED").update();
        var files = new ArrayList<Path>();
        for (var line : (ListFilesTest.LISTS
                        + "/imports/projects/template | county\n/imports/problems/template | office\n")
                .split("\n")) {
            var parts = line.split("\\|");
            files.add(fetched(parts[0].strip(), parts[1].strip(), files.size()));
        }
        LibreOffice.csv(folder, files);
        int rows = 0;
        for (var file : files) {
            rows += compared(file);
        }
        System.out.printf("[office] %d workbooks opened, %d rows, none lost, nothing calculated%n", files.size(), rows);
        canary();
    }

    private Path fetched(String address, String login, int n) throws IOException {
        var answer = mvc.get()
                .uri(URI.create(address.replaceFirst("^([^?]*)", "$1.xlsx")))
                .with(as(login))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        var file = folder.resolve("%02d.xlsx".formatted(n));
        Files.write(file, answer.getResponse().getContentAsByteArray());
        return file;
    }

    private static int compared(Path file) throws IOException {
        var ours = rows(file);
        var theirs = rows(Path.of(file.toString().replace(".xlsx", ".csv")));
        assertThat(theirs).as(file.toString()).isEqualTo(ours);
        return ours.size();
    }

    /** What a reader sees: the texts of each row. Where a formula stood, LibreOffice would have put its value. */
    private static List<String> rows(Path file) throws IOException {
        var rows = new ArrayList<String>();
        try (var book = Workbooks.open(file, file.getFileName().toString())) {
            book.read(0, (row, cells) -> {
                var said = cells.stream()
                        .filter(cell -> cell.value() instanceof String)
                        .map(cell -> cell.text().replaceAll("\\s+", " ").strip())
                        .filter(text -> !text.isEmpty() && !text.matches("[-\\d.,: ]+"))
                        .toList();
                rows.add(String.join("|", said));
                return true;
            });
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    /** A workbook that calculates is told apart. */
    private void canary() throws Exception {
        var file = folder.resolve("canary.xlsx");
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = book.createSheet("x").createRow(0);
            row.createCell(0).setCellValue("合计");
            row.createCell(1).setCellFormula("REPT(\"四\",2)");
            book.write(out);
        }
        LibreOffice.csv(folder, List.of(file));
        assertThat(Files.readString(folder.resolve("canary.csv"))).contains("四四");
    }
}
