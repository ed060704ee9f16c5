package cn.mingzhang.sources;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees all of a source sees its document: feedback on several units is not for each of them. */
@Component
class SourceHolder implements EvidenceHolder {
    static final String KIND = "problem-source";

    private final Sources sources;
    private final SourceRights rights;

    SourceHolder(Sources sources, SourceRights rights) {
        this.sources = sources;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return sources.find("id", id, rights.scope(officer))
                .filter(source -> source.kind().isRound() || !SourceRights.isOffice(officer))
                .map(SourceHolder::holder)
                .orElseThrow(() -> new NotVisible("source " + id));
    }

    static HolderRef holder(SourceDocument source) {
        return new HolderRef(KIND, source.id(), new Subject(KIND, source.number()));
    }
}
