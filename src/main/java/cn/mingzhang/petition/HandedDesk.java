package cn.mingzhang.petition;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移来件: what the desk has handed to one keeper or one supervisor. The keeper reads the report; the supervisor what was written for him. */
@Service
@Transactional
class HandedDesk {
    private final Compartment compartment;
    private final PetitionDesk desk;

    HandedDesk(Compartment compartment, PetitionDesk desk) {
        this.compartment = compartment;
        this.desk = desk;
    }

    /** @param parts empty for the ledger */
    record Handed(
            Report report,
            List<PetitionDesk.Part> parts,
            @Nullable String note,
            boolean taken) {
        boolean isForTheLedger() {
            return report.stage() == ReportStage.TO_LEDGER;
        }
    }

    static boolean mayBe(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
    }

    private static void mustBe(Officer officer) {
        if (!mayBe(officer)) {
            throw new NotVisible("page");
        }
    }

    @Transactional(readOnly = true)
    List<Report> list(Officer officer) {
        if (!mayBe(officer)) {
            return List.of();
        }
        return compartment.as(officer, Reports::handed);
    }

    Handed read(String number, Officer officer) {
        mustBe(officer);
        return compartment.as(officer, inside -> {
            var report = mine(number, inside);
            inside.note("REPORT_READ", new Subject(PetitionDesk.KIND, number), "");
            return new Handed(
                    report,
                    report.stage() == ReportStage.TO_KEEPER ? desk.parts(report, inside) : List.of(),
                    desk.note(report, Reports.steps(report, inside)),
                    Reports.isTaken(report, inside));
        });
    }

    /** 已登记. */
    void take(String number, Officer officer) {
        mustBe(officer);
        compartment.visit(officer, inside -> {
            var report = mine(number, inside);
            if (Reports.isTaken(report, inside)) {
                throw new Conflict("taken: " + number);
            }
            inside.sql(
                            "INSERT INTO sealed.report_taken (report_id, officer_id, taken_on, recorded_at) VALUES (:report, :me, :today, :now)")
                    .param("report", report.id())
                    .param("me", inside.officer().id())
                    .param("today", inside.today())
                    .param("now", inside.now())
                    .update();
            inside.note("REPORT_TAKEN", new Subject(PetitionDesk.KIND, number), "");
        });
    }

    /** A member of the desk who is no receiver finds nothing here either. */
    private static Report mine(String number, cn.mingzhang.compartment.Inside inside) {
        var report = PetitionDesk.report(number, inside);
        var me = inside.officer().id();
        if (Reports.steps(report, inside).stream()
                .noneMatch(step -> step.receiverId() != null && step.receiverId() == me)) {
            throw new NotVisible("report " + number);
        }
        return report;
    }
}
