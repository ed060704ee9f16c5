package cn.mingzhang.collection;

import cn.mingzhang.calendar.LampView;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectPanel;
import cn.mingzhang.projects.ProjectSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 催缴 on the project's page: where it stands, its clock, and the court's window as an alarm of its own. */
@Component
class CollectionPanel implements ProjectPanel {
    private final Situations situations;
    private final CollectionPages pages;
    private final JdbcClient sql;

    CollectionPanel(Situations situations, CollectionPages pages, JdbcClient sql) {
        this.situations = situations;
        this.pages = pages;
        this.sql = sql;
    }

    record Body(
            String href,
            String rung,
            String tone,
            List<Fact> facts,
            @Nullable LampView lamp,
            @Nullable LampView window,
            String why) {}

    @Override
    public Optional<Panel> of(ProjectSummary project, Officer officer) {
        if (!Rights.reads(officer) || !isAssessedOrBegun(project.id())) {
            return Optional.empty();
        }
        var now = situations.seen(project.number().value(), officer);
        return Optional.of(new Panel("collection", "collection.panel", 140, "collection/_panel", body(now)));
    }

    private boolean isAssessedOrBegun(long projectId) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM fee_assessment WHERE project_id = :id AND state = 'IN_FORCE')"
                        + " OR EXISTS (SELECT 1 FROM collection_case WHERE project_id = :id)")
                .param("id", projectId)
                .query(Boolean.class)
                .single();
    }

    private Body body(Situation now) {
        var alarm = pages.alarm(now);
        var facts = new ArrayList<Fact>(pages.facts(now).subList(3, 6));
        var last = now.file().last();
        if (last != null) {
            facts.add(pages.lastPaper(last));
        }
        return new Body(
                "/collection/" + now.project().number(),
                pages.standing(now),
                CollectionList.tone(now.file().rung()),
                facts,
                last == null
                                || !now.position().arrears().isPositive()
                                || now.file().isHeld()
                        ? null
                        : pages.lamp(last.dueOn()),
                alarm == null ? null : alarm.lamp(),
                alarm == null ? "" : alarm.why());
    }
}
