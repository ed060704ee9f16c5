package cn.mingzhang.education;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** An event is for the whole sector; what proves it, for those who watch over its unit and for who was there. */
@Component
class EducationHolder implements EvidenceHolder {
    private final Events events;
    private final EducationDesk desk;
    private final OfficeClock clock;

    EducationHolder(Events events, EducationDesk desk, OfficeClock clock) {
        this.events = events;
        this.desk = desk;
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
        return events.byId(id, clock.today())
                .filter(event -> desk.seesFiles(event, officer))
                .map(Event::holder)
                .orElseThrow(() -> new NotVisible("event " + id));
    }
}
