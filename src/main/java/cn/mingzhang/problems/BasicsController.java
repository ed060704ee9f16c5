package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 登记与修改: a blank form, and one to be amended. */
@Controller
class BasicsController {
    private final ProblemLedger ledger;
    private final BasicsSheets sheets;
    private final BasicsRules rules;
    private final BasicsConflicts conflicts;
    private final OfficeClock clock;

    BasicsController(
            ProblemLedger ledger,
            BasicsSheets sheets,
            BasicsRules rules,
            BasicsConflicts conflicts,
            OfficeClock clock) {
        this.ledger = ledger;
        this.sheets = sheets;
        this.rules = rules;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @GetMapping("/problems/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable String item, Officer officer) {
        officer.mustHoldAny(LedgerRights.LOGGERS);
        return new ModelAndView("problems/edit")
                .addObject("form", ProblemForm.blank(Typed.line(item), clock.today()))
                .addObject("sheet", sheets.blank(officer));
    }

    @PostMapping("/problems")
    ModelAndView log(
            @RequestParam(required = false) @Nullable String preview,
            @Valid @ModelAttribute("form") @Nullable ProblemForm form,
            BindingResult errors,
            Officer officer) {
        officer.mustHoldAny(LedgerRights.LOGGERS);
        if (preview != null && form != null) {
            return previewed(form, null, officer).addObject("sheet", sheets.blank(officer));
        }
        if (form != null) {
            if (form.item() == null || form.item().isEmpty()) {
                errors.rejectValue("item", "problem.item.missing");
            }
            var project = rules.check(form, Stage.DRAFT, null, officer, errors);
            if (!errors.hasErrors()) {
                try {
                    var number = ledger.log(form.item(), form.basics(project), form.dueOn(), officer);
                    return new ModelAndView("redirect:/problems/" + number);
                } catch (Unfit unfit) {
                    unfit.rejectIn(errors);
                }
            }
        }
        return invalid(errors)
                .addObject("advice", sheets.advice(form, null, officer))
                .addObject("sheet", sheets.blank(officer));
    }

    @GetMapping("/problems/{number}/edit")
    ModelAndView edit(@PathVariable String number, Officer officer) {
        var opened = opened(number, officer);
        mustBeAmendable(opened.problem());
        return new ModelAndView("problems/edit")
                .addObject("form", opened.form())
                .addObject(
                        "advice", sheets.advice(opened.form(), opened.problem().number(), officer))
                .addObject("sheet", sheets.amended(opened, officer));
    }

    @PostMapping("/problems/{number}")
    ModelAndView amend(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String preview,
            @Valid @ModelAttribute("form") @Nullable ProblemForm form,
            BindingResult errors,
            HttpServletRequest request,
            Officer officer) {
        var opened = opened(number, officer);
        var readAt = version(version);
        mustBeAmendable(opened.problem());
        if (opened.problem().version() != readAt) {
            return conflict(opened, errors, request, officer);
        }
        if (preview != null && form != null) {
            return previewed(form, opened.problem().number(), officer)
                    .addObject("sheet", sheets.amended(opened, officer));
        }
        if (form != null) {
            var project = rules.check(form, opened.problem().stage(), opened.project(), officer, errors);
            if (!errors.hasErrors()) {
                try {
                    ledger.amend(opened.problem().number(), readAt, form.basics(project), form.dueOn(), officer);
                    return new ModelAndView("redirect:/problems/" + number);
                } catch (Unfit unfit) {
                    unfit.rejectIn(errors);
                } catch (Conflict overtaken) {
                    return conflict(opened(number, officer), errors, request, officer);
                }
            }
        }
        return invalid(errors)
                .addObject("advice", sheets.advice(form, opened.problem().number(), officer))
                .addObject("sheet", sheets.amended(opened, officer));
    }

    /** 先看既往: what was typed so far with what others say of it; nothing is judged and nothing written. */
    private ModelAndView previewed(ProblemForm form, @Nullable ProblemNumber number, Officer officer) {
        return new ModelAndView("problems/edit")
                .addObject("form", form)
                .addObject("previewed", true)
                .addObject("advice", sheets.advice(form, number, officer));
    }

    private BasicsSheets.Opened opened(String number, Officer officer) {
        var opened = sheets.open(ProblemNumber.fromAddress(number), officer);
        officer.mustHoldAny(LedgerRights.LOGGERS);
        return opened;
    }

    private static void mustBeAmendable(Problem problem) {
        if (!DeskDeed.AMEND.isOpen(problem)) {
            throw new Conflict(problem.number() + " is locked at " + problem.stage());
        }
    }

    private ModelAndView conflict(
            BasicsSheets.Opened opened, BindingResult errors, HttpServletRequest request, Officer officer) {
        var page = new ModelAndView("problems/conflict")
                .addObject("conflict", conflicts.between(opened, errors, request, officer));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView invalid(BindingResult errors) {
        var page = new ModelAndView("problems/edit", errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static int version(@Nullable String version) {
        if (version == null || !version.matches("\\d{1,9}")) {
            throw new MissingVersion("problem");
        }
        return Integer.parseInt(version);
    }
}
