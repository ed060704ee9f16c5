package cn.mingzhang.receipts;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 收款: the list, one receipt, and entering one. */
@Controller
@RequestMapping("/fees")
class ReceiptController {
    private static final Sheet<ReceiptRow> SHEET = Sheet.of(
            "receipts.title",
            Column.text("number", "receipts.number", ReceiptRow::number),
            Column.text("voucherNumber", "receipts.voucherNumber", ReceiptRow::voucherNumber),
            Column.day("voucherOn", "receipts.voucherOn", ReceiptRow::voucherOn),
            Column.<ReceiptRow>text("payer", "receipts.payer", ReceiptRow::payer)
                    .wide(30),
            Column.<ReceiptRow>text("unit", "receipts.unit", ReceiptRow::unit).wide(30),
            Column.money("amount", "receipts.amount", ReceiptRow::yuan),
            Column.money("free", "receipts.free", ReceiptRow::free),
            Column.day("confirmedOn", "receipts.confirmed", ReceiptRow::confirmedOn));

    private final ReceiptLedger ledger;
    private final ReceiptList list;
    private final ReceiptPages pages;
    private final ReceiptWords words;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds exported;
    private final OfficeClock clock;

    ReceiptController(
            ReceiptLedger ledger,
            ReceiptList list,
            ReceiptPages pages,
            ReceiptWords words,
            Rights rights,
            Exports exports,
            ExportDeeds exported,
            OfficeClock clock) {
        this.ledger = ledger;
        this.list = list;
        this.pages = pages;
        this.words = words;
        this.rights = rights;
        this.exports = exports;
        this.exported = exported;
        this.clock = clock;
    }

    @GetMapping("/receipts")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, ReceiptList.SORTS);
        model.addAttribute("listing", list.page(query, rights.scope(officer)));
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("state", query.word("state") == null ? "" : query.word("state"));
        model.addAttribute("enters", enters(officer));
        return "receipts/index";
    }

    @GetMapping("/receipts.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, ReceiptList.SORTS),
                window -> list.page(window, scope),
                exported.by(officer.actor()),
                response);
    }

    @GetMapping("/receipts/new")
    ModelAndView blank(Officer officer) {
        mustEnter(officer);
        var units = pages.units(officer);
        var form = new ReceiptForm(
                units.size() == 1 ? Long.valueOf(units.get(0).value()) : null,
                Voucher.TAX_CERTIFICATE,
                "",
                clock.today(),
                null,
                "",
                "");
        return formPage(new ModelAndView("receipts/new").addObject("form", form), officer);
    }

    @PostMapping("/receipts")
    ModelAndView enter(@Valid @ModelAttribute("form") ReceiptForm form, BindingResult errors, Officer officer) {
        mustEnter(officer);
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView(
                        "redirect:" + ledger.enter(form.receipt(), officer).href());
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("receipts/new", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return formPage(refused, officer);
    }

    @GetMapping("/receipts/{number}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var receipt = ledger.seen(number, officer);
        model.addAttribute("receipt", receipt);
        model.addAttribute("facts", words.facts(receipt));
        model.addAttribute("entries", pages.entries(receipt, officer));
        model.addAttribute("deeds", pages.deeds(receipt, officer));
        return "receipts/show";
    }

    private ModelAndView formPage(ModelAndView page, Officer officer) {
        return page.addObject("units", pages.units(officer))
                .addObject("vouchers", pages.vouchers())
                .addObject("lead", words.of(officer.holds(Post.TREASURY) ? "new.lead.treasury" : "new.lead"));
    }

    private static boolean enters(Officer officer) {
        return officer.holdsAny(Post.TREASURY, Post.FEE_CLERK);
    }

    private static void mustEnter(Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
    }
}
