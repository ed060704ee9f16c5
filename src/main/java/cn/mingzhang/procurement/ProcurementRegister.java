package cn.mingzhang.procurement;

import cn.mingzhang.audit.Note;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Ordinals;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 招标采购登记簿: the deeds on it. */
@Component
@Transactional
public class ProcurementRegister {
    private static final Post[] WRITERS = {
        Post.RECTIFIER, Post.FEE_CLERK, Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR
    };

    private final Procurements procurements;
    private final ProjectDirectory directory;
    private final Trail trail;
    private final OfficeClock clock;

    ProcurementRegister(Procurements procurements, ProjectDirectory directory, Trail trail, OfficeClock clock) {
        this.procurements = procurements;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean writes(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    static void mustWrite(Officer officer) {
        officer.mustHoldAny(WRITERS);
    }

    @Transactional(readOnly = true)
    List<Procurement> seen(Collection<String> numbers, Officer officer) {
        return procurements.find(numbers, directory.scope(officer), clock.today());
    }

    @Transactional(readOnly = true)
    Procurement seen(String number, Officer officer) {
        return procurements
                .find(number, directory.scope(officer), clock.today())
                .orElseThrow(() -> new NotVisible("procurement " + number));
    }

    /** 登记: its number takes the year of the award, or of today where there is none yet. */
    public String enter(Purchase purchase, Officer officer) {
        return enter(List.of(purchase), officer).get(0);
    }

    /** The same for many; their numbers in the same order. */
    List<String> enter(List<Purchase> purchases, Officer officer) {
        mustWrite(officer);
        var scope = directory.scope(officer);
        purchases.forEach(purchase -> mustFit(purchase, scope));
        var years = purchases.stream().map(this::year).toList();
        var numbers = Ordinals.inOrder(years, procurements::nextNumbers);
        procurements.add(numbers, purchases, clock.today(), clock.now());
        trail.note(IntStream.range(0, purchases.size())
                .mapToObj(at -> entered(numbers.get(at), purchases.get(at), officer))
                .toList());
        return numbers;
    }

    private int year(Purchase purchase) {
        return (purchase.awardedOn() == null ? clock.today() : purchase.awardedOn()).getYear();
    }

    private Note entered(String number, Purchase purchase, Officer officer) {
        return new Note(
                officer.actor(),
                "PROCUREMENT_ENTERED",
                new Subject("procurement", number),
                ProcurementField.changes(null, purchase, directory),
                "",
                clock.now());
    }

    /**
     * Amends it on the version that was read. Nothing changed is no deed.
     *
     * @throws Conflict where somebody has amended it since
     */
    public void amend(String number, Purchase purchase, long version, Officer officer) {
        var standing = seen(number, officer);
        mustWrite(officer);
        if (procurements.lock(standing.id()) != version) {
            throw new Conflict(number + " has been amended");
        }
        mustFit(purchase, directory.scope(officer));
        var changes = ProcurementField.changes(standing.purchase(), purchase, directory);
        if (!changes.isEmpty()) {
            procurements.amend(standing.id(), purchase);
            var subject = new Subject("procurement", number);
            trail.note(officer.actor(), "PROCUREMENT_AMENDED", subject, changes, "", clock.now());
        }
    }

    private void mustFit(Purchase purchase, Scope scope) {
        if (!scope.covers(purchase.unitId())) {
            throw new NotVisible("unit " + purchase.unitId());
        }
        mustBePast(purchase.announcedOn(), purchase.openedOn(), purchase.awardedOn(), purchase.contractOn());
    }

    void mustBePast(
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate awardedOn,
            @Nullable LocalDate contractOn) {
        day("announcedOn", announcedOn);
        day("openedOn", openedOn);
        day("awardedOn", awardedOn);
        day("contractOn", contractOn);
    }

    private void day(String field, @Nullable LocalDate on) {
        if (on != null && on.isAfter(clock.today())) {
            throw new Unfit(field, "projects.error.future");
        }
    }
}
