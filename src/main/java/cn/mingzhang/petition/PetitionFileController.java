package cn.mingzhang.petition;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The queue as a workbook: numbers and dates, not a word of what was reported; made while it is sent and kept nowhere. */
@Controller
class PetitionFileController {
    private static final Sheet<PetitionPages.Row> REPORTS = Sheet.of(
            "petition.title",
            Column.text("number", "petition.number", PetitionPages.Row::number),
            Column.text("channel", "petition.channel", PetitionPages.Row::channel),
            Column.text("named", "petition.named", PetitionPages.Row::named),
            Column.text("arrived", "petition.arrived", PetitionPages.Row::arrived),
            Column.text("stage", "petition.stage", PetitionPages.Row::stage),
            Column.text("due", "petition.due", PetitionPages.Row::due));

    private final PetitionDesk desk;
    private final PetitionPages pages;
    private final Exports exports;

    PetitionFileController(PetitionDesk desk, PetitionPages pages, Exports exports) {
        this.desk = desk;
        this.pages = pages;
        this.exports = exports;
    }

    @GetMapping("/petition.xlsx")
    void reports(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        PetitionDesk.mustBeDesk(officer);
        exports.send(
                REPORTS,
                ListQuery.of(request, Reports.SORTS),
                window -> pages.rows(desk.list(window, officer).reports()),
                taken -> {},
                response);
    }
}
