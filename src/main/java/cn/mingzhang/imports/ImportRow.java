package cn.mingzhang.imports;

import cn.mingzhang.sheets.RowError;
import java.util.List;
import java.util.Map;

/** One line of a job as it was judged. */
record ImportRow(
        int row,
        Outcome outcome,
        String number,
        long version,
        Map<String, String> cells,
        List<CellChange> changes,
        List<RowError> errors) {}
