package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the problem's page: the visits that looked at it or found it, and where one is planned. */
@Component
class VisitPanel implements ProblemPanel {
    private static final int ORDER = 190;

    private final Visits visits;
    private final VisitList list;

    VisitPanel(Visits visits, VisitList list) {
        this.visits = visits;
        this.list = list;
    }

    record Body(List<VisitList.Row> rows, @Nullable String plan) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!VisitRights.reads(officer)) {
            return Optional.empty();
        }
        var rows = visits.ofProblem(problem.id(), officer).stream()
                .map(visit -> list.row(visit, officer))
                .toList();
        var plan = VisitRights.inspects(officer) ? problem.number().value() : null;
        return rows.isEmpty() && plan == null
                ? Optional.empty()
                : Optional.of(new Panel("visits", "visits.panel", ORDER, "visits/_panel", new Body(rows, plan)));
    }
}
