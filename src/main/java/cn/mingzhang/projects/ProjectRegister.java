package cn.mingzhang.projects;

import cn.mingzhang.audit.Note;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceForm;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目登记簿: the deeds on it. */
@Component
@Transactional
public class ProjectRegister {

    private final Projects projects;
    private final ProjectNumbers numbers;
    private final CardIntake intake;
    private final ProjectChoices choices;
    private final Rights rights;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    ProjectRegister(
            Projects projects,
            ProjectNumbers numbers,
            CardIntake intake,
            ProjectChoices choices,
            Rights rights,
            FileCabinet cabinet,
            Trail trail,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.projects = projects;
        this.numbers = numbers;
        this.intake = intake;
        this.choices = choices;
        this.rights = rights;
        this.cabinet = cabinet;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a card. Its number takes the year of the day on which it happened.
     *
     * @throws NotVisible where the office in charge is outside the officer's scope
     */
    public ProjectNumber open(NewProject card, Officer officer, LocalDate happenedOn) {
        Rights.mustWrite(officer);
        mustCover(card, officer);
        mustBeFree(card, "");
        var number = numbers.next(happenedOn.getYear());
        projects.saveAndFlush(new Project(number, card, happenedOn, clock.now()));
        trail.note(
                officer.actor(), "PROJECT_OPENED", subject(number), official().opened(card), "", clock.now());
        events.publishEvent(new CardWritten(number, null, card, officer));
        return number;
    }

    /**
     * Opens many cards together, by a reading that has looked up the scope, the codes and the words once and has judged the cards
     * by them. Who follows the cards is told once, and of those alone that name a stage.
     */
    List<ProjectNumber> enter(List<NewProject> cards, Officer officer, LocalDate happenedOn, CardWords official) {
        Rights.mustWrite(officer);
        var given = numbers.next(happenedOn.getYear(), cards.size());
        var numbered = IntStream.range(0, cards.size())
                .mapToObj(at -> new CardIntake.Numbered(given.get(at), cards.get(at)))
                .toList();
        intake.add(numbered, happenedOn, clock.now());
        trail.note(numbered.stream()
                .map(one -> new Note(
                        officer.actor(),
                        "PROJECT_OPENED",
                        subject(one.number()),
                        official.opened(one.card()),
                        "",
                        clock.now()))
                .toList());
        var naming = numbered.stream().filter(one -> one.card().namesAStage()).toList();
        if (!naming.isEmpty()) {
            var ids =
                    intake.ids(naming.stream().map(CardIntake.Numbered::number).toList());
            events.publishEvent(new CardsEntered(
                    naming.stream()
                            .map(one -> new CardsEntered.Entered(
                                    ids.get(one.number().value()), one.number(), one.card()))
                            .toList(),
                    officer));
        }
        return given;
    }

    /** Opens a card today. */
    public ProjectNumber open(NewProject card, Officer officer) {
        return open(card, officer, clock.today());
    }

    /**
     * Writes a card anew, on the version that was read. Nothing changed is no deed.
     *
     * @throws Conflict where somebody has amended it since
     */
    public void amend(ProjectNumber number, NewProject card, long version, Officer officer) {
        var project = projects.findLocked(number, rights.scope(officer)).orElseThrow(() -> new NotVisible("" + number));
        Rights.mustWrite(officer);
        if (!project.isAt(version)) {
            throw new Conflict(number + " is at " + project.version());
        }
        mustCover(card, officer);
        mustBeFree(card, number.value());
        var before = project.card();
        var changes = project.amend(card, official());
        if (!changes.isEmpty()) {
            projects.flush();
            trail.note(officer.actor(), "PROJECT_AMENDED", subject(number), changes, "", clock.now());
            events.publishEvent(new CardWritten(number, before, card, officer));
        }
    }

    /**
     * Writes on the card what a record kept elsewhere says (a stage's permit, a worked-out area), so that the list, the search
     * and the comparisons read it in one place. It is an amendment like any other, on the version that stands.
     */
    public void carry(ProjectNumber number, UnaryOperator<NewProject> onto, Officer officer) {
        var project = projects.findLocked(number, rights.scope(officer)).orElseThrow(() -> new NotVisible("" + number));
        Rights.mustWrite(officer);
        var card = onto.apply(project.card());
        mustBeFree(card, number.value());
        var changes = project.amend(card, official());
        if (!changes.isEmpty()) {
            projects.flush();
            trail.note(
                    officer.actor(),
                    "PROJECT_AMENDED",
                    subject(number),
                    changes,
                    official().word("projects.carried"),
                    clock.now());
        }
    }

    /** Files papers about a project, or a new revision of one. */
    public void file(ProjectNumber number, EvidenceForm form, Uploads uploads, Officer officer) {
        var holder = writable(number, officer);
        cabinet.store(holder, ProjectEvidence.SLOT, form.replaces(), uploads, form.noteOrEmpty(), officer);
    }

    /** Takes a wrongly filed paper out of the file. */
    public void withdraw(ProjectNumber number, UUID file, String reason, Officer officer) {
        cabinet.withdraw(writable(number, officer), file, reason, officer);
    }

    private HolderRef writable(ProjectNumber number, Officer officer) {
        var project = rights.seen(number.value(), officer);
        Rights.mustWrite(officer);
        return ProjectEvidence.holder(project);
    }

    private void mustCover(NewProject card, Officer officer) {
        if (!choices.offersUnit(card.unitId(), rights.scope(officer))) {
            throw new NotVisible("unit " + card.unitId());
        }
    }

    private void mustBeFree(NewProject card, String except) {
        if (card.projectCode() != null && projects.isTaken(card.projectCode(), except)) {
            throw new ProjectCodeTaken(card.projectCode());
        }
    }

    /** The trail is written in the office's language, whatever the reader's. */
    private CardWords official() {
        return choices.words(Locale.SIMPLIFIED_CHINESE);
    }

    static Subject subject(ProjectNumber number) {
        return new Subject("project", number.value());
    }
}
