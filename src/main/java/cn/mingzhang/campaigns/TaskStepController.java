package cn.mingzhang.campaigns;

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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** A step of a key task: demand, report, apply, return, sign off, postpone. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR + "/tasks" + TaskController.NUMBER
        + "/{step:demand|postpone|report|apply|return|sign-off}")
class TaskStepController {
    private final TaskDesk desk;
    private final TaskPages pages;
    private final CampaignWords words;
    private final SigningProof proof;

    TaskStepController(TaskDesk desk, TaskPages pages, CampaignWords words, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
    }

    /** Which of the fields is asked is the step's. */
    record StepForm(
            @Nullable Integer progress,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,

            @Size(max = 1000, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {
        StepForm {
            remark = remark == null ? "" : remark.replace("\0", "").strip();
        }
    }

    @GetMapping
    String ask(
            @PathVariable int year,
            @PathVariable String number,
            @PathVariable String step,
            Officer officer,
            Model model) {
        var task = desk.seen(year, number, officer);
        var asked = step(step);
        desk.mustTake(asked, task, officer);
        model.addAttribute("form", new StepForm(asked == TaskStep.REPORT ? task.progress() : null, null, null, null));
        return page(task, asked, model);
    }

    @PostMapping
    String take(
            @PathVariable int year,
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var task = desk.seen(year, number, officer);
        var asked = step(step);
        desk.mustTake(asked, task, officer);
        var read = Version.of(version, "task");
        if (read != task.version()) {
            throw new Conflict(number + " has moved on");
        }
        if (!errors.hasErrors() && (!asked.isSigned() || proof.judge(officer, form.password(), request, errors))) {
            try {
                var taking = new TaskDesk.Taking(form.progress(), form.until(), String.valueOf(form.remark()));
                desk.take(year, number, read, asked, taking, officer);
                return "redirect:" + task.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(task, asked, model);
    }

    private static TaskStep step(String word) {
        return TaskStep.of(word).orElseThrow(() -> new NotVisible("step " + word));
    }

    private String page(KeyTask task, TaskStep step, Model model) {
        model.addAttribute("number", task.number());
        model.addAttribute("name", task.title());
        model.addAttribute("href", task.href());
        model.addAttribute("action", task.href() + "/" + step.word());
        model.addAttribute("version", task.version());
        model.addAttribute("title", words.of("deed", step));
        model.addAttribute("lead", words.of("lead", step));
        model.addAttribute("facts", pages.facts(task));
        model.addAttribute("reports", step == TaskStep.REPORT);
        model.addAttribute("dates", step == TaskStep.DEMAND || step == TaskStep.POSTPONE);
        model.addAttribute("untilLabel", step == TaskStep.POSTPONE ? words.of("until.new") : words.of("reportBy"));
        model.addAttribute("remarkLabel", words.of("remark." + step));
        model.addAttribute("signs", step.isSigned());
        model.addAttribute(
                "lacks",
                step == TaskStep.APPLY
                        ? desk.lacks(task).stream()
                                .map(key -> new ChecklistLine(false, words.ofAny(key), task.href()))
                                .toList()
                        : java.util.List.of());
        return "campaigns/step";
    }
}
