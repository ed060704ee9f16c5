package cn.mingzhang.screening;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.permits.PermitKind;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** AP-07: which bureau issued which permits without civil-defense papers, and how often. */
@Controller
class BureauController {
    private static final Sorts SORTS = Sorts.first("omissions", "omissions", true);
    private static final Sheet<Row> SHEET = Sheet.of(
            "screening.byBureau",
            Column.<Row>text("bureau", "screening.bureau", Row::bureau).wide(40).always(),
            Column.<Row>text("issued", "screening.bureau.issued", Row::issued).wide(28),
            Column.count("omissions", "screening.bureau.omissions", Row::omissions),
            Column.count("logged", "screening.bureau.logged", Row::logged));

    private final FindingList findings;
    private final PermitCards permits;
    private final Exports exports;
    private final ExportDeeds deeds;

    BureauController(FindingList findings, PermitCards permits, Exports exports, ExportDeeds deeds) {
        this.findings = findings;
        this.permits = permits;
        this.exports = exports;
        this.deeds = deeds;
    }

    record Row(String bureau, String issued, int omissions, int logged) {}

    @GetMapping("/screening/bureaus")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, SORTS);
        var rows = rows(officer);
        model.addAttribute(
                "listing",
                Listing.of(
                        rows.stream().skip(query.offset()).limit(query.size()).toList(), rows.size(), query));
        return "screening/bureaus";
    }

    @GetMapping("/screening/bureaus.xlsx")
    void file(Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        exports.send(SHEET, "/screening/bureaus", List.of(), rows(officer), deeds.by(officer.actor()), response);
    }

    private List<Row> rows(Officer officer) {
        return findings.bureaus(officer).stream()
                .map(one -> new Row(
                        one.bureau(), permits.kind(PermitKind.valueOf(one.kind())), one.omissions(), one.logged()))
                .toList();
    }
}
