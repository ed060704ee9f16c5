package cn.mingzhang.campaigns;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** 印发 and 总结: the two signatures of the leading group under a campaign. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR + "/{deed:issue|conclude}")
class IssueController {
    private static final String ISSUE = "issue";

    private final PlanDesk desk;
    private final CampaignWords words;
    private final SigningProof proof;

    IssueController(PlanDesk desk, CampaignWords words, SigningProof proof) {
        this.desk = desk;
        this.words = words;
        this.proof = proof;
    }

    record SignForm(@Nullable String password) {}

    @GetMapping
    String ask(@PathVariable int year, @PathVariable String deed, Officer officer, Model model) {
        var campaign = turn(year, deed, officer);
        model.addAttribute("form", new SignForm(null));
        return page(campaign, deed, model);
    }

    @PostMapping
    String sign(
            @PathVariable int year,
            @PathVariable String deed,
            @RequestParam @Nullable String version,
            @ModelAttribute("form") SignForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var campaign = turn(year, deed, officer);
        var read = Version.of(version, "campaign");
        if (read != campaign.version()) {
            throw new Conflict(year + " has moved on");
        }
        var lacks = lacks(campaign, deed);
        lacks.forEach(line -> errors.reject("", line.text()));
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            try {
                if (deed.equals(ISSUE)) {
                    desk.issue(year, read, officer);
                } else {
                    desk.conclude(year, read, officer);
                }
                return "redirect:" + campaign.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(campaign, deed, model);
    }

    private Campaign turn(int year, String deed, Officer officer) {
        var campaign = desk.seen(year, officer);
        PlanDesk.mustIssue(officer);
        if (deed.equals(ISSUE) ? !campaign.isDraft() : !campaign.isRunning()) {
            throw new Conflict(year + " is " + campaign.state());
        }
        return campaign;
    }

    /** What is still wanted, each with the place where it is mended. */
    private List<ChecklistLine> lacks(Campaign campaign, String deed) {
        return deed.equals(ISSUE)
                ? desk.lacks(campaign).stream()
                        .map(key -> new ChecklistLine(false, words.ofAny(key), campaign.href()))
                        .toList()
                : desk.open(campaign).stream()
                        .map(open -> new ChecklistLine(false, words.of("lacks.open", open), campaign.href()))
                        .toList();
    }

    private String page(Campaign campaign, String deed, Model model) {
        model.addAttribute("title", words.of("deed." + deed));
        model.addAttribute("lead", words.of("lead." + deed, "" + campaign.year()));
        model.addAttribute("name", campaign.title());
        model.addAttribute("href", campaign.href());
        model.addAttribute("action", campaign.href() + "/" + deed);
        model.addAttribute("version", campaign.version());
        model.addAttribute("lacks", lacks(campaign, deed));
        return "campaigns/sign";
    }
}
