package cn.mingzhang.visits;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees a visit's record sees its pictures and scans; the unit only once the result is fed back to it. */
@Component
class VisitHolder implements EvidenceHolder {
    private final Visits visits;
    private final VisitRights rights;

    VisitHolder(Visits visits, VisitRights rights) {
        this.visits = visits;
        this.rights = rights;
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

    @Override
    public Optional<SeenFiles> seenBy(Officer officer) {
        if (!VisitRights.reads(officer)) {
            return Optional.empty();
        }
        var parameters = new HashMap<>(rights.parameters(officer));
        parameters.put("before", VisitPages.readsBeforeTheReport(officer));
        return Optional.of(new SeenFiles(
                "EXISTS (SELECT 1 FROM visit v WHERE v.id = f.holder_id AND (:before OR v.state = 'CLOSED') AND "
                        + VisitRights.VISIBLE + ")",
                parameters));
    }

    static HolderRef of(Visit visit) {
        return new HolderRef(Visit.KIND, visit.id(), visit.subject());
    }
}
