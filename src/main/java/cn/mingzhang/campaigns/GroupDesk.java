package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens in a campaign's course beside its tasks: the leading group's members, meetings held, milestones reached. */
@Component
@Transactional
public class GroupDesk {
    private final PlanDesk plan;
    private final Plans plans;
    private final OfficeClock clock;

    GroupDesk(PlanDesk plan, Plans plans, OfficeClock clock) {
        this.plan = plan;
        this.plans = plans;
        this.clock = clock;
    }

    public void reach(int year, int ordinal, LocalDate on, String remark, Officer officer) {
        var campaign = running(year, officer);
        var milestone = plan.milestone(campaign, ordinal);
        if (milestone.reachedOn() != null) {
            throw new Conflict("milestone " + ordinal + " is reached");
        }
        mustBePast("on", on, campaign);
        plans.reach(milestone.id(), on, remark);
        plan.note(
                year,
                "CAMPAIGN_MILESTONE_REACHED",
                List.of(new Change("campaigns.milestone", null, milestone.title())),
                remark,
                officer);
    }

    public void meet(int year, Meeting meeting, Officer officer) {
        var campaign = plan.held(year, null, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (meeting.heldOn().isAfter(clock.today())) {
            throw new Unfit("heldOn", "projects.error.future");
        }
        if (!plans.addMeeting(campaign.id(), meeting, officer, clock.now())) {
            throw new Unfit("theme", "campaigns.error.meeting");
        }
        var change = new Change("campaigns.meeting", null, meeting.heldOn() + " " + meeting.theme());
        plan.note(year, "CAMPAIGN_MEETING_HELD", List.of(change), "", officer);
    }

    public void appoint(int year, GroupMember member, Officer officer) {
        var campaign = plan.held(year, null, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (member.role() == GroupMember.Role.LEADER
                && plans.members(campaign.id()).stream()
                        .anyMatch(other -> other.role() == member.role() && other.until() == null)) {
            throw new Unfit("role", "campaigns.error.leader");
        }
        plans.addMember(campaign.id(), member);
        var change = new Change("campaigns.member", null, member.name() + " " + member.position());
        plan.note(year, "CAMPAIGN_MEMBER_APPOINTED", List.of(change), "", officer);
    }

    void release(int year, long member, LocalDate until, Officer officer) {
        var campaign = plan.held(year, null, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        var found = member(campaign, member);
        if (found.until() != null) {
            throw new Conflict("has left already");
        }
        if (!until.isAfter(found.since())) {
            throw new Unfit("until", "campaigns.error.until");
        }
        plans.endMember(member, until);
        var change = new Change("campaigns.member", found.name() + " " + found.position(), null);
        plan.note(year, "CAMPAIGN_MEMBER_RELEASED", List.of(change), "", officer);
    }

    GroupMember member(Campaign campaign, long id) {
        return plans.members(campaign.id()).stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible("member " + id));
    }

    private void mustBePast(String field, LocalDate on, Campaign campaign) {
        if (on.isAfter(clock.today())) {
            throw new Unfit(field, "projects.error.future");
        }
        if (campaign.issuedOn() != null && on.isBefore(campaign.issuedOn())) {
            throw new Unfit(field, "campaigns.error.beforeIssue");
        }
    }

    private Campaign running(int year, Officer officer) {
        var campaign = plan.held(year, null, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (!campaign.isRunning()) {
            throw new Conflict(year + " is " + campaign.state());
        }
        return campaign;
    }
}
