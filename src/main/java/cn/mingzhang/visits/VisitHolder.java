package cn.mingzhang.visits;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Component;

/** Who sees a visit's record sees its pictures and scans; the unit only once the result is fed back to it. */
@Component
class VisitHolder implements EvidenceHolder {
    private final Visits visits;

    VisitHolder(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return Visit.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return of(visits.seen(id, officer));
    }

    @Override
    public boolean shows(HolderRef holder, String slot, Officer officer) {
        return VisitPages.showsRecord(visits.seen(holder.id(), officer), officer);
    }

    static HolderRef of(Visit visit) {
        return new HolderRef(Visit.KIND, visit.id(), visit.subject());
    }
}
