package cn.mingzhang.campaigns;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
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

/** Phases and milestones of a draft: {@code /phases/new}, {@code /phases/3}. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR)
class PhaseController {
    private static final String WHICH = "/{ordinal:new|[1-9]\\d?}";

    private final PlanDesk desk;

    PhaseController(PlanDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/phases" + WHICH)
    String phase(@PathVariable int year, @PathVariable String ordinal, Officer officer, Model model) {
        var campaign = draft(year, officer);
        var number = number(ordinal);
        var phase = number == null ? null : desk.phase(campaign, number);
        model.addAttribute(
                "form",
                phase == null
                        ? new PartForm.OfPhase(null, null, null)
                        : new PartForm.OfPhase(phase.title(), phase.startsOn(), phase.endsOn()));
        model.addAttribute("removes", phase != null && phase.tasks() == 0);
        return page(campaign, "phase", "/phases/" + ordinal, model);
    }

    @PostMapping("/phases" + WHICH)
    String writePhase(
            @PathVariable int year,
            @PathVariable String ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") PartForm.OfPhase form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = draft(year, officer);
        var read = Version.of(version, "campaign");
        if (!errors.hasErrors()) {
            try {
                desk.writePhase(
                        year,
                        number(ordinal),
                        read,
                        String.valueOf(form.title()),
                        Objects.requireNonNull(form.from()),
                        Objects.requireNonNull(form.to()),
                        officer);
                return "redirect:" + campaign.href() + "#phases";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(campaign, "phase", "/phases/" + ordinal, model);
    }

    @GetMapping("/milestones" + WHICH)
    String milestone(@PathVariable int year, @PathVariable String ordinal, Officer officer, Model model) {
        var campaign = draft(year, officer);
        var number = number(ordinal);
        var milestone = number == null ? null : desk.milestone(campaign, number);
        model.addAttribute(
                "form",
                milestone == null
                        ? new PartForm.OfMilestone(null, null)
                        : new PartForm.OfMilestone(milestone.title(), milestone.dueOn()));
        model.addAttribute("removes", milestone != null);
        return page(campaign, "milestone", "/milestones/" + ordinal, model);
    }

    @PostMapping("/milestones" + WHICH)
    String writeMilestone(
            @PathVariable int year,
            @PathVariable String ordinal,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") PartForm.OfMilestone form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = draft(year, officer);
        var read = Version.of(version, "campaign");
        if (!errors.hasErrors()) {
            var due = Objects.requireNonNull(form.dueOn());
            desk.writeMilestone(year, number(ordinal), read, String.valueOf(form.title()), due, officer);
            return "redirect:" + campaign.href() + "#milestones";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(campaign, "milestone", "/milestones/" + ordinal, model);
    }

    private static @Nullable Integer number(String ordinal) {
        return ordinal.equals("new") ? null : Integer.valueOf(ordinal);
    }

    private Campaign draft(int year, Officer officer) {
        var campaign = desk.seen(year, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (!campaign.isDraft()) {
            throw new Conflict(year + " is issued");
        }
        return campaign;
    }

    private static String page(Campaign campaign, String part, String action, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("name", campaign.title());
        model.addAttribute("href", campaign.href());
        model.addAttribute("action", campaign.href() + action);
        model.addAttribute("version", campaign.version());
        return "campaigns/part";
    }
}
