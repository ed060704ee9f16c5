package cn.mingzhang.demo;

import static cn.mingzhang.pipeline.PipelineStage.*;
import static cn.mingzhang.pipeline.StageField.*;

import cn.mingzhang.pipeline.PipelineStage;
import cn.mingzhang.pipeline.StageField;
import cn.mingzhang.pipeline.StageValues;
import cn.mingzhang.projects.DecisionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the invented authorities gave the invented projects, beside the permits of their cards. */
final class DemoStages {
    private static final List<String> HANDLERS = List.of("苟立本", "蒲青山", "侯远舟", "鲜于和");
    private static final List<String> APPROVERS = List.of("岳伯年", "岳伯年", "祝长风");
    private static final List<String> DESIGNERS = List.of("川东建筑设计院", "凤凰山建筑设计有限公司", "巴山勘察设计院");
    private static final List<String> FIVE_PAPERS =
            List.of("GEOLOGY_REPORT", "DESIGNER_STATEMENT", "EXPERT_OPINION", "NOTICE_RECORD", "DECISION_PAPER");

    record Entry(PipelineStage stage, StageValues values) {
        Entry with(StageField field, Object value) {
            return new Entry(stage, values.with(field, value));
        }
    }

    private DemoStages() {}

    /** As the register was first entered: from the ledgers, not from the files of the decisions. */
    static List<Entry> of(DemoProjects.Entry project) {
        return of(project, false);
    }

    /** 翻阅卷宗: what the files of a decision showed when they were read one by one. */
    static List<Entry> fromTheFiles(DemoProjects.Entry project) {
        return of(project, true).stream()
                .filter(entry -> entry.stage() == DECISION || entry.stage() == COMPLETION)
                .toList();
    }

    private static List<Entry> of(DemoProjects.Entry project, boolean filesRead) {
        var n = Integer.parseInt(project.key().substring(1));
        var planned = Objects.requireNonNull(project.planningPermit().on());
        var built = Objects.requireNonNull(project.constructionPermit().on());
        var stages = new ArrayList<Entry>();
        stages.add(given(INITIATION, code(project, n), planned.minusMonths(7)));
        stages.add(given(LAND, "规条〔%d〕%d号".formatted(planned.getYear(), 40 + n), planned.minusMonths(4))
                .with(PARCEL, "DZ-%d-%03d".formatted(planned.getYear(), 70 + n))
                .with(SHELTER_CLAUSE, n % 3 == 0 ? "NOT_WRITTEN" : "WRITTEN"));
        if (project.decision().kind() != DecisionKind.NONE) {
            stages.add(decision(project, n, filesRead));
            stages.add(given(DRAWING_REVIEW, "审合〔%d〕%d号".formatted(built.getYear(), 60 + n), built.minusDays(20)));
        }
        if (project.decision().kind() == DecisionKind.INTEGRATED && n % 2 == 1) {
            stages.add(given(SUPERVISION, "质监〔%d〕%d号".formatted(built.getYear(), n), built.plusDays(9)));
        }
        if (n % 4 != 0 && (filesRead || project.decision().kind() != DecisionKind.INTEGRATED)) {
            stages.add(completion(project, n, built.plusMonths(26)));
        }
        if (n % 5 == 1) {
            stages.add(given(REGISTRATION, "511702%09dGB%05d".formatted(n, 300 + n), built.plusMonths(31)));
        }
        if (project.decision().kind() == DecisionKind.INTEGRATED && n % 4 != 0) {
            stages.add(given(USE, "平用〔%d〕%d号".formatted(built.getYear() + 3, n), built.plusMonths(32))
                    .with(PEACETIME_USE, "地下车库"));
        }
        return stages.stream()
                .filter(entry -> entry.values().day(ISSUED_ON).isBefore(project.enteredOn()))
                .toList();
    }

    /** The filing number of those years was not yet the national one. */
    private static String code(DemoProjects.Entry project, int n) {
        return "达发改备〔%d〕%d号".formatted(project.planningPermit().on().getYear(), 10 + n);
    }

    private static Entry given(PipelineStage stage, String number, LocalDate on) {
        return new Entry(stage, StageValues.none().with(NUMBER, number).with(ISSUED_ON, on));
    }

    private static Entry decision(DemoProjects.Entry project, int n, boolean filesRead) {
        var decision = project.decision();
        var relocated = decision.kind() == DecisionKind.RELOCATED;
        var required = project.areas().required();
        var given = given(DECISION, Objects.requireNonNull(decision.number()), Objects.requireNonNull(decision.on()))
                .with(DECISION_KIND, decision.kind().name())
                .with(APPLIED_ON, decision.on().minusDays(16))
                .with(DESIGN_UNIT, DESIGNERS.get(n % 3))
                .with(ABOVE_GROUND, project.areas().aboveGround())
                .with(REQUIRED, required)
                .with(HANDLER, HANDLERS.get(n % 4))
                .with(HANDLER_POST, "审批科科员")
                .with(APPROVER, APPROVERS.get(n % 3))
                .with(APPROVER_POST, "副主任");
        if (relocated) {
            var paid = given.with(RELOCATED, required).with(RELOCATION_MODE, "PAY_FEE");
            return filesRead
                    ? paid.with(RELOCATION_GROUND, n % 2 == 0 ? "NONE_STATED" : "BAD_GEOLOGY")
                            .with(PAPERS, FIVE_PAPERS.subList(4 - n % 4, 5))
                    : paid;
        }
        return given.with(DESIGNED, required)
                .with(WARTIME_USE, "二等人员掩蔽所")
                .with(PEACETIME_USE, "地下车库")
                .with(PROTECTION_GRADE, "GRADE_6")
                .with(CHEMICAL_GRADE, "GRADE_C")
                .with(UNITS, 1);
    }

    private static Entry completion(DemoProjects.Entry project, int n, LocalDate accepted) {
        var given = given(COMPLETION, "竣备〔%d〕%d号".formatted(accepted.getYear(), 200 + n), accepted.plusDays(11))
                .with(ACCEPTED_ON, accepted)
                .with(REPORTED_ON, accepted.plusDays(4));
        return project.decision().kind() == DecisionKind.INTEGRATED
                ? given.with(BUILT, project.areas().required())
                : given;
    }
}
