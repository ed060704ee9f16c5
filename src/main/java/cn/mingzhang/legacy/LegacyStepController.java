package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A step of an item: handle, approve, return, registered. */
@Controller
@RequestMapping("/legacy/{number:LY-\\d{4}-\\d{4,9}}/{step:propose|approve|return|register}")
class LegacyStepController {
    private final LegacyDesk desk;
    private final LegacyPages pages;
    private final LegacyWords words;
    private final OfficeClock clock;

    LegacyStepController(LegacyDesk desk, LegacyPages pages, LegacyWords words, OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String step, Officer officer, Model model) {
        var item = desk.seen(number, officer);
        var asked = step(step);
        desk.mustTake(asked, item, officer);
        if (!asked.isOpen(item.stage())) {
            throw new Conflict(number + " is " + item.stage());
        }
        model.addAttribute("form", StepForm.blank(clock.today()));
        return form(item, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable StepForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var item = desk.seen(number, officer);
        var asked = step(step);
        desk.mustTake(asked, item, officer);
        var read = Version.of(version, "legacy item");
        if (read != item.version() || !asked.isOpen(item.stage())) {
            throw new Conflict(number + " has moved on");
        }
        if (form != null && !errors.hasErrors()) {
            try {
                take(item, asked, read, form, officer);
                return "redirect:" + item.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(item, asked, model);
    }

    private void take(LegacyItem item, LegacyStep step, long version, StepForm form, Officer officer) {
        var remark = String.valueOf(form.remark());
        switch (step) {
            case PROPOSE -> {
                if (form.outcome() == null) {
                    throw new Unfit("outcome", "legacy.error.outcome");
                }
                if (form.fee() == null) {
                    throw new Unfit("fee", "legacy.error.fee");
                }
                desk.propose(item.number(), version, form.outcome(), form.fee(), remark, officer);
            }
            case APPROVE -> desk.approve(item.number(), version, remark, officer);
            case RETURN -> desk.giveBack(item.number(), version, remark, officer);
            default -> {
                if (form.on() == null) {
                    throw new Unfit("on", "legacy.error.registeredOn");
                }
                desk.register(item.number(), version, form.on(), remark, officer);
            }
        }
    }

    private static LegacyStep step(String word) {
        return LegacyStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String form(LegacyItem item, LegacyStep step, Model model) {
        model.addAttribute("item", item.number());
        model.addAttribute("estate", item.estate());
        model.addAttribute("href", item.href());
        model.addAttribute("action", item.href() + "/" + step.word());
        model.addAttribute("version", item.version());
        model.addAttribute("title", words.of("step", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute("facts", pages.facts(item));
        model.addAttribute("proposes", step == LegacyStep.PROPOSE);
        model.addAttribute("registers", step == LegacyStep.REGISTER);
        model.addAttribute("outcomes", words.choices("choose", words.options("outcome", LegacyOutcome.values())));
        model.addAttribute("fees", words.choices("choose", words.options("fee", LegacyFee.values())));
        model.addAttribute("remarkLabel", words.of(step == LegacyStep.RETURN ? "reason" : "remark"));
        return "legacy/step";
    }
}
