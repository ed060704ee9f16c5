package cn.mingzhang.petition;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.reporting.Places;
import cn.mingzhang.reporting.Written;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开启举报人身份: one asks with a reason, a second person grants, and on that day it opens to who asked; each opening is noted. */
@Service
@Transactional
class IdentityDesk {
    private final Compartment compartment;
    private final BoxKey key;

    IdentityDesk(Compartment compartment, BoxKey key) {
        this.compartment = compartment;
        this.key = key;
    }

    /** @param person null while it is closed to who looks */
    record View(
            Report report,
            List<Identities.Request> requests,
            @Nullable Written person) {}

    View view(String number, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        return compartment.as(officer, inside -> {
            var report = named(number, inside);
            var box = Identities.box(report, inside);
            if (box.isPresent()) {
                inside.note("REPORT_IDENTITY_READ", new Subject(PetitionDesk.KIND, number), "");
            }
            return new View(
                    report,
                    Identities.of(report, inside),
                    box.map(found -> Written.of(key.open(found, Places.identity(report.id()), inside)))
                            .orElse(null));
        });
    }

    void ask(String number, IdentityReason reason, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        compartment.visit(officer, inside -> {
            var report = named(number, inside);
            if (report.stage() == ReportStage.STRAIGHT_UP) {
                throw new Conflict("identity of " + number);
            }
            Identities.ask(report, reason, inside);
            inside.note(
                    "REPORT_IDENTITY_ASKED",
                    new Subject(PetitionDesk.KIND, number),
                    "#petition.identity.reason." + reason.name());
        });
    }

    @Transactional(readOnly = true)
    List<Identities.Request> waiting(Officer officer) {
        return mayAnswer(officer) ? compartment.as(officer, Identities::waiting) : List.of();
    }

    static boolean mayAnswer(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.PETITION_DESK, Post.CLUE_KEEPER);
    }

    void answer(UUID id, boolean granted, Officer officer) {
        if (!mayAnswer(officer)) {
            throw new NotVisible("page");
        }
        compartment.visit(officer, inside -> {
            var request = Identities.waiting(inside).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotVisible("request " + id));
            Identities.answer(request, granted, inside);
            inside.note(
                    granted ? "REPORT_IDENTITY_GRANTED" : "REPORT_IDENTITY_REFUSED",
                    new Subject(PetitionDesk.KIND, request.number()),
                    "");
        });
    }

    private static Report named(String number, cn.mingzhang.compartment.Inside inside) {
        var report = PetitionDesk.report(number, inside);
        if (!report.named()) {
            throw new NotVisible("identity of " + number);
        }
        return report;
    }
}
