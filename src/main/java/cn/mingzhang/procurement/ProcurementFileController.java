package cn.mingzhang.procurement;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Exports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of procurements as a workbook, as it comes back by import. */
@Controller
class ProcurementFileController {
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
        exports.send(
                ProcurementSheet.SHEET,
                query,
                window -> pages.lines(window, officer),
                deeds.by(officer.actor()),
                response);
    }
}
