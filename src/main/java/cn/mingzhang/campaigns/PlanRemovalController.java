package cn.mingzhang.campaigns;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A part is taken out of a draft. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR)
class PlanRemovalController {
    private final PlanDesk plans;
    private final PlanRemoval removal;

    PlanRemovalController(PlanDesk plans, PlanRemoval removal) {
        this.plans = plans;
        this.removal = removal;
    }

    @PostMapping("/phases/{ordinal:[1-9]\\d?}/remove")
    String phase(
            @PathVariable int year,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            Officer officer) {
        removal.phase(year, ordinal, mayRemove(year, version, officer), officer);
        return "redirect:/campaigns/" + year + "#phases";
    }

    @PostMapping("/milestones/{ordinal:[1-9]\\d?}/remove")
    String milestone(
            @PathVariable int year,
            @PathVariable int ordinal,
            @RequestParam @Nullable String version,
            Officer officer) {
        removal.milestone(year, ordinal, mayRemove(year, version, officer), officer);
        return "redirect:/campaigns/" + year + "#milestones";
    }

    @PostMapping("/tasks" + TaskController.NUMBER + "/remove")
    String task(
            @PathVariable int year,
            @PathVariable String number,
            @RequestParam @Nullable String version,
            Officer officer) {
        removal.task(year, number, mayRemove(year, version, officer), officer);
        return "redirect:/campaigns/" + year + "#tasks";
    }

    private long mayRemove(int year, @Nullable String version, Officer officer) {
        var campaign = plans.seen(year, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        var read = Version.of(version, "campaign");
        if (!campaign.isDraft()) {
            throw new Conflict(year + " is issued");
        }
        return read;
    }
}
