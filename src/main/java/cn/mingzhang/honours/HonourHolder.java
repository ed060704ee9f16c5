package cn.mingzhang.honours;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees an award sees its certificate. */
@Component
class HonourHolder implements EvidenceHolder {
    private final HonourRoll roll;
    private final Scopes scopes;
    private final OfficeClock clock;

    HonourHolder(HonourRoll roll, Scopes scopes, OfficeClock clock) {
        this.roll = roll;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Honour.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!HonourDesk.reads(officer)) {
            throw new NotVisible("honour " + id);
        }
        return roll.byId(id, scopes.of(officer, clock.today()), clock.today())
                .map(Honour::holder)
                .orElseThrow(() -> new NotVisible("honour " + id));
    }
}
