package cn.mingzhang.problems;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger and its items as workbooks. */
@Controller
class ProblemFileController {
    private static final Sheet<ItemRow> ITEMS = Sheet.of(
            "items.title",
            Column.<ItemRow>text("number", "items.number", ItemRow::number).always(),
            Column.<ItemRow>text("name", "items.name", ItemRow::name).wide(40),
            Column.text("group", "problem.classGroup", ItemRow::group),
            Column.count("total", "items.total", ItemRow::total),
            Column.count("open", "items.open", ItemRow::open),
            Column.count("rectified", "items.rectified", ItemRow::rectified),
            Column.count("closed", "items.closed", ItemRow::closed));

    private final LedgerLines lines;
    private final ItemList items;
    private final LedgerRights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    ProblemFileController(LedgerLines lines, ItemList items, LedgerRights rights, Exports exports, ExportDeeds deeds) {
        this.lines = lines;
        this.items = items;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/problems.xlsx")
    void problems(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        LedgerRights.mustRead(officer);
        var visible = rights.visible(officer);
        var query = ListQuery.of(request, visible.moneyOnly() ? ProblemList.MONEY_SORTS : ProblemList.SORTS);
        exports.send(
                visible.moneyOnly() ? LedgerSheet.MONEY : LedgerSheet.WHOLE,
                query,
                window -> lines.page(window, visible, officer),
                deeds.by(officer.actor()),
                response);
    }

    @GetMapping("/items.xlsx")
    void items(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        LedgerRights.mustRead(officer);
        var visible = rights.visible(officer);
        if (visible.moneyOnly()) {
            throw new WrongPost("items");
        }
        var query = ListQuery.of(request, ItemList.SORTS);
        exports.send(ITEMS, query, window -> items.page(window, visible), deeds.by(officer.actor()), response);
    }
}
