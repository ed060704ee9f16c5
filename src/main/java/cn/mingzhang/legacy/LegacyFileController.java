package cn.mingzhang.legacy;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Exports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of legacy items as a workbook, as it comes back by import. */
@Controller
class LegacyFileController {
    private final LegacyPages pages;
    private final Exports exports;
    private final ExportDeeds deeds;

    LegacyFileController(LegacyPages pages, Exports exports, ExportDeeds deeds) {
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/legacy.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, LegacyItems.SORTS);
        exports.send(
                LegacySheet.SHEET, query, window -> pages.lines(window, officer), deeds.by(officer.actor()), response);
    }
}
