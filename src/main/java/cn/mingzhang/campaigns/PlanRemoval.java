package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A part is taken out of a draft. The application may delete nothing: the owner's function does, of drafts alone. */
@Component
@Transactional
class PlanRemoval {
    private final PlanDesk plan;
    private final Plans plans;
    private final KeyTasks tasks;
    private final OfficeClock clock;
    private final JdbcClient sql;

    PlanRemoval(PlanDesk plan, Plans plans, KeyTasks tasks, OfficeClock clock, JdbcClient sql) {
        this.plan = plan;
        this.plans = plans;
        this.tasks = tasks;
        this.clock = clock;
        this.sql = sql;
    }

    /** Only a phase without tasks: they are moved or taken out first. */
    void phase(int year, int ordinal, long version, Officer officer) {
        var campaign = plan.drafted(year, version, officer);
        var phase = plan.phase(campaign, ordinal);
        if (phase.tasks() > 0) {
            throw new Conflict("phase " + ordinal + " has tasks");
        }
        remove(campaign, "phase", phase.id(), "campaigns.phase", phase.title(), officer);
    }

    void milestone(int year, int ordinal, long version, Officer officer) {
        var campaign = plan.drafted(year, version, officer);
        var milestone = plan.milestone(campaign, ordinal);
        remove(campaign, "milestone", milestone.id(), "campaigns.milestone", milestone.title(), officer);
    }

    /** The numbers of the others stay as they are. */
    void task(int year, String number, long version, Officer officer) {
        var campaign = plan.drafted(year, version, officer);
        var task = tasks.find(campaign.id(), number, clock.today()).orElseThrow(() -> new NotVisible("task " + number));
        remove(campaign, "task", task.id(), "campaigns.task", number + " " + task.title(), officer);
    }

    private void remove(Campaign campaign, String kind, long part, String field, String text, Officer officer) {
        sql.sql("SELECT campaign_drop_part(:kind, :part)")
                .param("kind", kind)
                .param("part", part)
                .query((row, n) -> row.getObject(1))
                .list();
        plans.raise(campaign.id());
        plan.note(campaign.year(), "CAMPAIGN_PART_REMOVED", List.of(new Change(field, text, null)), "", officer);
    }
}
