package cn.mingzhang.witness;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** 第二核查人确认, with his own password: judged only once everything else is in order, outside the deed. */
@Controller
@RequestMapping("/problems/{number}/checks/{check:\\d{1,18}}/confirmation")
class ConfirmationController {
    private final CheckDesk desk;
    private final CheckPanel panel;
    private final SigningProof proof;
    private final WitnessWords words;

    ConfirmationController(CheckDesk desk, CheckPanel panel, SigningProof proof, WitnessWords words) {
        this.desk = desk;
        this.panel = panel;
        this.proof = proof;
        this.words = words;
    }

    record Form(@Nullable String password) {}

    @GetMapping
    String ask(@PathVariable String number, @PathVariable long check, Officer officer, Model model) {
        model.addAttribute("form", new Form(""));
        return page(ProblemNumber.fromAddress(number), check, officer, model);
    }

    @PostMapping
    String confirm(
            @PathVariable String number,
            @PathVariable long check,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        desk.toConfirm(problem, check, officer);
        proof.judge(officer, form.password(), request, errors);
        if (!errors.hasErrors()) {
            desk.confirm(problem, check, officer);
            return "redirect:/problems/" + problem + "#check";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(problem, check, officer, model);
    }

    private String page(ProblemNumber problem, long check, Officer officer, Model model) {
        var record = desk.toConfirm(problem, check, officer);
        var file = desk.open(problem, officer);
        var path = "/checks/" + check + "/confirmation";
        model.addAttribute(
                "sheet",
                words.sheet(file, "check.confirm", "check.confirm.lead", path, "check", "check.confirm.submit"));
        model.addAttribute("facts", panel.facts(record));
        return "witness/confirm";
    }
}
