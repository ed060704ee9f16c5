package cn.mingzhang.petition;

import cn.mingzhang.compartment.Watermark;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** 提问、答复 to who holds the code. */
@Controller
@RequestMapping("/petition/{number}/messages")
class DialogueController {
    private final PetitionDesk desk;
    private final Dialogue dialogue;
    private final PetitionWords words;
    private final Watermark watermark;

    DialogueController(PetitionDesk desk, Dialogue dialogue, PetitionWords words, Watermark watermark) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.words = words;
        this.watermark = watermark;
    }

    record SayForm(
            @NotNull(message = "{petition.error.choose}") Dialogue.@Nullable Kind kind,

            @NotBlank(message = "{petition.error.text}") @Size(max = 4_000, message = "{report.error.long}") @Nullable
            String text) {}

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var report = answerable(number, officer);
        model.addAttribute("form", new SayForm(null, ""));
        return page(report, officer, model);
    }

    @PostMapping
    String say(
            @PathVariable String number,
            @Valid @ModelAttribute("form") SayForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var report = answerable(number, officer);
        if (errors.hasErrors() || form.kind() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(report, officer, model);
        }
        dialogue.say(number, form.kind(), RegisterForm.text(form.text()), officer);
        return "redirect:/petition/" + number + "#said";
    }

    private Report answerable(String number, Officer officer) {
        var report = desk.seen(number, officer);
        if (!report.isAnswerable() || report.stage() == ReportStage.RECEIVED) {
            throw new Conflict("answer to " + number);
        }
        return report;
    }

    private String page(Report report, Officer officer, Model model) {
        model.addAttribute("number", report.number());
        model.addAttribute("kinds", words.options("say", Dialogue.Kind.values()));
        model.addAttribute("watermark", watermark.of(officer));
        return "petition/say";
    }
}
