package cn.mingzhang.visits;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** A step of a visit: begin, drop, send back, confirm with a password, report. */
@Controller
@RequestMapping("/visits" + VisitController.ONE + "/{step:begin|drop|send-back|confirm|report}")
class VisitStepController {
    private final VisitDesk desk;
    private final VisitPages pages;
    private final VisitRecords records;
    private final VisitWords words;
    private final SigningProof proof;

    VisitStepController(VisitDesk desk, VisitPages pages, VisitRecords records, VisitWords words, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.records = records;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @Size(max = 2000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        Form {
            remark = PlanForm.text(remark);
        }
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String step, Officer officer, Model model) {
        var visit = desk.seen(id, officer);
        var asked = step(step);
        desk.mustTake(asked, visit, officer);
        model.addAttribute("form", new Form(null, null));
        return page(visit, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var visit = desk.seen(id, officer);
        var asked = step(step);
        desk.mustTake(asked, visit, officer);
        var read = Version.of(version, "visit");
        visit.mustBeAt(read);
        if (!errors.hasErrors() && (!asked.isSigned() || proof.judge(officer, form.password(), request, errors))) {
            try {
                desk.take(id, read, asked, String.valueOf(form.remark()), officer);
                return "redirect:" + visit.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, asked, model);
    }

    private static VisitStep step(String word) {
        return VisitStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(Visit visit, VisitStep step, Model model) {
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        model.addAttribute("action", visit.href() + "/" + step.word());
        model.addAttribute("version", visit.version());
        model.addAttribute("deed", words.of("deed", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute(
                "facts", step == VisitStep.BEGIN || step == VisitStep.DROP ? pages.facts(visit) : pages.record(visit));
        model.addAttribute(
                "lines",
                step == VisitStep.CONFIRM
                        ? records.lines(visit.id()).stream()
                                .map(line -> pages.line(line, true))
                                .toList()
                        : java.util.List.of());
        model.addAttribute("reasons", step.needsReason());
        model.addAttribute("reason", words.of(step == VisitStep.REPORT ? "feedback" : "reason"));
        model.addAttribute("signs", step.isSigned());
        model.addAttribute("danger", step == VisitStep.DROP || step == VisitStep.SEND_BACK);
        return "visits/step";
    }
}
