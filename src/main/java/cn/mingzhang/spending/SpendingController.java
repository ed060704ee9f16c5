package cn.mingzhang.spending;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 收缴使用: the register with the years' balances, entering an expenditure, and undoing one. */
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
    private final Purposes purposes;
    private final SpendingWords words;
    private final Registry registry;
    private final Rights rights;
    private final Exports exports;
    private final ExportDeeds deeds;
    private final OfficeClock clock;

    SpendingController(
            SpendingLedger ledger,
            Spendings spendings,
            Purposes purposes,
            SpendingWords words,
            Registry registry,
            Rights rights,
            Exports exports,
            ExportDeeds deeds,
            OfficeClock clock) {
        this.ledger = ledger;
        this.spendings = spendings;
        this.purposes = purposes;
        this.words = words;
        this.registry = registry;
        this.rights = rights;
        this.exports = exports;
        this.deeds = deeds;
        this.clock = clock;
    }

    record Form(
            @NotNull @Nullable Long unit,
            @NotNull @Nullable Long purpose,

            @Size(max = 30, message = "{spending.error.project}") @Nullable
            String project,

            @NotBlank @Size(max = 60, message = "{witness.error.long}") @Nullable
            String voucherNumber,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate spentOn,

            @NotNull @Nullable Yuan amount,

            @NotBlank @Size(max = 200, message = "{witness.error.long}") @Nullable
            String payee,

            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String remark) {

        NewSpending spending() {
            var number = text(project);
            return new NewSpending(
                    Objects.requireNonNull(unit),
                    Objects.requireNonNull(purpose),
                    number.isEmpty() ? null : number,
                    text(voucherNumber),
                    Objects.requireNonNull(spentOn),
                    Objects.requireNonNull(amount),
                    text(payee),
                    text(remark));
        }
    }

    record Reason(
            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    @GetMapping("/fees/spending")
    String index(HttpServletRequest request, Officer officer, Model model) {
        Rights.mustRead(officer);
        var query = ListQuery.of(request, Spendings.SORTS);
        model.addAttribute("listing", spendings.page(query, rights.scope(officer)));
        model.addAttribute("years", spendings.years(rights.scope(officer)));
        model.addAttribute("q", query.text("q").text());
        model.addAttribute("purpose", "" + query.number("purpose"));
        model.addAttribute("purposes", options());
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

    @GetMapping("/fees/spending/new")
    ModelAndView blank(Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        var units = units(officer);
        var form = new Form(
                units.size() == 1 ? Long.valueOf(units.get(0).value()) : null,
                null,
                "",
                "",
                clock.today(),
                null,
                "",
                "");
        return page(officer, new ModelAndView("spending/new").addObject("form", form));
    }

    @PostMapping("/fees/spending")
    ModelAndView enter(@Valid @ModelAttribute("form") Form form, BindingResult errors, Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:/fees/spending/" + ledger.enter(form.spending(), officer));
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("spending/new", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(officer, refused);
    }

    private ModelAndView page(Officer officer, ModelAndView page) {
        return page.addObject("units", units(officer)).addObject("purposes", words.choices("choose", options()));
    }

    private List<Option> units(Officer officer) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> ReceiptLedger.writesFor(unit.id(), officer))
                .map(unit -> new Option("" + unit.id(), unit.name()))
                .toList();
    }

    private List<Option> options() {
        return purposes.inForce().stream()
                .map(one -> new Option("" + one.id(), one.lawful() ? one.name() : words.of("unlawful", one.name())))
                .toList();
    }

    @GetMapping("/fees/spending/{number:ZC-.*}")
    String show(@PathVariable String number, Officer officer, Model model) {
        var found = ledger.seen(number, officer);
        model.addAttribute("row", found);
        model.addAttribute("facts", facts(found));
        model.addAttribute("reverses", found.stands() && ReceiptLedger.writesFor(found.unitId(), officer));
        return "spending/show";
    }

    private List<Fact> facts(SpendingRow found) {
        return List.of(
                words.fact("purpose", found.purpose()),
                words.fact("project", found.project() == null ? "" : found.project() + " " + found.projectName()),
                words.fact("amount", found.yuan().toString()),
                words.fact("spentOn", found.day()),
                words.fact("voucherNumber", found.voucherNumber()),
                words.fact("payee", found.payee()),
                words.fact("unit", found.unit()),
                words.fact("remark", found.remark()),
                words.fact(
                        "entered",
                        words.of("signed", found.officerName(), found.officerUnit(), Dates.day(found.enteredOn()))));
    }

    @GetMapping("/fees/spending/{number:ZC-[0-9-]+}/reversal")
    ModelAndView ask(@PathVariable String number, Officer officer) {
        return reversing(
                ledger.toReverse(number, officer),
                new ModelAndView("spending/reversal").addObject("form", new Reason("")));
    }

    @PostMapping("/fees/spending/{number:ZC-[0-9-]+}/reversal")
    ModelAndView reverse(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Reason form,
            BindingResult errors,
            Officer officer) {
        var found = ledger.toReverse(number, officer);
        if (!errors.hasErrors()) {
            try {
                ledger.reverse(number, text(form.reason()), officer);
                return new ModelAndView("redirect:/fees/spending/" + number);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("spending/reversal", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return reversing(found, refused);
    }

    private ModelAndView reversing(SpendingRow found, ModelAndView page) {
        return page.addObject("facts", facts(found)).addObject("row", found);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
