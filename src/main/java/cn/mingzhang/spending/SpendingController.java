package cn.mingzhang.spending;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 收缴使用: the register with the years' balances, and one expenditure. */
@Controller
class SpendingController {
    private static final Sheet<SpendingRow> SHEET = Sheet.of(
            "spending.title",
            Column.text("number", "spending.number", SpendingRow::number),
            Column.day("spentOn", "spending.spentOn", SpendingRow::spentOn),
            Column.<SpendingRow>text("purpose", "spending.purpose", SpendingRow::purpose)
                    .wide(24),
            Column.flag("lawful", "spending.lawful", SpendingRow::lawful),
            Column.text("project", "receipts.project", SpendingRow::project),
            Column.<SpendingRow>text("unit", "receipts.unit", SpendingRow::unit).wide(30),
            Column.<SpendingRow>text("payee", "spending.payee", SpendingRow::payee)
                    .wide(30),
            Column.text("voucherNumber", "receipts.voucherNumber", SpendingRow::voucherNumber),
            Column.money("amount", "receipts.amount", SpendingRow::yuan),
            Column.<SpendingRow>text("remark", "receipts.remark", SpendingRow::remark)
                    .wide(30));

    private final SpendingLedger ledger;
    private final Spendings spendings;
    private final SpendingPages pages;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    SpendingController(
            SpendingLedger ledger,
            Spendings spendings,
            SpendingPages pages,
            Rights rights,
            Exports exports,
            ExportDeeds deeds) {
        this.ledger = ledger;
        this.spendings = spendings;
        this.pages = pages;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/fees/spending")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, Spendings.SORTS);
        var figure = SpendingFigures.behind(query);
        model.addAttribute("listing", spendings.page(query, rights.scope(officer)));
        model.addAttribute("figure", figure);
        if (figure == null) {
            model.addAttribute("years", spendings.years(rights.scope(officer)));
        }
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("purpose", "" + query.number("purpose"));
        model.addAttribute("purposes", pages.purposes());
        model.addAttribute("enters", officer.holdsAny(Post.TREASURY, Post.FEE_CLERK));
        return "spending/index";
    }

    @GetMapping("/fees/spending.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, Spendings.SORTS),
                window -> spendings.page(window, scope),
                deeds.by(officer.actor()),
                response);
    }

    @GetMapping("/fees/spending/{number:ZC-.*}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var found = ledger.seen(number, officer);
        model.addAttribute("row", found);
        model.addAttribute("facts", pages.facts(found));
        model.addAttribute("reverses", found.stands() && ReceiptLedger.writesFor(found.unitId(), officer));
        return "spending/show";
    }
}
