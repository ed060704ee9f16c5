package cn.mingzhang.witness;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 回头看台账 as a workbook. */
@Controller
class LookBackFileController {
    private static final cn.mingzhang.sheets.Sheet<LookBackList.Row> SHEET = cn.mingzhang.sheets.Sheet.of(
            "witness.lookBack.list",
            Column.<LookBackList.Row>text("number", "witness.lookBack.list.number", LookBackList.Row::number)
                    .always(),
            Column.<LookBackList.Row>text(
                            "description", "witness.lookBack.list.description", LookBackList.Row::description)
                    .wide(60),
            Column.<LookBackList.Row>text("unit", "witness.lookBack.list.unit", LookBackList.Row::unit)
                    .wide(30),
            Column.text("due", "witness.lookBack.dueOn", LookBackList.Row::due),
            Column.text("lamp", "problem.lamp", row -> lamp(row.lamp())),
            Column.text("state", "witness.lookBack.state", LookBackList.Row::state),
            Column.text("visited", "witness.lookBack.visitedOn", LookBackList.Row::visited),
            Column.text("officer", "witness.lookBack.filedBy", LookBackList.Row::officer));

    private final LookBackListController list;
    private final Exports exports;
    private final ExportDeeds deeds;

    LookBackFileController(LookBackListController list, Exports exports, ExportDeeds deeds) {
        this.list = list;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/look-backs.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        if (!LookBackListController.reads(officer)) {
            throw new WrongPost("look-backs");
        }
        var query = ListQuery.of(request, LookBackList.SORTS);
        exports.send(SHEET, query, window -> list.listing(window, officer), deeds.by(officer.actor()), response);
    }

    private static String lamp(@org.jspecify.annotations.Nullable LampView lamp) {
        return lamp == null ? "" : lamp.words();
    }
}
