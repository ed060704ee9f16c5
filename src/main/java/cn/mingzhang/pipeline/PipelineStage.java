package cn.mingzhang.pipeline;

import static cn.mingzhang.pipeline.StageField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 项目十环节, in the order of the procedure, and what is written down of each. */
public enum PipelineStage {
    // spotless:off
    /** 立项（备案）. */
    INITIATION          (NUMBER, ISSUED_ON),
    /** 规划条件、用地. */
    LAND                (NUMBER, ISSUED_ON, PARCEL, SHELTER_CLAUSE),
    /** 建设工程规划许可证. */
    PLANNING_PERMIT     (NUMBER, ISSUED_ON, PARCEL, ABOVE_GROUND, GROUND_FLOOR, RESIDENTIAL, OTHER_CIVIL, UNDERGROUND),
    /** 人防行政审批: 结建或易地. */
    DECISION            (DECISION_KIND, NUMBER, APPLIED_ON, ISSUED_ON, DESIGN_UNIT, CONTACT,
                         ABOVE_GROUND, RESIDENTIAL, OTHER_CIVIL, UNDERGROUND, REQUIRED, DESIGNED, SHELTERING, RELOCATED,
                         PEACETIME_USE, WARTIME_USE, PROTECTION_GRADE, CHEMICAL_GRADE, UNITS,
                         RELOCATION_GROUND, RELOCATION_MODE, PAPERS),
    /** 施工图审查（含人防专项）. */
    DRAWING_REVIEW      (NUMBER, ISSUED_ON, DESIGNED),
    /** 人防工程质量监督登记. */
    SUPERVISION         (NUMBER, ISSUED_ON),
    /** 施工许可证. */
    CONSTRUCTION_PERMIT (NUMBER, ISSUED_ON),
    /** 竣工验收及备案. */
    COMPLETION          (NUMBER, ACCEPTED_ON, REPORTED_ON, ISSUED_ON, BUILT, PROTECTION_GRADE, UNITS),
    /** 不动产首次登记. */
    REGISTRATION        (NUMBER, ISSUED_ON),
    /** 平时使用登记. */
    USE                 (NUMBER, ISSUED_ON, PEACETIME_USE);
    // spotless:on

    private final List<StageField> fields;

    PipelineStage(StageField... fields) {
        this.fields = List.of(fields);
    }

    /** Its own, and what is asked of every stage: which authority, who handled it and who approved it then. */
    List<StageField> fields() {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(AUTHORITY, HANDLER, HANDLER_POST, APPROVER, APPROVER_POST, REMARK));
        return all;
    }

    static Optional<PipelineStage> of(String name) {
        return List.of(values()).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    /** From 1, as the procedure counts. */
    public int place() {
        return ordinal() + 1;
    }
}
