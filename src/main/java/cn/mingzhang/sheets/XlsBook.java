package cn.mingzhang.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A workbook of before 2007, read record by record by POI; it is not compressed, so it holds no more than its size. */
final class XlsBook implements OpenBook {
    private static final Set<String> MACROS = Set.of("_VBA_PROJECT_CUR", "_VBA_PROJECT", "Macros", "VBA");

    private final POIFSFileSystem file;
    private final List<String> names = new ArrayList<>();
    private final List<TreeMap<Integer, List<Cell>>> rows = new ArrayList<>();
    private final List<List<Merge>> merges = new ArrayList<>();

    private XlsBook(POIFSFileSystem file) {
        this.file = file;
    }

    static XlsBook open(Path path, String ending) throws IOException {
        POIFSFileSystem file;
        try {
            file = new POIFSFileSystem(path.toFile(), true);
        } catch (RuntimeException damaged) {
            throw new WorkbookRefused("damaged");
        }
        try {
            var root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new WorkbookRefused("encrypted");
            }
            if (MACROS.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                throw new WorkbookRefused("macros");
            }
            if (ending.equals("xlsx") || !root.hasEntryCaseInsensitive("Workbook")) {
                throw new WorkbookRefused("type");
            }
            var book = new XlsBook(file);
            book.load();
            return book;
        } catch (WorkbookRefused refused) {
            file.close();
            throw refused;
        } catch (RuntimeException damaged) {
            file.close();
            throw new WorkbookRefused("damaged");
        }
    }

    private void load() throws IOException {
        var request = new HSSFRequest();
        var formats = new FormatTrackingHSSFListener(record -> {});
        request.addListenerForAllRecords(new Tracking(formats));
        try {
            new HSSFEventFactory().processWorkbookEvents(request, file);
        } catch (org.apache.poi.EncryptedDocumentException locked) {
            throw new WorkbookRefused("encrypted");
        }
        if (names.isEmpty()) {
            throw new WorkbookRefused("noSheet");
        }
    }

    /** Passes each record on, with what knows the formats at hand. */
    private final class Tracking implements HSSFListener {
        private final FormatTrackingHSSFListener formats;
        private final Records records = new Records();

        Tracking(FormatTrackingHSSFListener formats) {
            this.formats = formats;
        }

        @Override
        public void processRecord(Record one) {
            formats.processRecord(one);
            if (one instanceof FilePassRecord) {
                throw new WorkbookRefused("encrypted");
            }
            if (one instanceof BoundSheetRecord sheet) {
                names.add(sheet.getSheetname());
                rows.add(new TreeMap<>());
                merges.add(new ArrayList<>());
            }
            records.take(one, formats);
        }
    }

    private final class Records {
        private int sheet = -1;
        private @Nullable SSTRecord strings;
        private @Nullable FormulaRecord waiting;
        private int count;

        void take(Record one, FormatTrackingHSSFListener formats) {
            if (one instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                sheet++;
            } else if (one instanceof SSTRecord table) {
                strings = table;
            } else if (one instanceof LabelSSTRecord label && strings != null) {
                add(label, strings.getString(label.getSSTIndex()).getString());
            } else if (one instanceof LabelRecord label) {
                add(label, label.getValue());
            } else if (one instanceof NumberRecord number) {
                add(number, value(number, number.getValue(), formats));
            } else if (one instanceof FormulaRecord formula) {
                if (formula.hasCachedResultString()) {
                    waiting = formula;
                } else {
                    add(formula, value(formula, formula.getValue(), formats));
                }
            } else if (one instanceof StringRecord text && waiting != null) {
                add(waiting, text.getString());
                waiting = null;
            } else if (one instanceof MergeCellsRecord merged && sheet >= 0) {
                for (int at = 0; at < merged.getNumAreas() && merges.get(sheet).size() < Limits.MERGES; at++) {
                    var area = merged.getAreaAt(at);
                    merges.get(sheet)
                            .add(new Merge(
                                    area.getFirstRow() + 1,
                                    area.getFirstColumn(),
                                    area.getLastRow() + 1,
                                    area.getLastColumn()));
                }
            }
        }

        private Object value(CellValueRecordInterface cell, double value, FormatTrackingHSSFListener formats) {
            int format = formats.getFormatIndex(cell);
            if (DateUtil.isADateFormat(format, formats.getFormatString(cell)) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, false, true);
            }
            return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(15)) : "";
        }

        private void add(CellValueRecordInterface cell, Object value) {
            if (sheet < 0 || sheet >= rows.size() || value.toString().isBlank()) {
                return;
            }
            if (++count > Limits.ROWS * 20) {
                throw new WorkbookRefused("rows", Limits.ROWS);
            }
            rows.get(sheet)
                    .computeIfAbsent(cell.getRow() + 1, row -> new ArrayList<>())
                    .add(new Cell(cell.getColumn(), value));
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public List<Merge> merges(int sheet) {
        return merges.get(sheet);
    }

    @Override
    public void read(int sheet, RowReader reader) {
        for (var row : rows.get(sheet).entrySet()) {
            if (!reader.row(row.getKey(), Workbooks.within(row.getValue()))) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException already) {
            throw new WorkbookRefused("damaged");
        }
    }
}
