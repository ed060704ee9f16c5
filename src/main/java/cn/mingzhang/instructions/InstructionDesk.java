package cn.mingzhang.instructions;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 批示: let out, answered, accepted or sent back, withdrawn; each step with its trail. */
@Component
@Transactional
public class InstructionDesk {
    static final String PAPER = "paper";
    static final String ANSWER = "answer";
    private static final int USUAL_DAYS = 7;

    private final Instructions instructions;
    private final AboutReading reading;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final OfficeTerms terms;
    private final WorkingDays days;
    private final Trail trail;
    private final OfficeClock clock;

    InstructionDesk(
            Instructions instructions,
            AboutReading reading,
            FileCabinet cabinet,
            Registry registry,
            OfficeTerms terms,
            WorkingDays days,
            Trail trail,
            OfficeClock clock) {
        this.instructions = instructions;
        this.reading = reading;
        this.cabinet = cabinet;
        this.registry = registry;
        this.terms = terms;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    /** The office's own term, where the leader does not say another. */
    int usualDays() {
        return terms.on(clock.today()).getOrDefault(TermName.INSTRUCTION_ANSWER, USUAL_DAYS);
    }

    /**
     * As the leader types it beside an address of the application, due in the usual term; for the replay and for tests.
     *
     * @return its number
     */
    public String write(String address, String words, long unitId, Officer leader) {
        var place = Place.of(address).orElseThrow();
        var about = reading.kept(place, leader);
        return issue(
                place,
                new NewInstruction(leader, null, clock.today(), words, about, unitId, usualDays()),
                Uploads.of(List.of()));
    }

    /** @return its number */
    String issue(Place place, NewInstruction one, Uploads paper) {
        var writer = one.recorder() == null ? one.leader() : one.recorder();
        InstructionRights.mustWrite(writer);
        if (one.writtenOn().isAfter(clock.today())) {
            throw new Unfit("writtenOn", "projects.error.future");
        }
        if (one.recorder() != null && paper.size() != 1) {
            throw new Unfit("paper", "instructions.error.paper");
        }
        mustConcern(place, one.unitId());
        var today = clock.today();
        var due = days.plus(today, one.days());
        var number = instructions.nextNumber(today.getYear());
        var id = instructions.add(number, one, today, due, clock.now());
        var forLeader = one.recorder() != null;
        instructions.step(id, "ISSUE", "", due, writer, forLeader, today, clock.now());
        var issued = instructions.seen(id, writer, today);
        if (forLeader) {
            cabinet.store(issued.holder(), PAPER, paper, "", writer);
        }
        trail.note(
                writer.actor(),
                "INSTRUCTION_ISSUED",
                issued.subject(),
                List.of(
                        new Change("instructions.leader", null, one.leader().name()),
                        new Change("instructions.about", null, one.about().title()),
                        new Change("instructions.unit", null, issued.unit()),
                        new Change("instructions.due", null, "" + due)),
                "",
                clock.now());
        return number;
    }

    /** Whoever is asked must see what he is asked about: an unannounced visit is not told by an instruction. A figure is told as it was. */
    private void mustConcern(Place place, long unitId) {
        if (registry.unit(unitId).kind() == UnitKind.INFORMATION_CENTRE) {
            throw new Unfit("unitId", "instructions.error.unit");
        }
        if (place.kind().equals(About.FIGURE)) {
            return;
        }
        var seen = registry.officers(clock.today()).stream()
                .filter(officer -> officer.isOf(unitId) && InstructionRights.reads(officer))
                .anyMatch(officer -> reading.isSeenBy(place, officer));
        if (!seen) {
            throw new Unfit("unitId", "instructions.error.unseen");
        }
    }

    @Transactional(readOnly = true)
    Instruction seen(String number, Officer officer) {
        return instructions.seen(number, officer, clock.today());
    }

    /** @throws WrongPost where it is not his to take, {@link Conflict} where it is not its turn */
    void mustTake(InstructionStep step, Instruction one, Officer officer) {
        if (!step.isOpen(one.state())) {
            throw new Conflict(one.number() + " is " + one.state());
        }
        if (!InstructionRights.takes(step, one, officer)) {
            throw new WrongPost(step + " " + one.number());
        }
    }

    /** @param within for what is sent back: working days for the new answer; null for the usual term */
    void take(
            String number,
            long version,
            InstructionStep step,
            String words,
            @Nullable Integer within,
            Uploads files,
            Officer officer) {
        var one = seen(number, officer);
        mustTake(step, one, officer);
        if (step.isWorded() && words.isBlank()) {
            throw new Unfit("words", "instructions.error.words");
        }
        var today = clock.today();
        var due = step == InstructionStep.SEND_BACK ? days.plus(today, within == null ? usualDays() : within) : null;
        if (!instructions.move(one.id(), version, step.to(), due, step.isFinal() ? today : null)) {
            throw new Conflict(number + " has moved on");
        }
        var forLeader = step.whose() == InstructionStep.Whose.LEADER && !one.isBy(officer);
        instructions.step(one.id(), step.name(), words, due, officer, forLeader, today, clock.now());
        if (step == InstructionStep.ANSWER && !files.isEmpty()) {
            cabinet.store(one.holder(), ANSWER, files, "", officer);
        }
        var change = new Change(
                "instructions.state", "#instructions.state." + one.state(), "#instructions.state." + step.to());
        trail.note(officer.actor(), "INSTRUCTION_" + step, one.subject(), List.of(change), "", clock.now());
    }

    /** The same for the replay and for tests, at the version as it stands. */
    public void answer(String number, String words, Officer officer) {
        take(
                number,
                seen(number, officer).version(),
                InstructionStep.ANSWER,
                words,
                null,
                Uploads.of(List.of()),
                officer);
    }

    public void accept(String number, Officer officer) {
        take(number, seen(number, officer).version(), InstructionStep.ACCEPT, "", null, Uploads.of(List.of()), officer);
    }

    /** Whose instructions the group's office may record: who holds a leader's post today. */
    List<Officer> leaders() {
        return Arrays.stream(InstructionRights.LEADERS)
                .flatMap(post -> registry.officersHolding(post, null, clock.today()).stream())
                .distinct()
                .toList();
    }
}
