package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees a key task sees what proves it. */
@Component
class CampaignHolder implements EvidenceHolder {
    static final String KIND = "campaign-task";

    private final KeyTasks tasks;
    private final OfficeClock clock;

    CampaignHolder(KeyTasks tasks, OfficeClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!CampaignRights.reads(officer)) {
            throw new NotVisible("task " + id);
        }
        return tasks.byId(id, CampaignRights.readsDrafts(officer), clock.today())
                .map(CampaignHolder::of)
                .orElseThrow(() -> new NotVisible("task " + id));
    }

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        return CampaignRights.reads(officer)
                ? Optional.of(new SeenFiles(
                        "EXISTS (SELECT 1 FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id"
                                + " WHERE t.id = f.holder_id AND (:drafts OR c.state <> 'DRAFT'))",
                        Map.of("drafts", CampaignRights.readsDrafts(officer))))
                : Optional.empty();
    }

    static HolderRef of(KeyTask task) {
        return new HolderRef(KIND, task.id(), subject(task));
    }

    static Subject subject(KeyTask task) {
        return new Subject(KIND, task.year() + "-" + task.number());
    }
}
