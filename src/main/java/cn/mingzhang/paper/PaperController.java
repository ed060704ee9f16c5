package cn.mingzhang.paper;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.PaperSigning;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 打印签批单: for whom, and the sheet itself. */
@Controller("prints")
@RequestMapping("/problems/{number}/prints")
class PaperController {
    private final PaperDesk desk;
    private final PaperPages pages;

    PaperController(PaperDesk desk, PaperPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    record Form(
            @Nullable String step,
            @Nullable Long officerId,
            @Nullable Integer version) {}

    @GetMapping("/new")
    String ask(
            @PathVariable String number, @RequestParam(defaultValue = "") String step, Officer officer, Model model) {
        var matter = desk.toPrint(ProblemNumber.fromAddress(number), step, officer);
        model.addAttribute("form", new Form(step, null, matter.file().version()));
        return ask(matter, officer, model);
    }

    @PostMapping
    String print(
            @PathVariable String number,
            @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String step,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var matter = desk.toPrint(problem, step, officer);
        var signer = form == null ? null : form.officerId();
        var lacks = pages.lacks(matter, signer, officer);
        if (lacks.isEmpty()) {
            try {
                var id = desk.print(problem, step, signer, form == null ? null : form.version(), officer);
                return "redirect:/problems/" + problem + "/prints/" + id;
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("lacks", lacks);
        return ask(matter, officer, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable String number, @PathVariable long id, Officer officer, Model model) {
        var problem = ProblemNumber.fromAddress(number);
        model.addAttribute("page", pages.page(problem, desk.seen(problem, id, officer), officer));
        return "paper/sheet";
    }

    private String ask(PaperSigning.Matter matter, Officer officer, Model model) {
        model.addAttribute("number", matter.file().number().value());
        model.addAttribute("version", matter.file().version());
        model.addAttribute("step", matter.step().name());
        model.addAttribute("facts", pages.facts(matter.file(), matter.step().name()));
        model.addAttribute("signers", pages.signers(matter, officer));
        return "paper/new";
    }
}
