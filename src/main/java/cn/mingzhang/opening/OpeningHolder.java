package cn.mingzhang.opening;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees an entry sees its scans. */
@Component
class OpeningHolder implements EvidenceHolder {
    static final String KIND = "opening";

    private final OpeningEntries entries;
    private final ProjectDirectory directory;
    private final OfficeClock clock;

    OpeningHolder(OpeningEntries entries, ProjectDirectory directory, OfficeClock clock) {
        this.entries = entries;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        return entries.find("id", id, directory.scope(officer), clock.today())
                .map(OpeningHolder::holder)
                .orElseThrow(() -> new NotVisible("opening entry " + id));
    }

    static HolderRef holder(Entry entry) {
        return new HolderRef(KIND, entry.id(), new Subject(KIND, entry.number()));
    }
}
