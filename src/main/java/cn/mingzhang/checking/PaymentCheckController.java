package cn.mingzhang.checking;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 逐笔核查: how much is checked, the list, and a check of one payment or of several chosen in the list. */
@Controller
class PaymentCheckController {
    private static final int MOST = 200;
    private static final Sheet<CheckList.Row> SHEET = Sheet.of(
            "checking.title",
            Column.text("number", "receipts.number", CheckList.Row::number),
            Column.text("voucherNumber", "receipts.voucherNumber", CheckList.Row::voucherNumber),
            Column.day("voucherOn", "receipts.voucherOn", CheckList.Row::voucherOn),
            Column.<CheckList.Row>text("payer", "receipts.payer", CheckList.Row::payer)
                    .wide(30),
            Column.<CheckList.Row>text("unit", "receipts.unit", CheckList.Row::unit)
                    .wide(30),
            Column.money("amount", "receipts.amount", CheckList.Row::yuan),
            Column.text("checker", "checking.checker", CheckList.Row::checker),
            Column.day("checkedOn", "checking.checkedOn", CheckList.Row::checkedOn),
            Column.<CheckList.Row>text("remark", "receipts.remark", CheckList.Row::remark)
                    .wide(30));

    private final CheckLedger ledger;
    private final CheckList list;
    private final CheckWords words;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;

    PaymentCheckController(
            CheckLedger ledger, CheckList list, CheckWords words, Rights rights, Exports exports, ExportDeeds deeds) {
        this.ledger = ledger;
        this.list = list;
        this.words = words;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
    }

    record Form(
            @Nullable List<String> pick,

            @NotNull(message = "{checking.error.result}") @Nullable
            Result result,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark) {}

    @GetMapping("/fees/checks")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, CheckList.SORTS);
        var units = list.byUnit(scope);
        model.addAttribute("listing", list.page(query, scope));
        model.addAttribute("units", units);
        model.addAttribute("all", sum(units));
        model.addAttribute("checkers", list.byChecker(scope));
        model.addAttribute("figure", isFigure(query));
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("result", "" + query.word("result"));
        model.addAttribute("unit", "" + query.number("unit"));
        model.addAttribute("results", filters());
        model.addAttribute("checks", CheckLedger.checks(officer));
        return "checking/index";
    }

    /** Whether exactly the rows of {@link CheckFigures} are asked for. */
    private static boolean isFigure(ListQuery query) {
        return query.flag("checked")
                && query.day("asOf") != null
                && query.text("q").isEmpty()
                && query.number("unit") == null
                && query.number("checker") == null
                && query.word("result") == null;
    }

    private CheckList.Share sum(List<CheckList.Share> units) {
        return new CheckList.Share(
                null,
                null,
                words.of("all"),
                units.stream().mapToLong(CheckList.Share::checked).sum(),
                units.stream().mapToLong(CheckList.Share::all).sum(),
                units.stream().mapToLong(CheckList.Share::checkedFen).sum(),
                units.stream().mapToLong(CheckList.Share::allFen).sum(),
                units.stream().mapToLong(CheckList.Share::differing).sum());
    }

    private List<Option> filters() {
        var options = new ArrayList<Option>();
        options.add(new Option("NONE", words.of("result.NONE")));
        options.addAll(words.options("result", Result.values()));
        return options;
    }

    @GetMapping("/fees/checks.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, CheckList.SORTS),
                window -> list.page(window, scope),
                deeds.by(officer.actor()),
                response);
    }

    @GetMapping("/fees/checks/new")
    ModelAndView ask(@RequestParam(name = "pick", required = false) @Nullable List<String> pick, Officer officer) {
        mustCheck(officer);
        if (pick == null || pick.isEmpty()) {
            return new ModelAndView("redirect:/fees/checks");
        }
        return page(new ModelAndView("checking/new").addObject("form", new Form(pick, null, "")), pick);
    }

    @PostMapping("/fees/checks")
    ModelAndView check(@Valid @ModelAttribute("form") Form form, BindingResult errors, Officer officer) {
        mustCheck(officer);
        var pick = form.pick() == null ? List.<String>of() : form.pick();
        if (!errors.hasErrors()) {
            try {
                ledger.check(
                        pick.stream().limit(MOST).toList(),
                        Objects.requireNonNull(form.result()),
                        form.remark() == null ? "" : form.remark().replace("\0", ""),
                        officer);
                return new ModelAndView("redirect:/fees/checks");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("checking/new", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(refused, pick);
    }

    private ModelAndView page(ModelAndView page, List<String> pick) {
        return page.addObject("pick", pick)
                .addObject("results", words.options("result", Result.values()))
                .addObject("lead", words.of("new.lead", pick.size()));
    }

    private static void mustCheck(Officer officer) {
        officer.mustHoldAny(Post.RESIDENT, Post.SUPERVISOR, Post.REVIEWER);
    }
}
