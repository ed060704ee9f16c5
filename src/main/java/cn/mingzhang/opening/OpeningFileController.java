package cn.mingzhang.opening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as a workbook; of one kind, as it comes back by import. */
@Controller
class OpeningFileController {
    private final OpeningPages pages;
    private final Exports exports;
    private final ExportDeeds deeds;

    OpeningFileController(OpeningPages pages, Exports exports, ExportDeeds deeds) {
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/opening.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, OpeningEntries.SORTS);
        var kind = OpeningFilter.of(query, officer).kind();
        if (kind != null) {
            send(OpeningSheets.of(kind), query, officer, response);
        } else {
            exports.send(
                    OpeningSheets.LIST,
                    query,
                    window -> pages.list(window, officer),
                    deeds.by(officer.actor()),
                    response);
        }
    }

    private void send(Sheet<OpeningSheets.Line> sheet, ListQuery query, Officer officer, HttpServletResponse response) {
        exports.send(sheet, query, window -> pages.lines(window, officer), deeds.by(officer.actor()), response);
    }
}
