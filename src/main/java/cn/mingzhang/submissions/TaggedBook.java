package cn.mingzhang.submissions;

import cn.mingzhang.refusals.Unfit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A template of superiors: an .xlsx whose cells hold tags. Formats, formulas and everything without a tag stay; numbers go in as
 * numbers, days as days, and no text of ours ever becomes a formula.
 */
final class TaggedBook {
    private static final Pattern OUTSIDE =
            Pattern.compile("\\[|\\||(?i:WEBSERVICE|HYPERLINK|RTD|DDE|CALL|EXEC)\\s*\\(");
    private static final int MOST_CELLS = 200_000;

    private final byte[] xlsx;
    private final Set<CellTag> tags = new LinkedHashSet<>();

    private TaggedBook(byte[] xlsx) {
        this.xlsx = xlsx;
    }

    /** @throws Unfit where it is no workbook, asks what cannot be read, or reaches out of itself */
    static TaggedBook read(byte[] xlsx) {
        var read = new TaggedBook(xlsx.clone());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            if (!book.getExternalLinksTable().isEmpty() || book.isMacroEnabled()) {
                throw new Unfit("file", "submissions.error.outside");
            }
            var cells = 0;
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        read.look(cell, ++cells);
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Unfit unfit) {
                throw unfit;
            }
            throw new Unfit("file", "submissions.error.damaged");
        }
        if (read.tags.isEmpty()) {
            throw new Unfit("file", "submissions.error.noTags");
        }
        return read;
    }

    private void look(Cell cell, int nth) {
        if (nth > MOST_CELLS) {
            throw new Unfit("file", "submissions.error.large");
        }
        if (cell.getCellType() == CellType.FORMULA
                && OUTSIDE.matcher(cell.getCellFormula()).find()) {
            throw new Unfit("file", "submissions.error.outside");
        }
        tags.addAll(tags(cell));
    }

    static List<CellTag> tags(Cell cell) {
        return cell.getCellType() == CellType.STRING
                ? CellTag.TAG
                        .matcher(cell.getStringCellValue())
                        .results()
                        .map(tag -> CellTag.read(tag.group(1)))
                        .toList()
                : List.of();
    }

    Set<CellTag> tags() {
        return tags;
    }

    record Filled(byte[] xlsx, List<FilledCell> cells) {}

    Filled fill(Answers answers) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var cells = new ArrayList<FilledCell>();
            for (var at = 0; at < book.getNumberOfSheets(); at++) {
                new Filling(book.getSheetAt(at), answers, cells).fill();
            }
            book.setForceFormulaRecalculation(true);
            evaluate(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return new Filled(out.toByteArray(), List.copyOf(cells));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So that a viewer that does not reckon shows them too; what POI does not know is left to Excel. */
    private static void evaluate(XSSFWorkbook book) {
        var evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (var sheet : book) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        try {
                            evaluator.evaluateFormulaCell(cell);
                        } catch (RuntimeException unknown) {
                            evaluator.clearAllCachedResultValues();
                        }
                    }
                }
            }
        }
    }
}
