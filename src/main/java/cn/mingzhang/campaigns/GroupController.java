package cn.mingzhang.campaigns;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What happens in a campaign's course: the leading group's members, meetings held, milestones reached. */
@Controller
@RequestMapping("/campaigns" + CampaignController.YEAR)
class GroupController {
    private static final String MILESTONE = "/milestones/{ordinal:[1-9]\\d?}/reached";
    private static final String MEMBER = "/members/{id:\\d{1,18}}/release";

    private final PlanDesk plans;
    private final GroupDesk desk;
    private final CampaignWords words;
    private final OfficeClock clock;

    GroupController(PlanDesk plans, GroupDesk desk, CampaignWords words, OfficeClock clock) {
        this.plans = plans;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/meetings/new")
    String meeting(@PathVariable int year, Officer officer, Model model) {
        var campaign = written(year, officer);
        model.addAttribute("form", new PartForm.OfMeeting(clock.today(), null, null, null, null));
        return page(campaign, "meeting", "/meetings", model);
    }

    @PostMapping("/meetings")
    String meet(
            @PathVariable int year,
            @Valid @ModelAttribute("form") PartForm.OfMeeting form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = written(year, officer);
        if (!errors.hasErrors()) {
            try {
                desk.meet(
                        year,
                        new Meeting(
                                Objects.requireNonNull(form.heldOn()),
                                String.valueOf(form.theme()),
                                String.valueOf(form.place()),
                                Objects.requireNonNull(form.attendance()),
                                String.valueOf(form.minutes())),
                        officer);
                return "redirect:" + campaign.href() + "#meetings";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return refused(campaign, "meeting", "/meetings", model, response);
    }

    @GetMapping("/members/new")
    String member(@PathVariable int year, Officer officer, Model model) {
        var campaign = written(year, officer);
        model.addAttribute("form", new PartForm.OfMember(null, null, null, clock.today()));
        return page(campaign, "member", "/members", model);
    }

    @PostMapping("/members")
    String appoint(
            @PathVariable int year,
            @Valid @ModelAttribute("form") PartForm.OfMember form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = written(year, officer);
        if (!errors.hasErrors()) {
            try {
                desk.appoint(
                        year,
                        new GroupMember(
                                0,
                                String.valueOf(form.name()),
                                String.valueOf(form.position()),
                                Objects.requireNonNull(form.role()),
                                Objects.requireNonNull(form.since()),
                                null),
                        officer);
                return "redirect:" + campaign.href() + "#group";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return refused(campaign, "member", "/members", model, response);
    }

    @GetMapping(MEMBER)
    String leaving(@PathVariable int year, @PathVariable long id, Officer officer, Model model) {
        var campaign = written(year, officer);
        mustBeIn(campaign, id);
        model.addAttribute("form", new PartForm.OfRelease(clock.today()));
        return releasePage(campaign, id, model);
    }

    @PostMapping(MEMBER)
    String release(
            @PathVariable int year,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PartForm.OfRelease form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = written(year, officer);
        mustBeIn(campaign, id);
        if (!errors.hasErrors()) {
            try {
                desk.release(year, id, Objects.requireNonNull(form.until()), officer);
                return "redirect:" + campaign.href() + "#group";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return releasePage(campaign, id, model);
    }

    private void mustBeIn(Campaign campaign, long id) {
        if (desk.member(campaign, id).until() != null) {
            throw new Conflict("has left already");
        }
    }

    private String releasePage(Campaign campaign, long id, Model model) {
        var member = desk.member(campaign, id);
        model.addAttribute("what", member.name() + " " + member.position());
        return page(campaign, "release", "/members/" + id + "/release", model);
    }

    @GetMapping(MILESTONE)
    String reaching(@PathVariable int year, @PathVariable int ordinal, Officer officer, Model model) {
        var campaign = waiting(year, ordinal, officer);
        model.addAttribute("form", new PartForm.OfReaching(clock.today(), null));
        return reachedPage(campaign, ordinal, model);
    }

    @PostMapping(MILESTONE)
    String reach(
            @PathVariable int year,
            @PathVariable int ordinal,
            @Valid @ModelAttribute("form") PartForm.OfReaching form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var campaign = waiting(year, ordinal, officer);
        if (!errors.hasErrors()) {
            try {
                desk.reach(year, ordinal, Objects.requireNonNull(form.on()), String.valueOf(form.remark()), officer);
                return "redirect:" + campaign.href() + "#milestones";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return reachedPage(campaign, ordinal, model);
    }

    private String reachedPage(Campaign campaign, int ordinal, Model model) {
        model.addAttribute("what", plans.milestone(campaign, ordinal).title());
        return page(campaign, "reached", "/milestones/" + ordinal + "/reached", model);
    }

    private Campaign waiting(int year, int ordinal, Officer officer) {
        var campaign = written(year, officer);
        if (!campaign.isRunning() || plans.milestone(campaign, ordinal).reachedOn() != null) {
            throw new Conflict("milestone " + ordinal + " waits no more");
        }
        return campaign;
    }

    private Campaign written(int year, Officer officer) {
        var campaign = plans.seen(year, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        return campaign;
    }

    private String refused(Campaign campaign, String part, String action, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(campaign, part, action, model);
    }

    private String page(Campaign campaign, String part, String action, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("name", campaign.title());
        model.addAttribute("href", campaign.href());
        model.addAttribute("action", campaign.href() + action);
        model.addAttribute("roles", words.choices("choose", words.options("role", GroupMember.Role.values())));
        return "campaigns/part";
    }
}
