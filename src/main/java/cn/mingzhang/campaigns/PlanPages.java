package cn.mingzhang.campaigns;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of a plan show. */
@Component
class PlanPages {
    private final Plans plans;
    private final KeyTasks tasks;
    private final TaskPages taskPages;
    private final PlanDesk desk;
    private final CampaignFigures figures;
    private final History history;
    private final CampaignWords words;
    private final OfficeClock clock;

    PlanPages(
            Plans plans,
            KeyTasks tasks,
            TaskPages taskPages,
            PlanDesk desk,
            CampaignFigures figures,
            History history,
            CampaignWords words,
            OfficeClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.taskPages = taskPages;
        this.desk = desk;
        this.figures = figures;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    record Line(
            String href,
            int year,
            String title,
            String state,
            String tone,
            String issued,
            String tasks,
            String milestones) {}

    List<Line> list(Officer officer) {
        return plans.all(CampaignRights.readsDrafts(officer)).stream()
                .map(line -> new Line(
                        "/campaigns/" + line.year(),
                        line.year(),
                        line.title(),
                        words.of("state", line.state()),
                        line.state().tone(),
                        line.issuedOn() == null ? "" : Dates.day(line.issuedOn()),
                        line.done() + " / " + line.tasks(),
                        line.reached() + " / " + line.milestones()))
                .toList();
    }

    /** A named figure of the catalogue, as it is counted for this campaign. */
    record Count(String code, String label, long value, String href) {}

    record MilestoneRow(
            String title,
            String due,
            String reached,
            String remark,
            @Nullable String reachHref,
            @Nullable String editHref) {}

    record MemberRow(
            String name,
            String position,
            String role,
            String period,
            @Nullable String releaseHref) {}

    record MeetingRow(String heldOn, String theme, String place, int attendance, String minutes) {}

    record Deed(String href, String words, boolean main) {}

    record ShowPage(
            int year,
            String title,
            String state,
            String tone,
            String aim,
            String issued,
            String concluded,
            List<Count> counts,
            TimeLine time,
            List<TaskPages.Row> tasks,
            List<MilestoneRow> milestones,
            List<MemberRow> members,
            List<MeetingRow> meetings,
            List<Deed> deeds,
            boolean draft,
            boolean writes,
            List<HistoryLine> history) {}

    /** @param asOf meetings held after this day are left out, as in the figures */
    ShowPage show(Campaign campaign, LocalDate asOf, Officer officer) {
        var phases = plans.phases(campaign.id());
        var milestones = plans.milestones(campaign.id());
        var writes = CampaignRights.writes(officer);
        var drafts = writes && campaign.isDraft();
        return new ShowPage(
                campaign.year(),
                campaign.title(),
                words.of("state", campaign.state()),
                campaign.state().tone(),
                campaign.aim(),
                campaign.issuedOn() == null ? "" : Dates.day(campaign.issuedOn()),
                campaign.concludedOn() == null ? "" : Dates.day(campaign.concludedOn()),
                counts(campaign, asOf),
                TimeLine.of(phases, milestones, clock.today(), drafts ? campaign.href() : null, words),
                tasks.of(campaign.id(), clock.today()).stream()
                        .map(task -> taskPages.row(task, drafts))
                        .toList(),
                milestones.stream()
                        .map(one -> milestone(campaign, one, writes, drafts))
                        .toList(),
                plans.members(campaign.id()).stream()
                        .map(member -> member(campaign, member, writes))
                        .toList(),
                plans.meetings(campaign.id()).stream()
                        .filter(meeting -> !meeting.heldOn().isAfter(asOf))
                        .map(meeting -> new MeetingRow(
                                Dates.day(meeting.heldOn()),
                                meeting.theme(),
                                meeting.place(),
                                meeting.attendance(),
                                meeting.minutes()))
                        .toList(),
                deeds(campaign, officer),
                campaign.isDraft(),
                writes,
                history.of(new Subject("campaign", "" + campaign.year()), LocaleContextHolder.getLocale()));
    }

    private List<Count> counts(Campaign campaign, LocalDate asOf) {
        var day = asOf.getYear() == campaign.year() ? asOf : LocalDate.of(campaign.year(), 12, 31);
        var href = campaign.href();
        return figures.asOf(day.isAfter(clock.today()) ? clock.today() : day)
                .map(counts -> List.of(
                        new Count(
                                "campaign.mobilizations",
                                words.of("meetings"),
                                counts.mobilizations(),
                                href + "#meetings"),
                        new Count("campaign.phases", words.of("phases"), counts.phases(), href + "#phases"),
                        new Count(
                                "campaign.tasks",
                                words.of("tasks"),
                                counts.tasks(),
                                "/campaigns/tasks?year=" + campaign.year()),
                        new Count(
                                "campaign.milestones",
                                words.of("milestones"),
                                counts.milestones(),
                                href + "#milestones")))
                .orElse(List.of());
    }

    private MilestoneRow milestone(Campaign campaign, Milestone one, boolean writes, boolean drafts) {
        var href = campaign.href() + "/milestones/" + one.ordinal();
        return new MilestoneRow(
                one.title(),
                Dates.day(one.dueOn()),
                one.reachedOn() == null ? "" : Dates.day(one.reachedOn()),
                one.remark(),
                writes && campaign.isRunning() && one.reachedOn() == null ? href + "/reached" : null,
                drafts ? href : null);
    }

    private MemberRow member(Campaign campaign, GroupMember member, boolean writes) {
        return new MemberRow(
                member.name(),
                member.position(),
                words.of("role", member.role()),
                member.until() == null
                        ? words.of("since", Dates.day(member.since()))
                        : words.of(
                                "period",
                                Dates.day(member.since()),
                                Dates.day(member.until().minusDays(1))),
                writes && member.until() == null ? campaign.href() + "/members/" + member.id() + "/release" : null);
    }

    private List<Deed> deeds(Campaign campaign, Officer officer) {
        var deeds = new ArrayList<Deed>();
        if (CampaignRights.issues(officer)) {
            if (campaign.isDraft()) {
                deeds.add(new Deed(campaign.href() + "/issue", words.of("deed.issue"), true));
            }
            if (campaign.isRunning() && desk.open(campaign).isEmpty()) {
                deeds.add(new Deed(campaign.href() + "/conclude", words.of("deed.conclude"), true));
            }
        }
        return deeds;
    }
}
