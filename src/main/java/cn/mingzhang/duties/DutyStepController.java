package cn.mingzhang.duties;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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

/** Sent, confirmed, returned, taken back for revision: each on a page that shows every item it is about. */
@Controller
@RequestMapping(DutyController.ONE + "/{step:send|confirm|return|revise}")
class DutyStepController {
    private final DutyDesk desk;
    private final DutyPages pages;
    private final DutyWords words;
    private final SigningProof proof;

    DutyStepController(DutyDesk desk, DutyPages pages, DutyWords words, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String step, Officer officer, Model model) {
        var asked = step(step);
        var list = desk.mustTake(asked, id, officer);
        model.addAttribute("form", new DutyForm.OfStep(null, null, null));
        return page(list, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") DutyForm.OfStep form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var asked = step(step);
        var list = desk.mustTake(asked, id, officer);
        var read = Version.of(version, "duty list");
        if (read != list.version()) {
            throw new Conflict(list.number() + " has moved on");
        }
        if (!errors.hasErrors() && (!asked.isSigned() || proof.judge(officer, form.password(), request, errors))) {
            try {
                desk.take(id, read, asked, form.confirmBy(), String.valueOf(form.remark()), officer);
                return "redirect:" + list.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(list, asked, model);
    }

    private static DutyStep step(String word) {
        return DutyStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(DutyList list, DutyStep step, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("title", words.of("deed", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute("facts", pages.facts(list));
        model.addAttribute("items", pages.plainItems(list));
        model.addAttribute("sends", step == DutyStep.SEND);
        model.addAttribute("signs", step.isSigned());
        model.addAttribute("remarkLabel", words.of(step.wantsReason() ? "reason" : "remark"));
        model.addAttribute("action", list.href() + "/" + step.word());
        model.addAttribute(
                "lacks",
                step == DutyStep.SEND
                        ? desk.lacks(list).stream()
                                .map(key -> new ChecklistLine(false, words.ofAny(key), list.href() + "#items"))
                                .toList()
                        : List.of());
        return "duties/step";
    }
}
