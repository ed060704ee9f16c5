package cn.mingzhang.pipeline;

import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stages' records say for the card: of several of one stage the latest. Areas that no record states stay as they are. */
final class CardCarrier {
    /** The card holds the national code in its own shape only; an older filing number stays in the record. */
    private static final String CODE = "\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}";

    private CardCarrier() {}

    /** Only what this stage says: a project entered otherwise may have more on its card than records. */
    static NewProject onto(NewProject card, List<StageRecord> records, PipelineStage stage) {
        var areas = card.areas();
        return switch (stage) {
            case INITIATION ->
                with(
                        card,
                        code(card, records),
                        card.planningPermit(),
                        card.constructionPermit(),
                        card.completionFiling());
            case PLANNING_PERMIT ->
                with(
                                card,
                                card.projectCode(),
                                permit(records, stage),
                                card.constructionPermit(),
                                card.completionFiling())
                        .with(new Areas(
                                area(records, stage, StageField.ABOVE_GROUND, areas.aboveGround()),
                                area(records, stage, StageField.GROUND_FLOOR, areas.groundFloor()),
                                areas.required(),
                                areas.designed(),
                                areas.built()));
            case DECISION ->
                card.with(
                        card.projectCode(),
                        new Areas(
                                areas.aboveGround(),
                                areas.groundFloor(),
                                area(records, stage, StageField.REQUIRED, areas.required()),
                                area(records, stage, StageField.DESIGNED, areas.designed()),
                                areas.built()),
                        card.planningPermit(),
                        card.constructionPermit(),
                        card.completionFiling(),
                        decision(card, records));
            case CONSTRUCTION_PERMIT ->
                with(card, card.projectCode(), card.planningPermit(), permit(records, stage), card.completionFiling());
            case COMPLETION ->
                with(card, card.projectCode(), card.planningPermit(), card.constructionPermit(), permit(records, stage))
                        .with(new Areas(
                                areas.aboveGround(),
                                areas.groundFloor(),
                                areas.required(),
                                areas.designed(),
                                area(records, stage, StageField.BUILT, areas.built())));
            default -> card;
        };
    }

    private static NewProject with(
            NewProject card, @Nullable String code, Permit planning, Permit construction, Permit completion) {
        return card.with(code, card.areas(), planning, construction, completion, card.decision());
    }

    static Optional<StageRecord> latest(List<StageRecord> records, PipelineStage stage) {
        return records.stream()
                .filter(record -> record.stage() == stage)
                .max(Comparator.comparing(StageRecord::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(StageRecord::ordinal));
    }

    private static @Nullable String code(NewProject card, List<StageRecord> records) {
        return latest(records, PipelineStage.INITIATION)
                .map(StageRecord::number)
                .filter(number -> number.matches(CODE))
                .orElse(card.projectCode());
    }

    private static @Nullable BigDecimal area(
            List<StageRecord> records, PipelineStage stage, StageField field, @Nullable BigDecimal otherwise) {
        return latest(records, stage).map(record -> record.values().area(field)).orElse(otherwise);
    }

    /** The card knows no date without a number. */
    private static Permit permit(List<StageRecord> records, PipelineStage stage) {
        return latest(records, stage)
                .filter(record -> record.number() != null)
                .map(record -> new Permit(record.number(), record.on()))
                .orElse(Permit.NONE);
    }

    /** The card knows no decision without number and date: until both are recorded it keeps what it had. */
    private static Decision decision(NewProject card, List<StageRecord> records) {
        var latest = latest(records, PipelineStage.DECISION);
        if (latest.isEmpty()) {
            return Decision.NONE;
        }
        var record = latest.get();
        var kind = record.values().text(StageField.DECISION_KIND);
        return record.number() == null || record.on() == null || kind == null
                ? card.decision()
                : new Decision(DecisionKind.valueOf(kind), record.number(), record.on());
    }
}
