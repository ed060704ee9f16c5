package cn.mingzhang.institutions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who reads institutions reads their documents. */
@Component
class InstitutionHolder implements EvidenceHolder {
    private final Institutions institutions;
    private final OfficeClock clock;

    InstitutionHolder(Institutions institutions, OfficeClock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Institution.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!InstitutionDesk.reads(officer)) {
            throw new NotVisible("institution " + id);
        }
        return institutions
                .byId(id, clock.today())
                .map(Institution::holder)
                .orElseThrow(() -> new NotVisible("institution " + id));
    }
}
