package cn.mingzhang.education;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees an event sees what proves it. */
@Component
class EducationHolder implements EvidenceHolder {
    private final Events events;
    private final OfficeClock clock;

    EducationHolder(Events events, OfficeClock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Event.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!EducationRights.reads(officer)) {
            throw new NotVisible("event " + id);
        }
        return events.byId(id, clock.today()).map(Event::holder).orElseThrow(() -> new NotVisible("event " + id));
    }
}
