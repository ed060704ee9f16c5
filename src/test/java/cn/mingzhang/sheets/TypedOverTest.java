package cn.mingzhang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("在不收的格里改了字再传回，读到的是改后的")
class TypedOverTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("别的程序改写数字时把原来的文字留在格里")
    void whatIsLeftBehindOfTheOldTextIsNotRead() throws Exception {
        var before = folder.resolve("before.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(before)) {
            book.createSheet().createRow(0).createCell(0).setCellValue(1);
            book.write(out);
        }
        assertThat(read(with(before, "<c r=\"A1\" t=\"inlineStr\"><is><t>一千</t></is></c>")))
                .containsExactly("一千");
        assertThat(read(with(before, "<c r=\"A1\" t=\"n\"><v>1000.0</v><is><t>一千</t></is></c>")))
                .containsExactly("1000");
        assertThat(read(with(before, "<c r=\"A1\" t=\"inlineStr\"><v>8</v><is><t>一千</t></is></c>")))
                .containsExactly("一千");
        assertThat(read(with(before, "<c r=\"A1\"><is><t>一千</t></is></c>"))).isEmpty();
    }

    /** The same workbook with one row of its sheet written by hand. */
    private Path with(Path before, String cell) throws Exception {
        var made = folder.resolve("made.xlsx");
        try (var from = new ZipFile(before.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(made))) {
            for (var entry : Collections.list(from.entries())) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().endsWith("sheet1.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replaceAll("<c r=\"A1\".*</c>", cell)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                to.closeEntry();
            }
        }
        return made;
    }

    private static List<String> read(Path file) {
        var texts = new ArrayList<String>();
        try (var book = Workbooks.open(file, "made.xlsx")) {
            book.read(
                    0,
                    (row, cells) -> texts.addAll(cells.stream().map(Cell::text).toList()));
        }
        return texts;
    }
}
