package cn.mingzhang.procurement;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.procurement.ProcurementPages.Row;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of procurements as a workbook. */
@Controller
class ProcurementFileController {
    private static final Sheet<Row> SHEET = Sheet.of(
            "procurement.title",
            Column.<Row>text("number", "procurement.number", Row::number).always(),
            Column.<Row>text("title", "procurement.name", Row::title).wide(40).always(),
            Column.<Row>text("unit", "procurement.unit", Row::unit).wide(24),
            Column.text("category", "procurement.category", Row::category),
            Column.text("method", "procurement.method", Row::method),
            Column.<Row>text("agency", "procurement.agency", Row::agency).wide(30),
            Column.count("bidders", "procurement.bidderCount", Row::bidders),
            Column.<Row>text("winner", "procurement.winner", Row::winner).wide(30),
            Column.day("awarded", "procurement.awardedOn", Row::awarded),
            Column.<Row>money("budget", "procurement.budget", Row::budget).always(),
            Column.<Row>money("amount", "procurement.amount", Row::amount).always(),
            Column.count("doubts", "procurement.doubts", Row::doubts));

    private final ProcurementPages pages;
    private final Exports exports;
    private final ExportDeeds deeds;

    ProcurementFileController(ProcurementPages pages, Exports exports, ExportDeeds deeds) {
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/procurements.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, Procurements.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }
}
