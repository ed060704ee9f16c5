package cn.mingzhang.procurement;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** A project's procurements, on its page and in its timeline. */
@Component
class ProcurementRelated implements ProjectRelated {
    private final Procurements procurements;
    private final ProjectDirectory directory;
    private final OfficeClock clock;

    ProcurementRelated(Procurements procurements, ProjectDirectory directory, OfficeClock clock) {
        this.procurements = procurements;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        return procurements.ofProject(projectId, directory.scope(officer), clock.today()).stream()
                .map(one -> new RelatedLine(
                        "subject.procurement",
                        one.number(),
                        one.purchase().title(),
                        "procurement.method." + one.purchase().method(),
                        "neutral",
                        one.href(),
                        one.purchase().awardedOn()))
                .toList();
    }
}
