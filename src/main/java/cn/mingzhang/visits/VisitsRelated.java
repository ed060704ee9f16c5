package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** A project's visits, on its page. */
@Component
class VisitsRelated implements ProjectRelated {
    private final Visits visits;

    VisitsRelated(Visits visits) {
        this.visits = visits;
    }

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        if (!VisitRights.reads(officer)) {
            return List.of();
        }
        return visits.ofProject(projectId, officer).stream()
                .map(visit -> new RelatedLine(
                        "subject.visit",
                        "" + visit.id(),
                        visit.title(),
                        "visits.state." + visit.state(),
                        visit.state().tone(),
                        visit.href(),
                        visit.plannedOn()))
                .toList();
    }
}
