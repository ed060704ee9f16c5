package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("导入与撤销")
class ImportJourney extends Journey {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("上传、对应各列、预检、确认、不收的行交还、改好再传、导出改一格传回、整批撤销")
    void fromUploadToUndo() throws Exception {
        road(as("county"), "导入验证");
    }

    @Test
    @DisplayName("同样一遍，用英文界面")
    void theSameInEnglish() throws Exception {
        road(asInEnglish("county"), "英文验证");
    }

    private void road(Visitor clerk, String mark) throws Exception {
        var ledger = Files.writeString(
                folder.resolve("旧台账.csv"),
                "某县台账,,,\n工程,开发商,属地,面积\n" + mark + "一号,某公司,大竹县,900\n" + mark + "二号,某公司,大竹等3县,一千\n" + mark
                        + "三号,某公司,大竹等3县,800\n");
        clerk.open("/imports");
        send(clerk, "projects", ledger);
        clerk.follow("/layout");
        clerk.choose("head", "2").choose("last", "2").look();
        matched(clerk, "");
        clerk.settled();
        assertThat(clerk.find(".import-counts").innerText()).contains("2");
        clerk.follow("/layout");
        matched(clerk, "大竹等3县=大竹县");
        clerk.settled();
        assertThat(clerk.find("tbody .import-reason").first().innerText()).contains("D4", "一千");
        var job = clerk.page().url();
        assertThat(total(clerk, mark)).as("the dry run writes nothing").isZero();

        clerk.page().navigate(job);
        clerk.submit("/application");
        clerk.settled();
        assertThat(total(clerk, mark)).isEqualTo(2);

        clerk.page().navigate(job);
        var handed = clerk.page()
                .waitForDownload(() -> clerk.find("a[href$='/refused.xlsx']").click());
        var file = folder.resolve("不收.xlsx");
        handed.saveAs(file);
        clerk.open("/imports");
        send(clerk, "projects", file);
        clerk.settled();
        assertThat(clerk.find("tbody .import-reason").first().innerText()).contains("一千");
        clerk.open("/imports");
        send(clerk, "projects", mended(file));
        clerk.settled();
        clerk.submit("/application");
        clerk.settled();
        assertThat(total(clerk, mark)).isEqualTo(3);

        amended(clerk, mark);
        undone(clerk, job);
        assertThat(total(clerk, mark)).isEqualTo(1);
        clerk.open("/imports");
    }

    /** The row that was handed back, with its one wrong cell put right. */
    private Path mended(Path handed) throws Exception {
        var mended = folder.resolve("改好.xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(handed));
                var out = Files.newOutputStream(mended)) {
            cell(book, "一千").setCellValue(1000);
            book.write(out);
        }
        return mended;
    }

    private static Cell cell(XSSFWorkbook book, String text) {
        for (var row : book.getSheetAt(0)) {
            for (var cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    // A text typed over an inline one would stand beside it, and the old one is what every reader
                    // takes.
                    cell.setBlank();
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell " + text);
    }

    /** The list goes out, one cell of it is changed, and only that change is seen when it comes back. It is of another import than the one undone last. */
    private void amended(Visitor clerk, String mark) throws Exception {
        clerk.open("/projects?q=" + mark + "二号");
        var sent = clerk.page()
                .waitForDownload(() -> clerk.find("a.export").first().click());
        var file = folder.resolve("导出.xlsx");
        sent.saveAs(file);
        var changed = folder.resolve("改了一格.xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(changed)) {
            cell(book, mark + "二号").setCellValue(mark + "二号地块");
            book.write(out);
        }
        clerk.open("/imports");
        send(clerk, "projects", changed);
        clerk.settled();
        assertThat(clerk.find(".import-changes li").allInnerTexts()).hasSize(1);
        assertThat(clerk.find(".import-changes del").innerText()).isEqualTo(mark + "二号");
        assertThat(clerk.find(".import-changes ins").innerText()).isEqualTo(mark + "二号地块");
        clerk.submit("/application");
        clerk.settled();
        var job = clerk.page().url();
        assertThat(total(clerk, mark + "二号地块")).isEqualTo(1);
        undone(clerk, job);
        assertThat(total(clerk, mark + "二号地块")).isZero();
    }

    private static void undone(Visitor clerk, String job) {
        clerk.page().navigate(job);
        clerk.find("details.import-undo summary").click();
        clerk.submit("/undo");
    }

    private static void send(Visitor clerk, String kind, Path file) {
        clerk.find("#file-" + kind).setInputFiles(file);
        clerk.page()
                .waitForNavigation(() -> clerk.find("form:has(#file-" + kind + ") button[type=submit]")
                        .click());
        clerk.open(path(clerk.page()));
    }

    private static void matched(Visitor clerk, String meanings) {
        clerk.choose("from.name", "0")
                .choose("from.developer", "1")
                .choose("from.division", "2")
                .choose("from.required", "3")
                .fill("fixed.unit", "大竹县人民防空办公室")
                .fill(
                        "fixed.decision",
                        clerk.find("textarea[name='values.decision'] + .data__sub")
                                .innerText()
                                .split("、")[0])
                .fill("values.division", meanings)
                .fill("name", "旧台账")
                .submit("/layout");
    }

    private static int total(Visitor clerk, String mark) {
        clerk.open("/projects?q=" + mark);
        return Integer.parseInt(clerk.find("table[data-total]").first().getAttribute("data-total"));
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
