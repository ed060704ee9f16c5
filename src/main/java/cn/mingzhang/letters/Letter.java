package cn.mingzhang.letters;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands.
 *
 * @param unit its addressee's name as the roll has it today; as written where it is not of the roll
 * @param drafterId who drafted it; null where a lamp did
 * @param previousId the letter that it follows
 * @param nextDue the earliest day of a clause whose clock runs
 */
record Letter(
        long id,
        LetterKind kind,
        Side side,
        LetterState state,
        NewLetter text,
        String unit,
        LocalDate draftedOn,
        @Nullable Long drafterId,
        String drafterName,
        @Nullable Long previousId,
        @Nullable String occasion,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable UUID paper,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate closedOn,
        int clauses,
        int openClauses,
        @Nullable LocalDate nextDue,
        long version) {
    static final String KIND = "letter";

    String href() {
        return "/letters/" + id;
    }

    /** By its number once it has one. */
    String name() {
        return number == null ? "#" + id : number;
    }

    Subject subject() {
        return new Subject(KIND, "" + id);
    }

    /** @throws Conflict where whoever acts has an older one before him */
    void mustBeAt(long read) {
        if (version != read) {
            throw new Conflict("letter " + id + " has moved on");
        }
    }

    boolean isDraftedBy(Officer officer) {
        return drafterId != null && officer.isOrRepresents(drafterId);
    }

    boolean isAddressedTo(Officer officer) {
        var unitId = text.addresseeUnitId();
        return unitId != null && officer.isOf(unitId);
    }
}
