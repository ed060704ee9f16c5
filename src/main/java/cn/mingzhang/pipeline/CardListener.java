package cn.mingzhang.pipeline;

import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.CardWritten;
import cn.mingzhang.projects.CardsEntered;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is written on a card by hand or by import becomes a record of its stage, or corrects it, in the same transaction. */
@Component
class CardListener {
    private static final List<PipelineStage> CARRIED = List.of(
            PipelineStage.INITIATION,
            PipelineStage.PLANNING_PERMIT,
            PipelineStage.DECISION,
            PipelineStage.CONSTRUCTION_PERMIT,
            PipelineStage.COMPLETION);

    private final StageDesk desk;
    private final ProjectDirectory directory;
    private final PipelineWords words;

    CardListener(StageDesk desk, ProjectDirectory directory, PipelineWords words) {
        this.desk = desk;
        this.directory = directory;
        this.words = words;
    }

    /** New cards have no records yet: each number on them becomes one. */
    @EventListener
    void entered(CardsEntered entered) {
        var fresh = new ArrayList<StageRecords.Fresh>();
        for (var one : entered.cards()) {
            int ordinal = 0;
            for (var stage : CARRIED) {
                var values = values(one.card(), stage);
                if (values.text(StageField.NUMBER) != null) {
                    fresh.add(new StageRecords.Fresh(one.id(), ++ordinal, stage, values));
                }
            }
        }
        desk.write(fresh, entered.officer());
    }

    @EventListener
    void written(CardWritten card) {
        var project = directory.find(card.number(), card.officer()).orElseThrow();
        var records = desk.of(project);
        for (var stage : CARRIED) {
            var after = values(card.after(), stage);
            if (card.before() == null || !after.equals(values(card.before(), stage))) {
                follow(project, records, stage, after, card.officer());
            }
        }
    }

    private void follow(
            ProjectSummary project,
            List<StageRecord> records,
            PipelineStage stage,
            StageValues after,
            Officer officer) {
        var standing = CardCarrier.latest(records, stage);
        var reason = words.inChinese(() -> words.of("byCard"));
        if (standing.isEmpty()) {
            if (after.text(StageField.NUMBER) != null) {
                desk.write(project, stage, after, officer);
            }
            return;
        }
        var record = standing.get();
        if (after.text(StageField.NUMBER) == null) {
            desk.withdrawOnly(project, record.ordinal(), record.revision(), reason, officer);
        } else {
            var merged = record.values();
            for (var field : fields(stage)) {
                merged = merged.with(field, after.get(field));
            }
            if ("INTEGRATED".equals(merged.text(StageField.DECISION_KIND))) {
                merged = merged.with(StageField.PAPERS, null);
            }
            desk.correctOnly(project, record.ordinal(), record.revision(), merged, reason, officer);
        }
    }

    /** What the card says of each stage. */
    private static List<StageField> fields(PipelineStage stage) {
        return switch (stage) {
            case PLANNING_PERMIT ->
                List.of(StageField.NUMBER, StageField.ISSUED_ON, StageField.ABOVE_GROUND, StageField.GROUND_FLOOR);
            case DECISION ->
                List.of(
                        StageField.NUMBER,
                        StageField.ISSUED_ON,
                        StageField.DECISION_KIND,
                        StageField.REQUIRED,
                        StageField.DESIGNED);
            case COMPLETION -> List.of(StageField.NUMBER, StageField.ISSUED_ON, StageField.BUILT);
            case INITIATION -> List.of(StageField.NUMBER);
            default -> List.of(StageField.NUMBER, StageField.ISSUED_ON);
        };
    }

    private static StageValues values(NewProject card, PipelineStage stage) {
        var areas = card.areas();
        return switch (stage) {
            case INITIATION -> StageValues.none().with(StageField.NUMBER, card.projectCode());
            case PLANNING_PERMIT ->
                permit(card.planningPermit())
                        .with(StageField.ABOVE_GROUND, areas.aboveGround())
                        .with(StageField.GROUND_FLOOR, areas.groundFloor());
            case DECISION ->
                decision(card.decision())
                        .with(StageField.REQUIRED, areas.required())
                        .with(StageField.DESIGNED, areas.designed());
            case COMPLETION -> permit(card.completionFiling()).with(StageField.BUILT, areas.built());
            default -> permit(card.constructionPermit());
        };
    }

    private static StageValues permit(Permit permit) {
        return StageValues.none()
                .with(StageField.NUMBER, permit.number())
                .with(StageField.ISSUED_ON, permit.number() == null ? null : permit.on());
    }

    private static StageValues decision(Decision decision) {
        return permit(new Permit(decision.number(), decision.on())).with(StageField.DECISION_KIND, kind(decision));
    }

    private static @Nullable String kind(Decision decision) {
        return decision.kind() == DecisionKind.NONE ? null : decision.kind().name();
    }
}
