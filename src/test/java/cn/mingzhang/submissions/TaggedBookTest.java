package cn.mingzhang.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.money.Yuan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报表模板：数是数，日期是日期，公式留着，文字不成公式")
class TaggedBookTest {
    /** A month with two rows, one of which would be a formula. */
    static final Answers ANSWERS = new Answers() {
        @Override
        public Object of(CellTag tag) {
            return switch (tag.code()) {
                case "fee.arrears" -> Yuan.of(new BigDecimal("34076200.00"));
                case "截至日" -> LocalDate.of(2020, 12, 31);
                case "月份" -> "2020年12月";
                default -> BigDecimal.valueOf(45);
            };
        }

        @Override
        public List<Map<String, Object>> rows(CellTag tag) {
            return List.of(
                    Map.of(
                            "number",
                            "2020-0001",
                            "words",
                            "=cmd|'/c calc'!A1",
                            "amount",
                            Yuan.of(new BigDecimal("0.10"))),
                    Map.of("number", "2020-0002", "words", "正常", "amount", Yuan.of(new BigDecimal("0.20"))),
                    Map.of("number", "2020-0003", "words", "@x", "amount", Yuan.of(new BigDecimal("34076200.00"))));
        }
    };

    static byte[] template(String... cells) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("月报");
            for (var cell : cells) {
                var said = cell.split("=", 2);
                var at = new org.apache.poi.ss.util.CellReference(said[0]);
                var row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
                if (said[1].startsWith("=")) {
                    row.createCell(at.getCol()).setCellFormula(said[1].substring(1));
                } else {
                    row.createCell(at.getCol()).setCellValue(said[1]);
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] monthly() throws IOException {
        return template(
                "A1=人防月报（{{月份}}）",
                "A2=截至",
                "B2={{截至日}}",
                "A3=问题",
                "B3={{ledger.problems}}",
                "A4=欠缴万元",
                "B4={{fee.arrears 万元}}",
                "A5=欠缴",
                "B5={{fee.arrears}}",
                "A7={{fee.arrears.projects@number}}",
                "B7={{fee.arrears.projects@words}}",
                "C7={{fee.arrears.projects@amount}}",
                "D7==C7*2",
                "A8=合计",
                "C8==SUM(C7:C7)",
                "C9==B3+1");
    }

    @Test
    @DisplayName("金额分毫不差；清单三行，合计随之展开；像公式的文字只是文字")
    void isFilled() throws IOException {
        var filled = TaggedBook.read(monthly()).fill(ANSWERS);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled.xlsx()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("人防月报（2020年12月）");
            assertThat(sheet.getRow(1).getCell(1).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2020, 12, 31));
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(45);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(3407.62);
            assertThat(new BigDecimal(sheet.getRow(4).getCell(1).getRawValue())).isEqualByComparingTo("34076200.00");
            assertThat(sheet.getRow(6).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).startsWith("'=");
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("2020-0003");
            assertThat(sheet.getRow(8).getCell(3).getCellFormula()).isEqualTo("C9*2");
            assertThat(sheet.getRow(9).getCell(2).getCellFormula()).isEqualTo("SUM(C7:C9)");
            assertThat(sheet.getRow(9).getCell(2).getNumericCellValue()).isEqualTo(34076200.30);
            assertThat(sheet.getRow(10).getCell(2).getCellFormula()).isEqualTo("B3+1");
        }
        assertThat(filled.cells()).hasSize(3 + 9);
    }

    @Test
    @DisplayName("没有一条的清单：行留空，合计为零")
    void anEmptyList() throws IOException {
        var filled = TaggedBook.read(monthly()).fill(new Answers() {
            @Override
            public Object of(CellTag tag) {
                return ANSWERS.of(tag);
            }

            @Override
            public List<Map<String, Object>> rows(CellTag tag) {
                return List.of();
            }
        });
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(filled.xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(7).getCell(2).getNumericCellValue())
                    .isZero();
        }
    }

    @Test
    @DisplayName("引用别的文件、联网的公式、读不懂的标签、没有标签：不收")
    void whatIsRefused() throws IOException {
        assertThatThrownBy(() -> TaggedBook.read(template("A1={{x y z}}"))).hasMessageContaining("unreadable");
        assertThatThrownBy(() -> TaggedBook.read(template("A1=没有"))).hasMessageContaining("noTags");
        assertThatThrownBy(() -> TaggedBook.read(template("A1={{ledger.closed}}", "B1==HYPERLINK(\"http://x\",\"y\")")))
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> TaggedBook.read(new byte[] {1, 2, 3})).hasMessageContaining("damaged");
        var two = TaggedBook.read(template("A1={{ledger.items@number}}", "B1={{ledger.problems@number}}"));
        assertThatThrownBy(() -> two.fill(ANSWERS)).hasMessageContaining("twoLists");
    }

    @Test
    @DisplayName("与上次相比：变了的格，多了少了的行")
    void differences() throws IOException {
        var before = TaggedBook.read(monthly()).fill(ANSWERS).cells();
        assertThat(Differences.between(before, before)).isEmpty();
        var now = TaggedBook.read(monthly())
                .fill(new Answers() {
                    @Override
                    public Object of(CellTag tag) {
                        return tag.code().equals("ledger.problems") ? BigDecimal.valueOf(46) : ANSWERS.of(tag);
                    }

                    @Override
                    public List<Map<String, Object>> rows(CellTag tag) {
                        return ANSWERS.rows(tag).subList(1, 3);
                    }
                })
                .cells();
        assertThat(Differences.between(before, now))
                .extracting(Differences.Difference::kind, Differences.Difference::was, Differences.Difference::is)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CHANGED", "45", "46"),
                        org.assertj.core.groups.Tuple.tuple("LEFT", "2020-0001 =cmd|'/c calc'!A1 0.10", ""));
    }
}
