package cn.mingzhang.duties;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.campaigns.CampaignBriefs;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟定清单: a unit's list begins with last year's, with what the plan gives the unit to do, or empty. */
@Component
@Transactional
public class DutyOpening {
    private final Duties duties;
    private final CampaignBriefs campaigns;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    DutyOpening(Duties duties, CampaignBriefs campaigns, Registry registry, Trail trail, OfficeClock clock) {
        this.duties = duties;
        this.campaigns = campaigns;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param leader and {@code person} stand in what is taken over without them. @return its id */
    public long open(int year, long unit, Beginning beginning, String leader, String person, Officer officer) {
        officer.mustHoldAny(DutyStep.WRITERS);
        var campaign = campaigns.issued().stream()
                .filter(one -> one.year() == year && one.running())
                .findFirst()
                .orElseThrow(() -> new Unfit("year", "duties.error.year"));
        var found = registry.units(clock.today()).stream()
                .filter(one -> one.id() == unit)
                .findFirst();
        if (found.isEmpty() || !DutyStep.writes(unit, officer)) {
            throw new Unfit("unitId", "duties.error.unit");
        }
        if (duties.of(campaign.id(), unit).isPresent()) {
            throw new Unfit("unitId", "duties.error.twice");
        }
        var items = beginning(campaign, unit, beginning, leader, person);
        var id = duties.open(campaign.id(), unit, clock.now());
        items.forEach(item -> duties.add(id, item));
        var change = new Change("duties.items", null, "" + items.size());
        var subject = duties.byId(id, clock.today()).orElseThrow().subject();
        trail.note(officer.actor(), "DUTY_LIST_OPENED", subject, List.of(change), "", clock.now());
        return id;
    }

    private List<NewItem> beginning(
            CampaignBriefs.Brief campaign, long unit, Beginning beginning, String leader, String person) {
        return switch (beginning) {
            case EMPTY -> List.of();
            case TASKS -> {
                var parts = campaigns.partsOf(campaign.id(), unit);
                if (parts.isEmpty()) {
                    throw new Unfit("beginning", "duties.error.noTasks");
                }
                yield parts.stream()
                        .map(part -> new NewItem(
                                (part.leads() ? "牵头：" : "配合：") + part.title(),
                                leader,
                                person,
                                part.dueOn(),
                                campaign.title() + "任务清单 " + part.number()))
                        .toList();
            }
            case LAST_YEAR -> {
                var last = duties.before(campaign.year(), unit, clock.today())
                        .orElseThrow(() -> new Unfit("beginning", "duties.error.noLast"));
                yield duties.items(last.id()).stream()
                        .map(item -> new NewItem(
                                item.what(),
                                leader.isEmpty() ? item.leader() : leader,
                                person.isEmpty() ? item.person() : person,
                                item.dueOn().plusYears(campaign.year() - last.year()),
                                item.source()))
                        .toList();
            }
        };
    }
}
