package cn.mingzhang.spending;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 登记支出, and undoing one. */
@Controller
class SpendingEntryController {
    private final SpendingLedger ledger;
    private final SpendingPages pages;
    private final OfficeClock clock;

    SpendingEntryController(SpendingLedger ledger, SpendingPages pages, OfficeClock clock) {
        this.ledger = ledger;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param actual that it was paid indeed: what may not be paid so is then entered, and shown as what it is */
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
            String remark,

            @Nullable Boolean actual) {

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
                    text(remark),
                    Boolean.TRUE.equals(actual));
        }
    }

    record Reason(
            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    @GetMapping("/fees/spending/new")
    ModelAndView blank(Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        var units = pages.units(officer);
        var form = new Form(
                units.size() == 1 ? Long.valueOf(units.get(0).value()) : null,
                null,
                "",
                "",
                clock.today(),
                null,
                "",
                "",
                null);
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
        return page.addObject("units", pages.units(officer)).addObject("purposes", pages.choices());
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
        return page.addObject("facts", pages.facts(found)).addObject("row", found);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
