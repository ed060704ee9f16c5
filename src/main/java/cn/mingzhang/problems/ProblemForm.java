package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.money.Yuan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** 登记、修改: what is typed when a problem is logged. A draft may lack class, unit and procedure; SERVE asks for them. */
record ProblemForm(
        @Nullable String item,
        @Nullable String classCode,

        @NotNull(message = "{problem.source.missing}") @Nullable
        Source source,

        @Size(max = 200, message = "{problem.long}") @Nullable
        String sourceDocument,

        @NotBlank(message = "{problem.description.missing}") @Size(max = 4000, message = "{problem.long}") @Nullable
        String description,

        @Size(max = 300, message = "{problem.long}") @Nullable
        String project,

        @Day @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate occurredOn,

        @NotNull(message = "{problem.foundOn.missing}") @Day @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate foundOn,

        @NotNull(message = "{problem.rectificationKind.missing}") @Nullable
        RectificationKind rectificationKind,

        @Nullable Procedure procedure,

        @Size(max = 2000, message = "{problem.long}") @Nullable
        String goal,

        @Nullable Long responsibleUnitId,

        @Size(max = 100, message = "{problem.long}") @Nullable
        String responsibleLeader,

        @Size(max = 100, message = "{problem.long}") @Nullable
        String supportingLeader,

        @Nullable Long supervisingUnitId,

        @Nullable Yuan amountDue,
        @Nullable Yuan amountReduced,

        @Size(max = 500, message = "{problem.long}") @Nullable
        String reductionGround,

        @Size(max = 2000, message = "{problem.long}") @Nullable
        String remark,

        @Day @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueOn) {

    ProblemForm {
        item = Typed.line(item);
        classCode = Typed.line(classCode);
        sourceDocument = Typed.line(sourceDocument);
        description = Typed.lines(description);
        project = Typed.line(project);
        goal = Typed.lines(goal);
        responsibleLeader = Typed.line(responsibleLeader);
        supportingLeader = Typed.line(supportingLeader);
        reductionGround = Typed.lines(reductionGround);
        remark = Typed.lines(remark);
    }

    static ProblemForm blank(String item, LocalDate today) {
        return new ProblemForm(
                item, "", null, "", "", "", null, today, null, null, "", null, "", "", null, null, null, "", "", null);
    }

    static ProblemForm of(String item, Basics basics, String project, @Nullable LocalDate dueOn) {
        return new ProblemForm(
                item,
                basics.classCode(),
                basics.source(),
                basics.sourceDocument(),
                basics.description(),
                project,
                basics.occurredOn(),
                basics.foundOn(),
                basics.rectificationKind(),
                basics.procedure(),
                basics.goal(),
                basics.responsibleUnitId(),
                basics.responsibleLeader(),
                basics.supportingLeader(),
                basics.supervisingUnitId(),
                basics.amountDue(),
                basics.amountReduced(),
                basics.reductionGround(),
                basics.remark(),
                dueOn);
    }

    /** The project's number, without what the pick-list writes behind it. */
    String projectNumber() {
        return project == null ? "" : project.split(" ", 2)[0];
    }

    Yuan due() {
        return amountDue == null ? Yuan.ZERO : amountDue;
    }

    Yuan reduced() {
        return amountReduced == null ? Yuan.ZERO : amountReduced;
    }

    /** Of a form that has been found valid. */
    Basics basics(@Nullable Long projectId) {
        var code = Objects.requireNonNull(classCode).isEmpty() ? null : classCode;
        return new Basics(
                code,
                code == null ? null : ClassGroup.of(code),
                Objects.requireNonNull(source),
                Objects.requireNonNull(sourceDocument),
                Objects.requireNonNull(description),
                projectId,
                occurredOn,
                Objects.requireNonNull(foundOn),
                Objects.requireNonNull(rectificationKind),
                procedure,
                Objects.requireNonNull(goal),
                responsibleUnitId,
                Objects.requireNonNull(responsibleLeader),
                Objects.requireNonNull(supportingLeader),
                supervisingUnitId,
                due(),
                reduced(),
                Objects.requireNonNull(reductionGround),
                Objects.requireNonNull(remark));
    }
}
