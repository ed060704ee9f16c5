package cn.mingzhang.batches;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of batches as a workbook. */
@Controller
class BatchFileController {
    private static final Sheet<BatchList.Row> SHEET = Sheet.of(
            "batches.title",
            Column.<BatchList.Row>text("number", "batches.number", BatchList.Row::number)
                    .always(),
            Column.<BatchList.Row>text("title", "batches.field.title", BatchList.Row::title)
                    .wide(40),
            Column.text("step", "batches.step", BatchList.Row::step),
            Column.count("items", "batches.items", BatchList.Row::items),
            Column.text("state", "batches.state", BatchList.Row::state),
            Column.text("made", "batches.made", BatchList.Row::made),
            Column.text("signed", "batches.signedBy", BatchList.Row::signed));

    private final BatchList list;
    private final ProblemLedger ledger;
    private final Exports exports;
    private final ExportDeeds deeds;

    BatchFileController(BatchList list, ProblemLedger ledger, Exports exports, ExportDeeds deeds) {
        this.list = list;
        this.ledger = ledger;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/batches.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        BatchPlace.mustRead(officer);
        var seen = ledger.seenBy(officer);
        var query = ListQuery.of(request, BatchList.SORTS);
        exports.send(SHEET, query, window -> list.page(window, seen), deeds.by(officer.actor()), response);
    }
}
