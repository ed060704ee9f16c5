package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done on paper about a project, on its page and in its timeline. */
@Component
class OpeningRelated implements ProjectRelated {
    private final OpeningEntries entries;
    private final ProjectDirectory directory;
    private final OfficeClock clock;

    OpeningRelated(OpeningEntries entries, ProjectDirectory directory, OfficeClock clock) {
        this.entries = entries;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        return entries.ofProject(projectId, directory.scope(officer), clock.today()).stream()
                .map(entry -> new RelatedLine(
                        "opening.kind." + entry.card().kind(),
                        entry.number(),
                        entry.card().subject(),
                        "opening.state." + entry.state(),
                        entry.state().tone(),
                        entry.href(),
                        entry.card().closedOn() == null
                                ? entry.card().paperOn()
                                : entry.card().closedOn()))
                .toList();
    }
}
