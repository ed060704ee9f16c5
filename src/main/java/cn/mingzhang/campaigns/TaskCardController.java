package cn.mingzhang.campaigns;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A key task of a draft: a new one, and one amended. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR + "/tasks")
class TaskCardController {
    private final PlanDesk plans;
    private final TaskDesk desk;
    private final Plans parts;
    private final TaskPages pages;
    private final CampaignWords words;

    TaskCardController(PlanDesk plans, TaskDesk desk, Plans parts, TaskPages pages, CampaignWords words) {
        this.plans = plans;
        this.desk = desk;
        this.parts = parts;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@PathVariable int year, Officer officer, Model model) {
        var campaign = draft(year, officer);
        model.addAttribute("form", TaskForm.blank());
        return page(campaign, null, model);
    }

    @PostMapping
    String add(
            @PathVariable int year,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        return write(year, null, version, form, errors, officer, model, response);
    }

    @GetMapping(TaskController.NUMBER + "/edit")
    String edit(@PathVariable int year, @PathVariable String number, Officer officer, Model model) {
        var campaign = draft(year, officer);
        model.addAttribute("form", TaskForm.of(desk.seen(year, number, officer)));
        return page(campaign, number, model);
    }

    @PostMapping(TaskController.NUMBER + "/edit")
    String amend(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        desk.seen(year, number, officer);
        return write(year, number, version, form, errors, officer, model, response);
    }

    private String write(
            int year,
            @Nullable String number,
            @Nullable String version,
            TaskForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = draft(year, officer);
        var read = Version.of(version, "campaign");
        if (!errors.hasErrors()) {
            try {
                plans.writeTask(year, number, read, form.task(), officer);
                return "redirect:" + campaign.href() + "#tasks";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(campaign, number, model);
    }

    private Campaign draft(int year, Officer officer) {
        var campaign = plans.seen(year, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (!campaign.isDraft()) {
            throw new Conflict(year + " is issued");
        }
        return campaign;
    }

    private String page(Campaign campaign, @Nullable String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("name", campaign.title());
        model.addAttribute("href", campaign.href());
        model.addAttribute("action", campaign.href() + "/tasks" + (number == null ? "" : "/" + number + "/edit"));
        model.addAttribute("version", campaign.version());
        model.addAttribute("units", pages.units());
        model.addAttribute("leads", words.choices("choose", pages.units()));
        model.addAttribute(
                "phases",
                words.choices(
                        "choose",
                        parts.phases(campaign.id()).stream()
                                .map(phase -> new Option("" + phase.ordinal(), phase.ordinal() + ". " + phase.title()))
                                .toList()));
        return "campaigns/task-edit";
    }
}
