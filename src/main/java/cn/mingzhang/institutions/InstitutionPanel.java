package cn.mingzhang.institutions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the problem's page: the institutions that answer it, and where one is entered. */
@Component
class InstitutionPanel implements ProblemPanel {
    private static final int ORDER = 150;

    private final Institutions institutions;
    private final InstitutionPages pages;
    private final OfficeClock clock;

    InstitutionPanel(Institutions institutions, InstitutionPages pages, OfficeClock clock) {
        this.institutions = institutions;
        this.pages = pages;
        this.clock = clock;
    }

    record Body(List<InstitutionPages.Row> rows, @Nullable String begin) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!InstitutionDesk.reads(officer)) {
            return Optional.empty();
        }
        var rows = institutions.ofProblem(problem.id(), clock.today()).stream()
                .map(pages::row)
                .toList();
        var writes = problem.unitId() != null && InstitutionDesk.writesOf(problem.unitId(), officer);
        return rows.isEmpty() && !writes
                ? Optional.empty()
                : Optional.of(new Panel(
                        "institutions",
                        "institutions.panel",
                        ORDER,
                        "institutions/_panel",
                        new Body(rows, writes ? "/institutions/new?problem=" + problem.number() : null)));
    }
}
