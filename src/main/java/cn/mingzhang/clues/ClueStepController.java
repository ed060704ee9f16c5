package cn.mingzhang.clues;

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

/** 线索签批: one small form for every step; each signature is the signer's own, with his password. */
@Controller
@RequestMapping("/clues/{number}/steps")
class ClueStepController {
    private final ClueDesk desk;
    private final ClueChoices choices;
    private final Watermark watermark;
    private final ClueWords words;
    private final SigningProof proof;

    ClueStepController(ClueDesk desk, ClueChoices choices, Watermark watermark, ClueWords words, SigningProof proof) {
        this.desk = desk;
        this.choices = choices;
        this.watermark = watermark;
        this.words = words;
        this.proof = proof;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String step,
            Officer officer,
            Model model) {
        var clue = desk.seen(number, officer);
        var chosen = Asked.step(ClueStep.class, step);
        mustBeOpen(chosen, clue, officer);
        model.addAttribute("form", StepForm.of(chosen, clue));
        return page(chosen, clue, officer, model);
    }

    @PostMapping
    String sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var clue = desk.seen(number, officer);
        var chosen = Asked.step(ClueStep.class, form.step());
        mustHold(chosen, officer);
        var version = Asked.version(ClueDesk.KIND, form.version());
        if (version != clue.steps()) {
            throw new Conflict("version " + version + " of " + number);
        }
        mustBeOpen(chosen, clue, officer);
        chosen.unmet(clue, officer, form.entry(chosen))
                .forEach(unmet -> new Unfit(unmet.field(), "clues.condition." + unmet).rejectIn(errors));
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                desk.sign(number, version, chosen, form.entry(chosen), officer);
                return "redirect:/clues/" + number;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(chosen, clue, officer, model);
    }

    private String page(ClueStep step, Clue clue, Officer officer, Model model) {
        model.addAttribute("number", clue.number());
        model.addAttribute("step", step.name());
        model.addAttribute("stepName", words.of("step", step));
        model.addAttribute("lead", words.of("step." + step + ".lead"));
        model.addAttribute("asksHandler", step.asksFor(ClueCondition.HANDLER_NAMED));
        model.addAttribute("asksDisposal", step.asksFor(ClueCondition.DISPOSAL_CHOSEN));
        model.addAttribute("asksResult", step.asksFor(ClueCondition.RESULT_CHOSEN));
        model.addAttribute("asksDocument", step.asksFor(ClueCondition.DOCUMENT_GIVEN));
        model.addAttribute("handlers", choices.knowers(desk.handlers(clue.number(), officer)));
        model.addAttribute("disposals", choices.of("disposal", Disposal.values()));
        model.addAttribute("results", choices.of("result", ClueResult.values()));
        model.addAttribute("disposal", words.of("disposal", clue.disposal()));
        model.addAttribute("watermark", watermark.of(officer));
        return "clues/step";
    }

    private static void mustBeOpen(ClueStep step, Clue clue, Officer officer) {
        mustHold(step, officer);
        if (!step.isOpenTo(officer, clue.stage())) {
            throw new Conflict(step + " at " + clue.stage());
        }
    }

    private static void mustHold(ClueStep step, Officer officer) {
        officer.inOwnRight().mustHoldAny(step.by().toArray(Post[]::new));
    }
}
