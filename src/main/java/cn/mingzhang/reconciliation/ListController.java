package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
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

/** 清单: one of them with its lines, a month in which nothing happened, and a list taken back. */
@Controller
class ListController {
    private static final int SHOWN = 500;

    private final Lists lists;
    private final Statements statements;
    private final Months months;
    private final Registry registry;
    private final Rights rights;
    private final ReconciliationWords words;
    private final OfficeClock clock;

    ListController(
            Lists lists,
            Statements statements,
            Months months,
            Registry registry,
            Rights rights,
            ReconciliationWords words,
            OfficeClock clock) {
        this.lists = lists;
        this.statements = statements;
        this.months = months;
        this.registry = registry;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
    }

    record NothingForm(
            @NotNull @Nullable Long unit,

            @NotNull(message = "{reconciliation.error.source}") @Nullable
            Source source,

            @NotBlank @Nullable String month) {}

    record Reason(
            @Size(max = 500, message = "{witness.error.long}") @Nullable
            String reason) {}

    @GetMapping("/fees/reconciliation/lists/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        var list = seen(id, officer);
        model.addAttribute("list", list);
        model.addAttribute("title", words.of("list." + list.source()) + " " + words.month(list.period()));
        model.addAttribute("facts", facts(list));
        model.addAttribute("lines", lists.lines(id, SHOWN));
        model.addAttribute("month", "/fees/reconciliation/" + list.unitId() + "/" + list.period());
        model.addAttribute(
                "withdraws",
                ReceiptLedger.writesFor(list.unitId(), officer)
                        && !list.withdrawn()
                        && !months.isClosed(list.unitId(), list.period()));
        return "reconciliation/list";
    }

    private List<Fact> facts(Lists.Entered list) {
        return List.of(
                words.fact("file", list.fileName().isEmpty() ? words.of("nothing") : list.fileName()),
                words.fact("sha256", list.sha256() == null ? "" : list.sha256()),
                words.fact("lines", "" + list.lines()),
                words.fact("sum", list.yuan().toString()),
                words.fact(
                        "entered",
                        words.of("signed", list.officerName(), list.officerUnit(), Dates.day(list.enteredOn()))),
                words.fact("withdrawn", list.withdrawn() ? "" + list.reason() : ""));
    }

    @GetMapping("/fees/reconciliation/lists/new")
    ModelAndView blank(Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        var before = YearMonth.from(clock.today()).minusMonths(1);
        var units = units(officer);
        return page(
                officer,
                new ModelAndView("reconciliation/nothing")
                        .addObject(
                                "form",
                                new NothingForm(
                                        units.size() == 1
                                                ? Long.valueOf(units.get(0).value())
                                                : null,
                                        null,
                                        before.toString())));
    }

    @PostMapping("/fees/reconciliation/lists")
    ModelAndView enter(@Valid @ModelAttribute("form") NothingForm form, BindingResult errors, Officer officer) {
        officer.mustHoldAny(Post.TREASURY, Post.FEE_CLERK);
        var month = form.month() == null ? null : MonthPages.month(form.month().strip());
        if (month == null && !errors.hasFieldErrors("month")) {
            errors.rejectValue("month", "reconciliation.error.month", new Object[] {form.month()}, null);
        }
        if (!errors.hasErrors()) {
            try {
                var unit = Objects.requireNonNull(form.unit());
                statements.enter(
                        Objects.requireNonNull(form.source()),
                        unit,
                        Objects.requireNonNull(month),
                        Sent.NOTHING,
                        List.of(),
                        officer);
                return new ModelAndView("redirect:/fees/reconciliation/" + unit + "/" + month);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("reconciliation/nothing", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(officer, refused);
    }

    private ModelAndView page(Officer officer, ModelAndView page) {
        return page.addObject("units", units(officer))
                .addObject("sources", words.choices("choose", words.options("source", Source.values())));
    }

    private List<Option> units(Officer officer) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> ReceiptLedger.writesFor(unit.id(), officer))
                .map(Unit::option)
                .toList();
    }

    @GetMapping("/fees/reconciliation/lists/{id:\\d{1,18}}/withdrawal")
    ModelAndView ask(@PathVariable long id, Officer officer) {
        return withdrawing(
                seen(id, officer),
                officer,
                new ModelAndView("reconciliation/withdrawal").addObject("form", new Reason("")));
    }

    @PostMapping("/fees/reconciliation/lists/{id:\\d{1,18}}/withdrawal")
    ModelAndView withdraw(
            @PathVariable long id, @Valid @ModelAttribute("form") Reason form, BindingResult errors, Officer officer) {
        var list = seen(id, officer);
        if (!errors.hasErrors()) {
            try {
                statements.withdraw(
                        id, form.reason() == null ? "" : form.reason().replace("\0", ""), officer);
                return new ModelAndView("redirect:/fees/reconciliation/" + list.unitId() + "/" + list.period());
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("reconciliation/withdrawal", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return withdrawing(list, officer, refused);
    }

    private ModelAndView withdrawing(Lists.Entered list, Officer officer, ModelAndView page) {
        Statements.mustEnter(list.unitId(), officer);
        return page.addObject("facts", facts(list)).addObject("href", "/fees/reconciliation/lists/" + list.id());
    }

    private Lists.Entered seen(long id, Officer officer) {
        var list = lists.seen(id);
        if (!rights.scope(officer).covers(list.unitId())) {
            throw new NotVisible("list " + id);
        }
        return list;
    }
}
