package cn.mingzhang.clues;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
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

/** 移送签批: one small form for every step of a transfer. */
@Controller
@RequestMapping("/clues/transfers/{number}/steps")
class TransferStepController {
    private final TransferDesk desk;
    private final TransferPages pages;
    private final ClueWords words;
    private final SigningProof proof;
    private final Watermark watermark;
    private final OfficeClock clock;

    TransferStepController(
            TransferDesk desk,
            TransferPages pages,
            ClueWords words,
            SigningProof proof,
            Watermark watermark,
            OfficeClock clock) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
        this.watermark = watermark;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String step,
            Officer officer,
            Model model) {
        var letter = desk.seen(number, officer);
        var chosen = Asked.step(TransferStep.class, step);
        mustBeOpen(chosen, letter, officer);
        model.addAttribute("form", TransferStepForm.of(chosen, letter, clock.today()));
        return page(chosen, letter, officer, model);
    }

    @PostMapping
    String sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") TransferStepForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var letter = desk.seen(number, officer);
        var chosen = Asked.step(TransferStep.class, form.step());
        mustHold(chosen, officer);
        var version = Asked.version(TransferDesk.KIND, form.version());
        if (version != letter.steps()) {
            throw new Conflict("version " + version + " of " + number);
        }
        mustBeOpen(chosen, letter, officer);
        var entry = form.entry(chosen);
        chosen.unmet(letter, officer, entry, clock.today())
                .forEach(unmet -> new Unfit(unmet.field(), "clues.transfer.condition." + unmet).rejectIn(errors));
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                desk.sign(number, version, chosen, entry, officer);
                return "redirect:/clues/transfers/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(chosen, letter, officer, model);
    }

    private String page(TransferStep step, Transfer letter, Officer officer, Model model) {
        model.addAttribute("number", letter.number());
        model.addAttribute("step", step.name());
        model.addAttribute("stepName", words.of("transfer.step", step));
        model.addAttribute("lead", words.of("transfer.step." + step + ".lead"));
        model.addAttribute("asksDay", step.asksFor(TransferCondition.DAY_GIVEN));
        model.addAttribute("asksDocument", step.asksFor(TransferCondition.DOCUMENT_GIVEN));
        model.addAttribute("asksPerson", step.asksFor(TransferCondition.PERSON_GIVEN));
        model.addAttribute("asksPlan", step.asksFor(TransferCondition.PLAN_CHOSEN));
        model.addAttribute("asksOutcomes", step.asksFor(TransferCondition.OUTCOMES_CHOSEN));
        model.addAttribute(
                "items",
                step.asksFor(TransferCondition.OUTCOMES_CHOSEN)
                        ? desk.items(letter.number(), officer).stream()
                                .map(pages::item)
                                .toList()
                        : java.util.List.of());
        model.addAttribute("plans", words.choices("choose", words.options("transfer.plan", ReceiptPlan.values())));
        model.addAttribute("results", words.choices("choose", words.options("result", ClueResult.values())));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/transfer-step";
    }

    private static void mustBeOpen(TransferStep step, Transfer letter, Officer officer) {
        mustHold(step, officer);
        if (!step.isOpenTo(officer, letter.stage())) {
            throw new Conflict(step + " at " + letter.stage());
        }
    }

    private static void mustHold(TransferStep step, Officer officer) {
        officer.inOwnRight().mustHoldAny(step.by().toArray(Post[]::new));
    }
}
