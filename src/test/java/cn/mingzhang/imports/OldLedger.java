package cn.mingzhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * What a county's civil-defense office keeps in Excel: three sheets, each with a title over all columns and heads in two rows, one
 * developer merged over the rows of his projects, "大竹等3县" in a cell, days as text in three ways, areas with units, amounts in
 * 万元. Some areas are no numbers ("待测"): those rows are refused.
 */
public final class OldLedger {
    /** Every row that is refused says so. */
    public static final String REFUSED = "待测";

    /** What is written where an area was. */
    public static final String MENDED = "987.65";

    private final int rows;
    private final int refused;

    public OldLedger(int rows, int refused) {
        this.rows = rows;
        this.refused = refused;
    }

    public byte[] workbook() throws IOException {
        try (var book = new SXSSFWorkbook(200);
                var out = new ByteArrayOutputStream()) {
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            cover(book.createSheet("填表说明"));
            projects(book.createSheet("2020年项目台账"), day);
            problems(book.createSheet("欠费问题台账"));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void cover(SXSSFSheet sheet) {
        text(sheet, 0, 0, "人防工程建设管理台账填表说明");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        text(sheet, 1, 0, "一、面积单位为平方米，金额单位为万元；二、日期按证载日期。");
    }

    /** Columns: 序号 | 项目：工程名称 开发企业 属地 地址 | 规划许可：证号 日期 | 人防：应建面积. */
    private void projects(SXSSFSheet sheet, CellStyle day) {
        text(sheet, 0, 0, "大竹等3县2020年结合民用建筑修建防空地下室项目台账");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
        heads(sheet, 1, "序号", "项目", "", "", "", "规划许可", "", "人防");
        heads(sheet, 2, "", "工程名称", "开发企业", "属地", "地址", "证号", "日期", "应建面积");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 4));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 5, 6));
        for (int n = 1; n <= rows; n++) {
            int row = n + 2;
            var line = sheet.createRow(row);
            line.createCell(0).setCellValue(n);
            line.createCell(1).setCellValue("竹阳新居" + n + "号");
            // Of two projects of one developer the second cell is part of a merged one, and empty.
            if (n > 400 || n % 2 == 1) {
                line.createCell(2).setCellValue("大竹县某房地产开发有限公司" + (n + 1) / 2);
            }
            line.createCell(3).setCellValue(n % 5 == 0 ? "大竹等3县" : "大竹");
            line.createCell(4).setCellValue("竹阳街道" + n + "号");
            line.createCell(5).setCellValue("建字第51172420200" + n);
            if (n % 3 == 0) {
                var cell = line.createCell(6);
                cell.setCellValue(LocalDate.of(2020, 3, 5));
                cell.setCellStyle(day);
            } else {
                line.createCell(6).setCellValue(n % 3 == 1 ? "2020.3.5" : "2020年3月5日");
            }
            if (isRefused(n)) {
                line.createCell(7).setCellValue(REFUSED);
            } else if (n % 4 == 0) {
                line.createCell(7).setCellValue("1,200.5㎡");
            } else {
                line.createCell(7).setCellValue(1200.5);
            }
            if (n % 2 == 0 && n <= 400) {
                sheet.addMergedRegion(new CellRangeAddress(row - 1, row, 2, 2));
            }
        }
    }

    private boolean isRefused(int n) {
        int every = rows / refused;
        return n % every == 0 && n / every <= refused;
    }

    /** Amounts in 万元, which the head says and one cell says again. */
    private static void problems(SXSSFSheet sheet) {
        text(sheet, 0, 0, "易地建设费欠缴问题台账（单位：万元）");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        heads(sheet, 1, "问题", "发现", "费用", "");
        heads(sheet, 2, "情况", "时间", "应收（万元）", "减免（万元）");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        heads(sheet, 3, "竹阳新居1号欠缴易地建设费", "2020.3.5", "12.5", "");
        heads(sheet, 4, "竹阳新居2号欠缴易地建设费", "2020年3月5日", "3万元", "");
    }

    private static void heads(SXSSFSheet sheet, int row, String... texts) {
        var line = sheet.createRow(row);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                line.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    private static void text(SXSSFSheet sheet, int row, int column, String text) {
        sheet.createRow(row).createCell(column).setCellValue(text);
    }
}
