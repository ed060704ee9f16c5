package cn.mingzhang.checkup;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosurePanel;
import cn.mingzhang.problems.EntryAdvice;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.ProblemPanel.Panel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earlier problems beside the form of a problem, and on the page on which it is served. */
@Component
class RepeatPanels implements EntryAdvice, ClosurePanel {
    private final Repeats repeats;
    private final JdbcClient sql;

    RepeatPanels(Repeats repeats, JdbcClient sql) {
        this.repeats = repeats;
        this.sql = sql;
    }

    record Body(List<Repeats.Group> groups) {}

    private record Known(
            long id,
            @Nullable Long unitId,
            @Nullable String classCode,
            @Nullable Long projectId) {}

    @Override
    public Optional<Panel> on(Entry entry, Officer officer) {
        var self = entry.number() == null ? null : known(entry.number()).id();
        return panel(repeats.of(entry, self, officer));
    }

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (problem.stage() != Stage.DRAFT) {
            return Optional.empty();
        }
        var known = known(problem.number());
        var entry = new Entry(problem.number(), known.unitId(), known.classCode(), known.projectId());
        return panel(repeats.of(entry, known.id(), officer));
    }

    private Known known(ProblemNumber number) {
        return sql.sql(
                        "SELECT id, responsible_unit_id AS unit_id, class_code, project_id FROM problem WHERE number = :number")
                .param("number", number.value())
                .query(Known.class)
                .single();
    }

    private static Optional<Panel> panel(List<Repeats.Group> groups) {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("repeats", "checkup.repeat.title", 300, "checkup/_repeats", new Body(groups)));
    }
}
