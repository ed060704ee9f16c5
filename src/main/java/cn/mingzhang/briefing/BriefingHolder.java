package cn.mingzhang.briefing;

import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees a briefing sees its files. */
@Component
class BriefingHolder implements EvidenceHolder {
    private final Briefings briefings;

    BriefingHolder(Briefings briefings) {
        this.briefings = briefings;
    }

    @Override
    public String kind() {
        return Briefing.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!BriefingDesk.reads(officer)) {
            throw new NotVisible("briefing " + id);
        }
        return briefings.byId(id, officer).map(Briefing::holder).orElseThrow(() -> new NotVisible("briefing " + id));
    }
}
