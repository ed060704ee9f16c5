package cn.mingzhang.shelter;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRegister;
import cn.mingzhang.projects.ProjectSummary;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps workings in the files of projects. */
@Component
@Transactional
public class AreaDesk {
    private final RequiredAreas areas;
    private final Calculations calculations;
    private final ProjectRegister register;
    private final ShelterWords words;
    private final Trail trail;
    private final OfficeClock clock;

    AreaDesk(
            RequiredAreas areas,
            Calculations calculations,
            ProjectRegister register,
            ShelterWords words,
            Trail trail,
            OfficeClock clock) {
        this.areas = areas;
        this.calculations = calculations;
        this.register = register;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * 存档: works the area out once more and keeps it with its working.
     *
     * @param carry whether the card's 应建面积 becomes this one
     * @throws Unfit where the answer is unknown
     */
    public void keep(
            ProjectSummary project,
            ProjectFacts facts,
            LocalDate ruledOn,
            boolean carry,
            String reason,
            Officer officer) {
        ProjectDirectory.mustWrite(officer);
        var answer = areas.of(facts, ruledOn);
        if (!answer.isKnown()) {
            throw new Unfit("", "shelter.error.unknown", String.join("、", words.needs(answer)));
        }
        if (reason.isBlank()) {
            throw new Unfit("reason", "shelter.error.reason");
        }
        calculations.lock(project.id());
        var lines = words.inChinese(() -> words.lines(answer));
        calculations.add(project.id(), facts, ruledOn, answer, lines, reason, officer, clock.today(), clock.now());
        if (carry && answer.area() != null) {
            register.carry(project.number(), card -> with(card, answer), officer);
        }
        var changes = List.of(
                new Change("shelter.ruledOn", null, ruledOn.toString()),
                new Change(
                        "shelter.rule",
                        null,
                        answer.rule() == null ? null : answer.rule().name()),
                new Change("shelter.area", null, words.inChinese(() -> said(answer))));
        var subject = new Subject("project", project.number().value());
        trail.note(officer.actor(), "SHELTER_AREA_KEPT", subject, changes, reason, clock.now());
    }

    private String said(RequiredArea answer) {
        return answer.area() == null ? words.of("outcome", answer.outcome()) : words.area(answer);
    }

    private static NewProject with(NewProject card, RequiredArea answer) {
        var areas = card.areas();
        return card.with(
                new Areas(areas.aboveGround(), areas.groundFloor(), answer.area(), areas.designed(), areas.built()));
    }
}
