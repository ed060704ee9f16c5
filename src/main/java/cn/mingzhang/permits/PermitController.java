package cn.mingzhang.permits;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
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
import org.springframework.web.bind.annotation.PathVariable;

/** 外部门清单: the rows, one row, the lists they came in; each as a workbook too. */
@Controller
class PermitController {
    private static final Sorts LIST_SORTS = Sorts.first("list", "list", true);
    private static final Sheet<ListRow> LISTS = Sheet.of(
            "permits.lists",
            Column.count("id", "permits.list", ListRow::id),
            Column.text("kind", "permits.kind", ListRow::kind),
            Column.<ListRow>text("file", "permits.file", ListRow::file).wide(40),
            Column.<ListRow>text("digest", "permits.digest", ListRow::sha256).wide(66),
            Column.count("rows", "permits.rows", ListRow::rows),
            Column.<ListRow>text("period", "permits.period", ListRow::period).wide(24),
            Column.text("officer", "permits.officer", ListRow::officer),
            Column.text("received", "permits.received", ListRow::received));

    private final PermitPages pages;
    private final PermitLists lists;
    private final ProjectDirectory directory;
    private final PermitWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    PermitController(
            PermitPages pages,
            PermitLists lists,
            ProjectDirectory directory,
            PermitWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.pages = pages;
        this.lists = lists;
        this.directory = directory;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    record ListRow(
            long id,
            String kind,
            String file,
            String sha256,
            int rows,
            String period,
            String officer,
            String received,
            String href) {
        public String digest() {
            return sha256.substring(0, 12);
        }

        public boolean isTakenBack() {
            return rows == 0;
        }
    }

    @GetMapping("/permits")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, Permits.SORTS);
        var permits = pages.list(query, officer);
        var rows = permits.rows().stream().map(pages::row).toList();
        model.addAttribute("listing", new Listing<>(rows, permits.total(), query, permits.words(), permits.sums()));
        model.addAttribute("filter", PermitFilter.of(query));
        model.addAttribute("kinds", words.options("kind", PermitKind.values()));
        model.addAttribute("divisions", directory.divisions());
        model.addAttribute("columns", columns());
        model.addAttribute("receives", PermitRights.receives(officer));
        return "permits/index";
    }

    private List<Option> columns() {
        return List.of(
                new Option("authority", words.of("authority")),
                new Option("aboveGround", words.of("aboveGround")),
                new Option("amount", words.of("amount")));
    }

    @GetMapping("/permits.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var sheet = PermitSheets.all(kind -> words.of("kind", kind));
        var query = ListQuery.of(request, Permits.SORTS);
        exports.send(sheet, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping("/permits/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("one", pages.show(id, officer));
        return "permits/show";
    }

    @GetMapping("/permits/lists")
    String lists(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var rows = listRows();
        model.addAttribute("listing", Listing.of(rows, rows.size(), ListQuery.of(request, LIST_SORTS)));
        model.addAttribute("receives", PermitRights.receives(officer));
        return "permits/lists";
    }

    @GetMapping("/permits/lists.xlsx")
    void listFile(Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        exports.send(LISTS, "/permits/lists", List.of(), listRows(), deeds.by(officer.actor()), response);
    }

    private List<ListRow> listRows() {
        return lists.all().stream()
                .map(list -> new ListRow(
                        list.id(),
                        words.of("kind", list.kind()),
                        list.file(),
                        list.sha256(),
                        list.rows(),
                        list.firstOn() == null
                                ? ""
                                : words.of("period.of", Dates.iso(list.firstOn()), Dates.iso(list.lastOn())),
                        words.of("officer.of", list.officer(), list.unit()),
                        Dates.iso(list.receivedOn()),
                        "/permits?list=" + list.id() + "&sort=line"))
                .toList();
    }
}
