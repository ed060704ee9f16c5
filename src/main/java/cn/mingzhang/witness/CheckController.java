package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.RESIDENT;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.evidence.FileRefused;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
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

/** 登记核查记录. */
@Controller
@RequestMapping("/problems/{number}/checks")
class CheckController {
    private final CheckDesk desk;
    private final WitnessWords words;
    private final OfficeClock clock;

    CheckController(CheckDesk desk, WitnessWords words, OfficeClock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var file = desk.open(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", CheckForm.blank(clock.today()));
        return page(file, officer, model);
    }

    @PostMapping
    String file(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable CheckForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var file = desk.open(problem, officer);
        if (form != null && !errors.hasErrors()) {
            try (var uploads = Uploads.of(form.files())) {
                desk.file(problem, form.check(), uploads, officer);
                return "redirect:/problems/" + problem + "#check";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            } catch (FileRefused refused) {
                refused.rejectIn(errors, "files");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, officer, model);
    }

    private String page(ProblemFile file, Officer officer, Model model) {
        var isShort = file.procedure() == Procedure.SHORT;
        var seconds = desk.secondCheckers(file, officer).stream()
                .map(other -> new Option(
                        Long.toString(other.id()),
                        words.by(name(other), other.unit().name())))
                .toList();
        var label = words.of("check.second");
        var hint = isShort ? "check.second.short.hint" : seconds.isEmpty() ? "check.second.none" : "check.second.hint";
        model.addAttribute("sheet", words.sheet(file, "check.new", "check.lead", "/checks", "check", "check.submit"));
        model.addAttribute("methods", words.options("check.method", CheckMethod.values()));
        model.addAttribute("conclusions", words.options("check.conclusion", CheckConclusion.values()));
        model.addAttribute("secondLabel", isShort ? words.of("optional", label) : label);
        model.addAttribute("secondHint", words.of(hint));
        model.addAttribute("seconds", words.choices(isShort ? "none" : "choose", seconds));
        model.addAttribute("limit", Upload.LIMIT / 1024 / 1024);
        return "witness/check";
    }

    /** 甲（代乙）. */
    private String name(Officer other) {
        return other.posts().contains(RESIDENT)
                ? other.name()
                : other.represents().stream()
                        .filter(absent -> absent.post() == RESIDENT)
                        .findFirst()
                        .map(absent -> words.ofAny("audit.for", other.name(), absent.name()))
                        .orElse(other.name());
    }
}
