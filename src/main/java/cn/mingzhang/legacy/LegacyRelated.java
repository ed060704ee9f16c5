package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** A project's legacy items, on its page and in its timeline. */
@Component
class LegacyRelated implements ProjectRelated {
    private final LegacyItems items;
    private final ProjectDirectory directory;
    private final OfficeClock clock;

    LegacyRelated(LegacyItems items, ProjectDirectory directory, OfficeClock clock) {
        this.items = items;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        return items.ofProject(projectId, directory.scope(officer), clock.today()).stream()
                .map(item -> new RelatedLine(
                        "subject.legacy",
                        item.number(),
                        item.estate(),
                        "legacy.stage." + item.stage(),
                        item.stage().tone(),
                        item.href(),
                        item.receivedOn()))
                .toList();
    }
}
