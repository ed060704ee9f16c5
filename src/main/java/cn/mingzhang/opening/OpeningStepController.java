package cn.mingzhang.opening;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
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

/** 确认 (signed), 退回 and 撤回 of an entry: a page that shows all of it before the deed. */
@Controller
@RequestMapping("/opening" + OpeningController.NUMBER + "/{step:confirm|return|withdraw}")
class OpeningStepController {
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final OpeningPages pages;
    private final OpeningWords words;
    private final SigningProof proof;

    OpeningStepController(
            OpeningDesk desk, OpeningWindow window, OpeningPages pages, OpeningWords words, SigningProof proof) {
        this.desk = desk;
        this.window = window;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    record Form(
            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        Form {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String step, Officer officer, Model model) {
        var entry = desk.seen(number, officer);
        var asked = EntryStep.of(step).orElseThrow();
        mustBeOpen(asked, entry, officer);
        model.addAttribute("form", new Form("", ""));
        return form(entry, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var entry = desk.seen(number, officer);
        var asked = EntryStep.of(step).orElseThrow();
        desk.mustTake(asked, entry, officer);
        var read = Version.of(version, "opening entry");
        mustBeOpen(asked, entry, officer);
        if (read != entry.version()) {
            throw new Conflict(number + " has moved on");
        }
        if (asked.isSigned() && !entry.isScanned()) {
            errors.reject("opening.error.scan");
        }
        if (!errors.hasErrors() && asked.isSigned()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                take(number, read, asked, String.valueOf(form.remark()), officer);
                return "redirect:" + entry.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(entry, asked, model);
    }

    private void take(String number, long version, EntryStep step, String remark, Officer officer) {
        if (step == EntryStep.CONFIRM) {
            desk.confirm(number, version, remark, officer);
        } else {
            desk.take(number, version, step, remark, officer);
        }
    }

    private void mustBeOpen(EntryStep step, Entry entry, Officer officer) {
        desk.mustTake(step, entry, officer);
        window.mustBeOpen();
        if (!step.isOpen(entry.state())) {
            throw new Conflict(entry.number() + " is " + entry.state());
        }
    }

    private String form(Entry entry, EntryStep step, Model model) {
        model.addAttribute("entry", entry.number());
        model.addAttribute("subject", entry.card().subject());
        model.addAttribute("href", entry.href());
        model.addAttribute("action", entry.href() + "/" + step.word());
        model.addAttribute("version", entry.version());
        model.addAttribute("title", words.of("step", step));
        model.addAttribute("lead", words.of("lead." + step));
        model.addAttribute("facts", pages.facts(entry));
        model.addAttribute("files", pages.read(entry));
        model.addAttribute("signs", step.isSigned());
        model.addAttribute("missing", step.isSigned() && !entry.isScanned());
        model.addAttribute("remarkLabel", words.of(step.isSigned() ? "remark.optional" : "reason"));
        return "opening/step";
    }
}
