package cn.mingzhang.shelter;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.shelter.TermController.Row;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The parameters with their history as a workbook. */
@Controller
class TermFileController {
    private static final Sheet<Row> SHEET = Sheet.of(
            "shelter.terms.all",
            Column.<Row>text("name", "shelter.term", Row::name).wide(30).always(),
            Column.text("division", "shelter.division", Row::division),
            Column.text("value", "shelter.value", Row::value),
            Column.text("from", "shelter.validFrom", Row::from),
            Column.text("to", "shelter.validTo", Row::to),
            Column.<Row>text("source", "shelter.source", Row::source).wide(60),
            Column.flag("verified", "shelter.verified", Row::verified),
            Column.text("state", "shelter.state", Row::stateWords),
            Column.<Row>text("proposed", "shelter.proposed", Row::proposed).wide(24),
            Column.<Row>text("answered", "shelter.answer", Row::answered).wide(24));

    private final TermController terms;
    private final Exports exports;
    private final ExportDeeds deeds;

    TermFileController(TermController terms, Exports exports, ExportDeeds deeds) {
        this.terms = terms;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/shelter.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var listing = terms.list(ListQuery.of(request, TermController.SORTS), officer);
        exports.send(SHEET, "/shelter", listing.words(), listing.rows(), deeds.by(officer.actor()), response);
    }
}
