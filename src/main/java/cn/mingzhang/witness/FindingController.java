package cn.mingzhang.witness;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** 查明责任、定准损失. */
@Controller
@RequestMapping("/problems/{number}/findings")
class FindingController {
    private final FindingDesk desk;
    private final WitnessWords words;

    FindingController(FindingDesk desk, WitnessWords words) {
        this.desk = desk;
        this.words = words;
    }

    record Form(
            @Nullable Responsibility responsibility,
            @Nullable Yuan loss,
            @Nullable Yuan recovered,

            @NotBlank @Size(max = 2000, message = "{witness.error.long}") @Nullable
            String statement) {

        static final Form BLANK = new Form(null, null, null, "");

        /** The newest one counts as a whole, so it starts from what holds now. */
        static Form of(Findings.Finding finding) {
            return new Form(
                    finding.responsibility(), yuan(finding.loss()), yuan(finding.recovered()), finding.statement());
        }

        private static @Nullable Yuan yuan(@Nullable Long fen) {
            return fen == null ? null : Yuan.ofFen(fen);
        }

        NewFinding finding() {
            return new NewFinding(responsibility, loss, recovered, Typed.text(statement));
        }
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var file = desk.open(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", desk.counting(file).map(Form::of).orElse(Form.BLANK));
        return page(file, model);
    }

    @PostMapping
    String determine(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var file = desk.open(problem, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.determine(problem, form.finding(), officer);
                return "redirect:/problems/" + problem + "#responsibility";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, model);
    }

    private String page(ProblemFile file, Model model) {
        model.addAttribute(
                "sheet",
                words.sheet(file, "finding.new", "finding.lead", "/findings", "responsibility", "finding.submit"));
        model.addAttribute(
                "responsibilities",
                words.choices(
                        "finding.undetermined", words.options("finding.responsibility", Responsibility.values())));
        return "witness/finding";
    }
}
