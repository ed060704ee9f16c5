package cn.mingzhang.collection;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.FeeLedger;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.Positions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the ladder asks of a project: its fee, what is paid, what was issued. */
@Component
class Situations {
    private final FeeProjects projects;
    private final FeeLedger fees;
    private final Positions positions;
    private final CollectionFiles files;
    private final CollectionTables tables;
    private final OfficeClock clock;

    Situations(
            FeeProjects projects,
            FeeLedger fees,
            Positions positions,
            CollectionFiles files,
            CollectionTables tables,
            OfficeClock clock) {
        this.projects = projects;
        this.fees = fees;
        this.positions = positions;
        this.files = files;
        this.tables = tables;
        this.clock = clock;
    }

    /** @throws cn.mingzhang.refusals.NotVisible where he may not see the project */
    @Transactional(readOnly = true)
    Situation seen(String projectNumber, Officer officer) {
        return of(projects.seen(projectNumber, officer));
    }

    /** One deed at a time: whoever asks has it until he commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    Situation held(String projectNumber, Officer officer) {
        var project = projects.seen(projectNumber, officer);
        projects.hold(project.id());
        return of(project);
    }

    private Situation of(FeeProject project) {
        var terms = tables.terms(clock.today());
        return new Situation(
                project,
                fees.inForce(project.id()).orElse(null),
                positions.of(project.id()),
                files.of(project.id(), terms),
                terms,
                clock.today());
    }

    /** Where the file stands after a deed, for the lists. */
    void write(Situation before) {
        files.write(files.of(before.project().id(), before.terms()), before.terms());
    }
}
