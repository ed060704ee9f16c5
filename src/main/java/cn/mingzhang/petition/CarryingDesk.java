package cn.mingzhang.petition;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.reporting.Answers;
import cn.mingzhang.reporting.Intake;
import cn.mingzhang.reporting.Parcels;
import cn.mingzhang.reporting.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 搬入密封件、带出答复: for a public page that runs alone. What came twice arrives once; what is damaged is refused by its name. */
@Service
@Transactional
class CarryingDesk {
    private final Compartment compartment;
    private final Intake intake;
    private final BoxKey key;

    CarryingDesk(Compartment compartment, Intake intake, BoxKey key) {
        this.compartment = compartment;
        this.intake = intake;
        this.key = key;
    }

    enum Outcome {
        ARRIVED,
        ALREADY,
        /** Not whole. */
        DAMAGED,
        /** Whole, but sealed to another key or altered. */
        FOREIGN,
        /** What was added to a report that is not here yet. */
        EARLY
    }

    record File(String name, byte[] content) {}

    record Line(String fileName, Outcome outcome, String officerName, LocalDate carriedOn) {}

    private record Row(byte[] lookup, String status, LocalDate statusOn) {}

    private record Said(byte[] lookup, int ordinal, String kind, LocalDate postedOn, byte[] envelope) {}

    /** By name, in the order of the files. */
    LinkedHashMap<String, Outcome> take(List<File> files, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        compartment.visit(officer, Cleared::mustStand);
        var outcomes = new LinkedHashMap<String, Outcome>();
        files.forEach(file -> outcomes.put(file.name(), take(file)));
        compartment.visit(officer, inside -> {
            for (var file : files) {
                inside.sql(
                                "INSERT INTO sealed.carried_in (file_name, digest, outcome, officer_id, officer_name, carried_on, recorded_at)"
                                        + " VALUES (:file, :digest, :outcome, :me, :name, :today, :now)")
                        .param("file", file.name())
                        .param("digest", Parcels.digest(file.content()))
                        .param("outcome", outcomes.get(file.name()).name())
                        .param("me", inside.officer().id())
                        .param("name", inside.officer().name())
                        .param("today", inside.today())
                        .param("now", inside.now())
                        .update();
            }
            inside.note("REPORTS_CARRIED_IN", new Subject("list", "/petition/carried"), "" + files.size());
        });
        return outcomes;
    }

    private Outcome take(File file) {
        try {
            var carried = Parcels.read(file.content());
            var parcel = carried.parcel();
            if (intake.isKnown(carried.box())) {
                return Outcome.ALREADY;
            }
            var identity = parcel.identity();
            if (!key.opens(parcel.story(), Places.story(parcel.id(), carried.box()))
                    || identity != null && !key.opens(identity, Places.identity(parcel.id()))) {
                return Outcome.FOREIGN;
            }
            if (carried.first()) {
                return intake.accept(parcel) ? Outcome.ARRIVED : Outcome.ALREADY;
            }
            return intake.acceptMore(carried) ? Outcome.ARRIVED : Outcome.EARLY;
        } catch (Parcels.Damaged damaged) {
            return Outcome.DAMAGED;
        }
    }

    @Transactional(readOnly = true)
    List<Line> log(Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        return compartment.as(
                officer,
                inside -> inside.sql(
                                "SELECT c.file_name, c.outcome, c.officer_name, c.carried_on FROM sealed.carried_in c"
                                        + " ORDER BY c.id DESC LIMIT 200")
                        .query(Line.class)
                        .list());
    }

    /** What each code may show, its words still encrypted to it. */
    byte[] answers(Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        return compartment.as(officer, inside -> {
            inside.note("REPORTS_CARRIED_OUT", new Subject("list", "/petition/carried"), "");
            var rows = inside.sql(
                            "SELECT r.lookup, r.status, r.status_on FROM sealed.report r WHERE r.lookup IS NOT NULL")
                    .query(Row.class)
                    .list();
            var said = inside.sql(
                            "SELECT r.lookup, m.ordinal, m.kind, m.posted_on, m.envelope FROM sealed.report_message m"
                                    + " JOIN sealed.report r ON r.id = m.report_id ORDER BY m.ordinal")
                    .query(Said.class)
                    .list();
            var standings = new ArrayList<Answers.Standing>();
            for (var row : rows) {
                standings.add(new Answers.Standing(
                        row.lookup(),
                        row.status(),
                        row.statusOn(),
                        said.stream()
                                .filter(one -> java.util.Arrays.equals(one.lookup(), row.lookup()))
                                .map(one ->
                                        new Answers.Message(one.ordinal(), one.kind(), one.postedOn(), one.envelope()))
                                .toList()));
            }
            return Answers.file(standings);
        });
    }
}
