package cn.mingzhang.letters;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** A step of a letter: submit, send back, let out, void, drop. */
@Controller
@RequestMapping("/letters" + LetterController.ONE + "/{step:submit|drop|send-back|issue|void}")
class LetterStepController {
    private final LetterDesk desk;
    private final LetterDrafts drafts;
    private final LetterPages pages;
    private final LetterWords words;
    private final SigningProof proof;

    LetterStepController(
            LetterDesk desk, LetterDrafts drafts, LetterPages pages, LetterWords words, SigningProof proof) {
        this.desk = desk;
        this.drafts = drafts;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    record StepForm(
            @Size(max = 2000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        StepForm {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String step, Officer officer, Model model) {
        var letter = desk.seen(id, officer);
        var asked = step(step);
        desk.mustTake(asked, letter, officer);
        model.addAttribute("form", new StepForm(null, null));
        return page(letter, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var letter = desk.seen(id, officer);
        var asked = step(step);
        desk.mustTake(asked, letter, officer);
        var read = Version.of(version, "letter");
        letter.mustBeAt(read);
        if (!errors.hasErrors() && (!asked.isSigned() || proof.judge(officer, form.password(), request, errors))) {
            try {
                if (asked == LetterStep.ISSUE) {
                    desk.issue(id, read, officer);
                } else {
                    desk.take(id, read, asked, String.valueOf(form.remark()), officer);
                }
                return "redirect:" + letter.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(letter, asked, model);
    }

    private static LetterStep step(String word) {
        return LetterStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(Letter letter, LetterStep step, Model model) {
        model.addAttribute("name", letter.name());
        model.addAttribute("subject", letter.text().title());
        model.addAttribute("href", letter.href());
        model.addAttribute("action", letter.href() + "/" + step.word());
        model.addAttribute("version", letter.version());
        model.addAttribute("deed", words.of("deed", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute("facts", pages.facts(letter));
        model.addAttribute(
                "asked",
                step == LetterStep.ISSUE || step == LetterStep.SUBMIT
                        ? letter.text().asked()
                        : List.of());
        model.addAttribute("reasons", step.needsReason());
        model.addAttribute("signs", step.isSigned());
        model.addAttribute("danger", step == LetterStep.VOID || step == LetterStep.DROP);
        var lacks = step == LetterStep.SUBMIT || step == LetterStep.ISSUE ? drafts.lacks(letter) : List.<String>of();
        model.addAttribute(
                "lacks",
                lacks.stream()
                        .map(key -> new ChecklistLine(
                                false,
                                words.ofAny(key),
                                letter.state() == LetterState.DRAFT
                                        ? letter.href() + "/edit"
                                        : letter.href() + "/send-back"))
                        .toList());
        return "letters/step";
    }
}
