package cn.mingzhang.legacy;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of legacy items as a workbook. */
@Controller
class LegacyFileController {
    private static final Sheet<LegacyPages.Row> SHEET = Sheet.of(
            "legacy.title",
            Column.<LegacyPages.Row>text("number", "legacy.number", LegacyPages.Row::number)
                    .always(),
            Column.<LegacyPages.Row>text("estate", "legacy.estate", LegacyPages.Row::estate)
                    .wide(40)
                    .always(),
            Column.<LegacyPages.Row>text("developer", "legacy.developer", LegacyPages.Row::developer)
                    .wide(30),
            Column.<LegacyPages.Row>text("unit", "legacy.unit", LegacyPages.Row::unit)
                    .wide(24),
            Column.<LegacyPages.Row>text("stage", "legacy.stage", LegacyPages.Row::stage)
                    .always(),
            Column.text("outcome", "legacy.outcome", LegacyPages.Row::outcome),
            Column.day("received", "legacy.receivedOn", LegacyPages.Row::received),
            Column.day("handled", "legacy.handledOn", LegacyPages.Row::handled),
            Column.<LegacyPages.Row>count("households", "legacy.households", LegacyPages.Row::households)
                    .always());

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
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }
}
