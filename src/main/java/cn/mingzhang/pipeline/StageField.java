package cn.mingzhang.pipeline;

import java.util.List;
import java.util.Locale;

/**
 * What can be written down of a stage: the one list of them serves the form, its checks, the table, the trail and the page. Its
 * column is its name in lower case.
 */
public enum StageField {
    NUMBER(Kind.LINE, 60),
    DECISION_KIND("INTEGRATED", "RELOCATED"),
    APPLIED_ON(Kind.DAY, 0),
    ACCEPTED_ON(Kind.DAY, 0),
    REPORTED_ON(Kind.DAY, 0),
    ISSUED_ON(Kind.DAY, 0),
    AUTHORITY(Kind.LINE, 100),
    PARCEL(Kind.LINE, 60),
    SHELTER_CLAUSE("WRITTEN", "NOT_WRITTEN"),
    DESIGN_UNIT(Kind.LINE, 100),
    CONTACT(Kind.LINE, 100),
    ABOVE_GROUND(Kind.AREA, 0),
    GROUND_FLOOR(Kind.AREA, 0),
    RESIDENTIAL(Kind.AREA, 0),
    OTHER_CIVIL(Kind.AREA, 0),
    UNDERGROUND(Kind.AREA, 0),
    REQUIRED(Kind.AREA, 0),
    DESIGNED(Kind.AREA, 0),
    SHELTERING(Kind.AREA, 0),
    RELOCATED(Kind.AREA, 0),
    BUILT(Kind.AREA, 0),
    PEACETIME_USE(Kind.LINE, 100),
    WARTIME_USE(Kind.LINE, 100),
    PROTECTION_GRADE("GRADE_4", "GRADE_4B", "GRADE_5", "GRADE_6", "GRADE_6B"),
    CHEMICAL_GRADE("GRADE_A", "GRADE_B", "GRADE_C", "GRADE_D"),
    UNITS(Kind.COUNT, 0),
    RELOCATION_GROUND(
            "PILE_SHALLOW",
            "PARTIAL_FIRST_FLOOR",
            "BAD_GEOLOGY",
            "DENSE_SURROUNDINGS",
            "UNDER_GROUND_FLOOR",
            "NONE_STATED"),
    RELOCATION_MODE("PAY_FEE", "BUILD_WITHIN", "BUILD_ELSEWHERE"),
    /** 易地审批的佐证材料: those that lie in the file. */
    PAPERS(
            Kind.CHECKS,
            0,
            List.of("GEOLOGY_REPORT", "DESIGNER_STATEMENT", "EXPERT_OPINION", "NOTICE_RECORD", "DECISION_PAPER")),
    HANDLER(Kind.LINE, 50),
    HANDLER_POST(Kind.LINE, 50),
    APPROVER(Kind.LINE, 50),
    APPROVER_POST(Kind.LINE, 50),
    REMARK(Kind.TEXT, 1000);

    enum Kind {
        LINE,
        TEXT,
        DAY,
        AREA,
        COUNT,
        CHOICE,
        CHECKS
    }

    private final Kind kind;
    private final int longest;
    private final List<String> constants;

    StageField(Kind kind, int longest) {
        this(kind, longest, List.of());
    }

    StageField(String... constants) {
        this(Kind.CHOICE, 0, List.of(constants));
    }

    StageField(Kind kind, int longest, List<String> constants) {
        this.kind = kind;
        this.longest = longest;
        this.constants = constants;
    }

    Kind kind() {
        return kind;
    }

    int longest() {
        return longest;
    }

    /** What may be chosen; empty where it is written freely. */
    List<String> constants() {
        return constants;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Only an 易地 approval has it. */
    boolean isOfRelocation() {
        return this == RELOCATED || this == RELOCATION_GROUND || this == RELOCATION_MODE || this == PAPERS;
    }
}
