package cn.mingzhang.pipeline;

import static cn.mingzhang.pipeline.PipelineStage.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 先后: what must have come before what, and what the records say. The first record of a stage counts. */
public final class Sequence {
    private static final int DAYS_TO_FILE = 15;
    private static final int DAYS_TO_REPORT = 5;

    /** One line of the table: the earlier is given no later than the later. */
    private record Order(PipelineStage earlier, PipelineStage later, String key) {}

    // spotless:off
    private static final List<Order> ORDERS = List.of(
            new Order(INITIATION,          PLANNING_PERMIT,     "planningBeforeInitiation"),
            new Order(LAND,                PLANNING_PERMIT,     "planningBeforeLand"),
            new Order(DECISION,            PLANNING_PERMIT,     "planningBeforeDecision"),
            new Order(PLANNING_PERMIT,     CONSTRUCTION_PERMIT, "constructionBeforePlanning"),
            new Order(DECISION,            CONSTRUCTION_PERMIT, "constructionBeforeDecision"),
            new Order(DRAWING_REVIEW,      CONSTRUCTION_PERMIT, "constructionBeforeReview"),
            new Order(SUPERVISION,         COMPLETION,          "completionBeforeSupervision"),
            new Order(CONSTRUCTION_PERMIT, COMPLETION,          "completionBeforeConstruction"),
            new Order(COMPLETION,          REGISTRATION,        "registrationBeforeCompletion"),
            new Order(COMPLETION,          USE,                 "useBeforeCompletion"));
    // spotless:on

    private Sequence() {}

    /** What is odd in the records as they stand, in the order of the procedure. */
    public static List<Oddity> oddities(List<StageRecord> records) {
        var found = new ArrayList<Oddity>();
        for (var order : ORDERS) {
            var earlier = first(records, order.earlier());
            var later = first(records, order.later());
            if (earlier != null && later != null && later.isBefore(earlier)) {
                found.add(new Oddity(order.key(), List.of(later.toString(), earlier.toString())));
            }
        }
        found.addAll(missing(records));
        of(records, COMPLETION).forEach(record -> completion(record, found));
        of(records, DECISION).forEach(record -> decision(record, found));
        return found;
    }

    private static List<Oddity> missing(List<StageRecord> records) {
        var decided = of(records, DECISION).findAny().isPresent();
        var integrated = of(records, DECISION)
                .anyMatch(record -> "INTEGRATED".equals(record.values().text(StageField.DECISION_KIND)));
        return Stream.of(
                        gap(records, CONSTRUCTION_PERMIT, decided, "constructionWithoutDecision"),
                        gap(records, REGISTRATION, decided, "registrationWithoutDecision"),
                        gap(
                                records,
                                COMPLETION,
                                !integrated
                                        || of(records, SUPERVISION).findAny().isPresent(),
                                "completionWithoutSupervision"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Oddity> gap(List<StageRecord> records, PipelineStage stage, boolean covered, String key) {
        return covered ? Optional.empty() : of(records, stage).findFirst().map(record -> new Oddity(key, List.of()));
    }

    /** Filed within fifteen days of acceptance, the supervisor's report within five. */
    private static void completion(StageRecord record, List<Oddity> found) {
        var accepted = record.values().day(StageField.ACCEPTED_ON);
        late(accepted, record.values().day(StageField.REPORTED_ON), DAYS_TO_REPORT, "reportLate", found);
        late(accepted, record.on(), DAYS_TO_FILE, "filingLate", found);
    }

    private static void late(
            @Nullable LocalDate from, @Nullable LocalDate to, int days, String key, List<Oddity> found) {
        if (from != null && to != null && (to.isAfter(from.plusDays(days)) || to.isBefore(from))) {
            found.add(new Oddity(key, List.of(from.toString(), to.toString())));
        }
    }

    /** An 易地 approval stands on five papers and a lawful ground. */
    private static void decision(StageRecord record, List<Oddity> found) {
        if (!"RELOCATED".equals(record.values().text(StageField.DECISION_KIND))) {
            return;
        }
        var lacking = StageField.PAPERS.constants().size()
                - record.values().checks(StageField.PAPERS).size();
        if (lacking > 0) {
            found.add(new Oddity("papersMissing", List.of("" + lacking)));
        }
        var ground = record.values().text(StageField.RELOCATION_GROUND);
        if (ground == null || ground.equals("NONE_STATED")) {
            found.add(new Oddity("noGround", List.of()));
        }
    }

    private static Stream<StageRecord> of(List<StageRecord> records, PipelineStage stage) {
        return records.stream().filter(record -> record.stage() == stage);
    }

    private static @Nullable LocalDate first(List<StageRecord> records, PipelineStage stage) {
        return of(records, stage)
                .map(StageRecord::on)
                .flatMap(Stream::ofNullable)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
