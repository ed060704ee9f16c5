package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 工作方案: drafted by the group's office, issued and concluded by the leading group. What is issued is not rewritten. */
@Component
@Transactional
public class PlanDesk {
    private final Plans plans;
    private final KeyTasks tasks;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    PlanDesk(Plans plans, KeyTasks tasks, Registry registry, Trail trail, OfficeClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Campaign seen(int year, Officer officer) {
        if (!CampaignRights.reads(officer)) {
            throw new NotVisible("campaign " + year);
        }
        return plans.find(year, CampaignRights.readsDrafts(officer))
                .orElseThrow(() -> new NotVisible("campaign " + year));
    }

    /** @param pattern the year whose plan it begins with, days moved by the years between; null begins empty */
    public void open(int year, String title, String aim, @Nullable Integer pattern, Officer officer) {
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (plans.find(year, true).isPresent()) {
            throw new Unfit("year", "campaigns.error.year");
        }
        var before = pattern == null ? null : seen(pattern, officer);
        var id = plans.add(year, title, aim, clock.now());
        if (before != null) {
            plans.copy(before.id(), id, year - before.year());
        }
        note(year, "CAMPAIGN_OPENED", List.of(new Change("campaigns.name", null, title)), "", officer);
    }

    /** @param ordinal of the phase that is amended; null for a new one */
    public void writePhase(
            int year,
            @Nullable Integer ordinal,
            long version,
            String title,
            LocalDate from,
            LocalDate to,
            Officer officer) {
        var campaign = drafted(year, version, officer);
        if (to.isBefore(from)) {
            throw new Unfit("to", "campaigns.error.period");
        }
        if (ordinal == null) {
            plans.addPhase(campaign.id(), title, from, to);
        } else {
            plans.amendPhase(phase(campaign, ordinal).id(), title, from, to);
        }
        written(campaign, "CAMPAIGN_PHASE_WRITTEN", "campaigns.phase", title, officer);
    }

    Phase phase(Campaign campaign, int ordinal) {
        return plans.phases(campaign.id()).stream()
                .filter(phase -> phase.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("phase " + ordinal));
    }

    /**
     * A key task of the draft.
     *
     * @param number of the task that is amended; null for a new one
     * @return its number
     */
    public String writeTask(int year, @Nullable String number, long version, NewTask task, Officer officer) {
        var campaign = drafted(year, version, officer);
        mustFit(campaign, task);
        var written = number;
        if (written == null) {
            written = tasks.add(campaign.id(), task);
        } else {
            var before = tasks.find(campaign.id(), written, clock.today());
            tasks.amend(before.orElseThrow(() -> new NotVisible("task " + number)), task);
        }
        written(campaign, "CAMPAIGN_TASK_WRITTEN", "campaigns.task", written + " " + task.title(), officer);
        return written;
    }

    private void mustFit(Campaign campaign, NewTask task) {
        if (plans.phases(campaign.id()).stream().noneMatch(phase -> phase.ordinal() == task.phase())) {
            throw new Unfit("phase", "campaigns.error.phase");
        }
        var units =
                registry.units(clock.today()).stream().map(unit -> unit.id()).toList();
        if (!units.contains(task.leadUnitId())) {
            throw new Unfit("lead", "campaigns.error.unit");
        }
        if (!units.containsAll(task.helpers())) {
            throw new Unfit("helpers", "campaigns.error.unit");
        }
        if (task.helpers().contains(task.leadUnitId())) {
            throw new Unfit("helpers", "campaigns.error.leadHelps");
        }
    }

    public void writeMilestone(
            int year, @Nullable Integer ordinal, long version, String title, LocalDate due, Officer officer) {
        var campaign = drafted(year, version, officer);
        if (ordinal == null) {
            plans.addMilestone(campaign.id(), title, due);
        } else {
            plans.amendMilestone(milestone(campaign, ordinal).id(), title, due);
        }
        written(campaign, "CAMPAIGN_MILESTONE_WRITTEN", "campaigns.milestone", title, officer);
    }

    Milestone milestone(Campaign campaign, int ordinal) {
        return plans.milestones(campaign.id()).stream()
                .filter(milestone -> milestone.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("milestone " + ordinal));
    }

    /** What keeps a draft from being issued, each as a message key; empty if nothing does. */
    List<String> lacks(Campaign campaign) {
        var phases = plans.phases(campaign.id());
        var lacks = new ArrayList<String>();
        if (phases.isEmpty() || phases.stream().anyMatch(phase -> phase.tasks() == 0)) {
            lacks.add("campaigns.lacks.tasks");
        }
        if (plans.milestones(campaign.id()).isEmpty()) {
            lacks.add("campaigns.lacks.milestones");
        }
        if (plans.members(campaign.id()).stream()
                .noneMatch(member -> member.role() == GroupMember.Role.LEADER && member.until() == null)) {
            lacks.add("campaigns.lacks.leader");
        }
        return lacks;
    }

    /** 印发: signed by the leading group; who writes the plan does not issue it. */
    public void issue(int year, long version, Officer officer) {
        var campaign = held(year, version, officer);
        mustIssue(officer);
        if (!campaign.isDraft()) {
            throw new Conflict(year + " is issued");
        }
        var lacks = lacks(campaign);
        if (!lacks.isEmpty()) {
            throw new Unfit("", lacks.get(0));
        }
        plans.issue(campaign.id(), clock.today());
        note(year, "CAMPAIGN_ISSUED", List.of(), "", officer);
    }

    /** What keeps a campaign from being concluded, as numbers of tasks and titles of milestones. */
    List<String> open(Campaign campaign) {
        var open = new ArrayList<String>();
        tasks.of(campaign.id(), clock.today()).stream()
                .filter(task -> !task.isDone())
                .forEach(task -> open.add(task.number() + " " + task.title()));
        plans.milestones(campaign.id()).stream()
                .filter(milestone -> milestone.reachedOn() == null)
                .forEach(milestone -> open.add(milestone.title()));
        return open;
    }

    /** 总结: signed, once every task is signed off and every milestone reached. */
    public void conclude(int year, long version, Officer officer) {
        var campaign = held(year, version, officer);
        mustIssue(officer);
        if (!campaign.isRunning()) {
            throw new Conflict(year + " is " + campaign.state());
        }
        if (!open(campaign).isEmpty()) {
            throw new Unfit("", "campaigns.error.open");
        }
        plans.conclude(campaign.id(), clock.today());
        note(year, "CAMPAIGN_CONCLUDED", List.of(), "", officer);
    }

    static void mustIssue(Officer officer) {
        if (!CampaignRights.issues(officer)) {
            throw new WrongPost("issues no plan");
        }
    }

    Campaign drafted(int year, long version, Officer officer) {
        var campaign = held(year, version, officer);
        officer.mustHoldAny(CampaignRights.WRITERS);
        if (!campaign.isDraft()) {
            throw new Conflict(year + " is issued");
        }
        return campaign;
    }

    /** Held until the deed commits. @param version as it was read; null where any will do */
    Campaign held(int year, @Nullable Long version, Officer officer) {
        plans.lock(seen(year, officer).id());
        var campaign = seen(year, officer);
        if (version != null && version != campaign.version()) {
            throw new Conflict(year + " has moved on");
        }
        return campaign;
    }

    private void written(Campaign campaign, String deed, String field, String text, Officer officer) {
        plans.raise(campaign.id());
        note(campaign.year(), deed, List.of(new Change(field, null, text)), "", officer);
    }

    void note(int year, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject("campaign", "" + year), changes, remark, clock.now());
    }
}
