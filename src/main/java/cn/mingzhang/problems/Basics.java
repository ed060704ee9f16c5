package cn.mingzhang.problems;

import cn.mingzhang.audit.Change;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.money.Yuan;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 基本信息: what is written down when a problem is logged (§3.1). Drafts may lack class, unit and procedure; SERVE asks for them.
 *
 * @param amountDue 应收
 * @param amountReduced 依法减免, at most the amount due
 */
@Embeddable
public record Basics(
        @Nullable String classCode,
        @Nullable @Enumerated(EnumType.STRING) ClassGroup classGroup,
        @Enumerated(EnumType.STRING) Source source,
        String sourceDocument,
        String description,
        @Nullable Long projectId,
        @Nullable LocalDate occurredOn,
        LocalDate foundOn,
        @Enumerated(EnumType.STRING) RectificationKind rectificationKind,
        @Nullable @Enumerated(EnumType.STRING) Procedure procedure,
        String goal,
        @Nullable Long responsibleUnitId,
        String responsibleLeader,
        String supportingLeader,
        @Nullable Long supervisingUnitId,
        Yuan amountDue,
        Yuan amountReduced,
        String reductionGround,
        String remark) {

    Basics withResponsibleUnit(@Nullable Long unit) {
        return with(unit, responsibleLeader, supervisingUnitId);
    }

    Basics withResponsibleLeader(String leader) {
        return with(responsibleUnitId, leader, supervisingUnitId);
    }

    Basics withSupervisingUnit(@Nullable Long unit) {
        return with(responsibleUnitId, responsibleLeader, unit);
    }

    private Basics with(@Nullable Long unit, String leader, @Nullable Long supervising) {
        return new Basics(
                classCode,
                classGroup,
                source,
                sourceDocument,
                description,
                projectId,
                occurredOn,
                foundOn,
                rectificationKind,
                procedure,
                goal,
                unit,
                leader,
                supportingLeader,
                supervising,
                amountDue,
                amountReduced,
                reductionGround,
                remark);
    }

    /** Old and new of every field that differs, as the history shows them. */
    List<Change> changesTo(Basics after) {
        var changes = new ArrayList<Change>();
        note(changes, "classCode", classCode, after.classCode);
        note(changes, "source", source, after.source);
        note(changes, "sourceDocument", sourceDocument, after.sourceDocument);
        note(changes, "description", description, after.description);
        note(changes, "project", projectId, after.projectId);
        note(changes, "occurredOn", occurredOn, after.occurredOn);
        note(changes, "foundOn", foundOn, after.foundOn);
        note(changes, "rectificationKind", rectificationKind, after.rectificationKind);
        note(changes, "procedure", procedure, after.procedure);
        note(changes, "goal", goal, after.goal);
        note(changes, "responsibleUnit", responsibleUnitId, after.responsibleUnitId);
        note(changes, "responsibleLeader", responsibleLeader, after.responsibleLeader);
        note(changes, "supportingLeader", supportingLeader, after.supportingLeader);
        note(changes, "supervisingUnit", supervisingUnitId, after.supervisingUnitId);
        note(changes, "amountDue", amountDue, after.amountDue);
        note(changes, "amountReduced", amountReduced, after.amountReduced);
        note(changes, "reductionGround", reductionGround, after.reductionGround);
        note(changes, "remark", remark, after.remark);
        return changes;
    }

    private static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change("problem." + field, text(before), text(after)));
        }
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
