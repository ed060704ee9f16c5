package cn.mingzhang.visits;

import static cn.mingzhang.documents.DocumentField.may;
import static cn.mingzhang.documents.DocumentField.must;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.DocumentKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** 检查清单 on paper, to be ticked and signed by two checkers: always Chinese. */
enum ChecklistPaper implements DocumentKind {
    VISIT_CHECKLIST;

    private static final String BOXES = "□相符　　□有问题　　□未查　　说明：＿＿＿＿＿＿";

    @Override
    public String code() {
        return "visit-checklist";
    }

    @Override
    public String title() {
        return "督导检查清单";
    }

    @Override
    public List<DocumentField> fields() {
        return List.of(
                must("检查名称", "易地建设费专项督导检查清单"),
                must("被查单位", "大竹县人民防空办公室"),
                must("检查方式", "专项督导"),
                must("计划日期", "2021年4月12日"),
                must("检查组", "张三（组长）、李四"),
                must("清单", "1. 项目 DZ-2021-0001 某小区；\n" + BOXES),
                may("编号", "第 12 次检查"));
    }

    Map<String, String> values(
            Visit visit, String kind, List<VisitRecords.Member> team, List<VisitRecords.Line> lines, VisitWords words) {
        var values = new HashMap<String, String>();
        values.put("检查名称", visit.title() + title().substring(2));
        values.put("被查单位", visit.unit());
        values.put("检查方式", kind);
        values.put("计划日期", Dates.day(visit.plannedOn(), Locale.CHINESE));
        values.put(
                "检查组",
                team.stream()
                        .map(one -> one.leads() ? one.name() + "（" + words.of("leader") + "）" : one.name())
                        .collect(Collectors.joining("、")));
        values.put(
                "清单",
                lines.stream()
                        .map(line -> line.ordinal() + ". " + words.of("about", line.about()) + " " + line.words() + "\n"
                                + BOXES)
                        .collect(Collectors.joining("\n")));
        values.put("编号", words.of("paper.number", "" + visit.id()));
        return DocumentForm.complete(this, values);
    }
}
