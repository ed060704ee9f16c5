package cn.mingzhang.institutions;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 制度登记: entered with its document and the problems it answers; abolished, or struck out where it was entered wrongly. */
@Component
@Transactional
public class InstitutionDesk {
    static final String SLOT = "document";
    static final Post[] WRITERS = {Post.RECTIFIER, Post.GROUP_OFFICE};

    private final Institutions institutions;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    InstitutionDesk(
            Institutions institutions, ProblemLedger ledger, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.institutions = institutions;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("institutions");
        }
    }

    /** A unit enters its own; the group's office any. */
    static boolean writesOf(long unitId, Officer officer) {
        return officer.holds(Post.GROUP_OFFICE) || (officer.holds(Post.RECTIFIER) && officer.isOf(unitId));
    }

    @Transactional(readOnly = true)
    Institution seen(String number, Officer officer) {
        if (!reads(officer)) {
            throw new NotVisible("institution " + number);
        }
        return institutions.find(number, clock.today()).orElseThrow(() -> new NotVisible("institution " + number));
    }

    /** @throws Unfit for a number that this officer sees no problem under */
    @Transactional(readOnly = true)
    List<Long> problems(@Nullable String numbers, Officer officer) {
        var ids = new ArrayList<Long>();
        for (var word : (numbers == null ? "" : numbers).split("[\\s,，、;；]+")) {
            if (word.isBlank()) {
                continue;
            }
            try {
                ids.add(ledger.file(new ProblemNumber(word), officer).id());
            } catch (NotVisible | IllegalArgumentException unknown) {
                throw new Unfit("problems", "institutions.error.problem", word);
            }
        }
        return ids.stream().distinct().toList();
    }

    /** @return its number */
    public String enter(NewInstitution one, Upload document, Officer officer) {
        officer.mustHoldAny(WRITERS);
        if (!writesOf(one.unitId(), officer)) {
            throw new Unfit("unitId", "institutions.error.unit");
        }
        if (one.issuedOn().isAfter(clock.today())) {
            throw new Unfit("issuedOn", "projects.error.future");
        }
        institutions.bearing(one.document()).ifPresent(number -> {
            throw new Unfit("document", "institutions.error.twice", number);
        });
        var number = institutions.nextNumber(one.issuedOn().getYear());
        var id = institutions.add(number, one, officer, clock.now());
        var subject = new Subject(Institution.KIND, number);
        cabinet.store(new HolderRef(Institution.KIND, id, subject), SLOT, document, "", officer);
        var changes = List.of(
                new Change("institutions.name", null, one.name()),
                new Change("institutions.document", null, one.document()));
        trail.note(officer.actor(), "INSTITUTION_ENTERED", subject, changes, "", clock.now());
        return number;
    }

    /** 废止, or 登错作废, each with its reason. */
    void end(String number, long version, InstitutionState as, LocalDate on, String why, Officer officer) {
        var one = mustEnd(number, officer);
        if (on.isAfter(clock.today())) {
            throw new Unfit("endedOn", "projects.error.future");
        }
        if (on.isBefore(one.issuedOn())) {
            throw new Unfit("endedOn", "institutions.error.beforeIssue");
        }
        if (!institutions.end(one.id(), version, as, on, why)) {
            throw new Conflict(number + " has moved on");
        }
        var change = new Change("institutions.state", "#institutions.state.IN_FORCE", "#institutions.state." + as);
        trail.note(officer.actor(), "INSTITUTION_ENDED", one.subject(), List.of(change), why, clock.now());
    }

    Institution mustEnd(String number, Officer officer) {
        var one = seen(number, officer);
        if (!writesOf(one.unitId(), officer)) {
            throw new WrongPost("institution " + number);
        }
        if (one.state() != InstitutionState.IN_FORCE) {
            throw new Conflict(number + " is " + one.state());
        }
        return one;
    }
}
