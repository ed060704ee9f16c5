package cn.mingzhang.campaigns;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a capability that hangs on a campaign asks of it: the issued ones, and what a unit has to do in one. */
@Component
public class CampaignBriefs {
    private final Plans plans;
    private final KeyTasks tasks;
    private final OfficeClock clock;

    CampaignBriefs(Plans plans, KeyTasks tasks, OfficeClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.clock = clock;
    }

    public record Brief(long id, int year, String title, boolean running) {}

    /** @param leads else it helps */
    public record Part(String number, String title, LocalDate dueOn, boolean leads) {}

    public static boolean reads(Officer officer) {
        return CampaignRights.reads(officer);
    }

    /** Drafts are the group's own and not among them; the newest first. */
    public List<Brief> issued() {
        return plans.all(false).stream()
                .map(line -> new Brief(line.id(), line.year(), line.title(), line.state() == CampaignState.ISSUED))
                .toList();
    }

    /** What of the plan is this unit's, in the plan's order. */
    public List<Part> partsOf(long campaign, long unit) {
        return tasks.of(campaign, clock.today()).stream()
                .filter(task -> task.leadUnitId() == unit || task.helpers().contains(unit))
                .map(task -> new Part(task.number(), task.title(), task.dueOn(), task.leadUnitId() == unit))
                .toList();
    }
}
