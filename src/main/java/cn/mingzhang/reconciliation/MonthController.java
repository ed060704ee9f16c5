package cn.mingzhang.reconciliation;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 对账与月结: the months, one month, its signature and its reopening. */
@Controller
class MonthController {
    private static final Sheet<MonthList.Row> SHEET = Sheet.of(
            "reconciliation.title",
            Column.text("month", "reconciliation.month", MonthList.Row::name),
            Column.<MonthList.Row>text("unit", "receipts.unit", MonthList.Row::unit)
                    .wide(30),
            Column.money("ledger", "reconciliation.ledger", MonthList.Row::ledgerYuan),
            Column.money("tax", "reconciliation.source.TAX", MonthList.Row::taxYuan),
            Column.money("treasury", "reconciliation.source.TREASURY", MonthList.Row::treasuryYuan),
            Column.count("open", "reconciliation.open", MonthList.Row::open),
            Column.flag("closed", "reconciliation.state.CLOSED", MonthList.Row::closed));

    private final MonthList list;
    private final MonthPages pages;
    private final MonthDesk desk;
    private final Reconciliation reconciliation;
    private final Rights rights;
    private final SigningProof proof;
    private final Exports exports;
    private final ExportDeeds deeds;

    MonthController(
            MonthList list,
            MonthPages pages,
            MonthDesk desk,
            Reconciliation reconciliation,
            Rights rights,
            SigningProof proof,
            Exports exports,
            ExportDeeds deeds) {
        this.list = list;
        this.pages = pages;
        this.desk = desk;
        this.reconciliation = reconciliation;
        this.rights = rights;
        this.proof = proof;
        this.exports = exports;
        this.deeds = deeds;
    }

    record Form(
            @Nullable String digest,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason,

            @Nullable String password) {}

    @GetMapping("/fees/reconciliation")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, MonthList.SORTS);
        model.addAttribute("listing", list.page(query, rights.scope(officer), officer));
        model.addAttribute("state", "" + query.word("state"));
        model.addAttribute("enters", officer.holdsAny(Post.TREASURY, Post.FEE_CLERK));
        return "reconciliation/index";
    }

    @GetMapping("/fees/reconciliation.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, MonthList.SORTS),
                window -> list.page(window, scope, officer),
                deeds.by(officer.actor()),
                response);
    }

    @GetMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}")
    String show(@PathVariable long unit, @PathVariable String month, Officer officer, Model model) {
        Rights.mustRead(officer);
        model.addAttribute("page", pages.of(unit, known(month), officer));
        return "reconciliation/show";
    }

    @PostMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}/comparison")
    String compare(@PathVariable long unit, @PathVariable String month, Officer officer) {
        pages.unit(unit, officer);
        reconciliation.again(unit, officer);
        return "redirect:/fees/reconciliation/" + unit + "/" + known(month);
    }

    @GetMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}/signatures/new")
    ModelAndView ask(@PathVariable long unit, @PathVariable String month, Officer officer) {
        pages.unit(unit, officer);
        desk.mustSign(unit, known(month), officer);
        return signing(unit, known(month), officer, new ModelAndView("reconciliation/sign"));
    }

    @PostMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}/signatures")
    ModelAndView sign(
            @PathVariable long unit,
            @PathVariable String month,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        pages.unit(unit, officer);
        desk.mustSign(unit, known(month), officer);
        if (form.digest() == null || form.digest().isBlank()) {
            throw new MissingVersion("figures of " + month);
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
            try {
                desk.sign(unit, known(month), form.digest(), officer);
                return new ModelAndView("redirect:/fees/reconciliation/" + unit + "/" + month);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return signing(unit, known(month), officer, refused("reconciliation/sign", errors));
    }

    private ModelAndView signing(long unit, YearMonth month, Officer officer, ModelAndView page) {
        var shown = pages.of(unit, month, officer);
        if (!page.getModel().containsKey("form")) {
            page.addObject("form", new Form(shown.digest(), "", null));
        }
        return page.addObject("page", shown)
                .addObject("reopening", false)
                .addObject("action", shown.href() + "/signatures");
    }

    @GetMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}/reopening")
    ModelAndView askToReopen(@PathVariable long unit, @PathVariable String month, Officer officer) {
        pages.unit(unit, officer);
        desk.mustReopen(unit, known(month), officer);
        return reopening(
                unit,
                known(month),
                officer,
                new ModelAndView("reconciliation/sign").addObject("form", new Form("", "", null)));
    }

    @PostMapping("/fees/reconciliation/{unit:\\d{1,9}}/{month:\\d{4}-\\d{2}}/reopening")
    ModelAndView reopen(
            @PathVariable long unit,
            @PathVariable String month,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        pages.unit(unit, officer);
        desk.mustReopen(unit, known(month), officer);
        if (form.reason() == null || form.reason().isBlank()) {
            errors.rejectValue("reason", "witness.error.reason");
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), request, errors)) {
            desk.reopen(unit, known(month), form.reason().replace("\0", ""), officer);
            return new ModelAndView("redirect:/fees/reconciliation/" + unit + "/" + month);
        }
        return reopening(unit, known(month), officer, refused("reconciliation/sign", errors));
    }

    private ModelAndView reopening(long unit, YearMonth month, Officer officer, ModelAndView page) {
        var shown = pages.of(unit, month, officer);
        return page.addObject("page", shown)
                .addObject("reopening", true)
                .addObject("action", shown.href() + "/reopening");
    }

    private static ModelAndView refused(String view, BindingResult errors) {
        var page = new ModelAndView(view, errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static YearMonth known(String month) {
        var known = MonthPages.month(month);
        if (known == null) {
            throw new NotVisible("month " + month);
        }
        return known;
    }
}
