package cn.mingzhang.standin;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of stand-ins as a workbook. */
@Controller
class StandInFileController {
    private static final Sheet<StandInRow> SHEET = Sheet.of(
            "standin.title",
            Column.text("deputy", "standin.deputy", row -> row.deputy() + " · " + row.deputyUnit()),
            Column.text("absent", "standin.absent", row -> row.absent() + " · " + row.absentUnit()),
            Column.text("post", "standin.post", StandInRow::post),
            Column.text("from", "standin.from", StandInRow::from),
            Column.text("lastDay", "standin.lastDay", StandInRow::lastDay),
            Column.text("state", "standin.state", StandInRow::state),
            Column.<StandInRow>text("reason", "standin.reason", StandInRow::reason)
                    .wide(40));

    private final StandInPages pages;
    private final Exports exports;
    private final ExportDeeds deeds;

    StandInFileController(StandInPages pages, Exports exports, ExportDeeds deeds) {
        this.pages = pages;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/stand-ins.xlsx")
    void file(@RequestParam(defaultValue = "") String bucket, Officer officer, HttpServletResponse response) {
        StandInDesk.mustRead(officer);
        var rows = pages.rows(officer, bucket.equals(StandInPages.BUCKET));
        exports.send(SHEET, "/stand-ins", List.of(), rows, deeds.by(officer.actor()), response);
    }
}
