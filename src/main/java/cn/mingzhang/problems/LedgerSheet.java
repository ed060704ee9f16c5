package cn.mingzhang.problems;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;

/** The ledger's one column list: for the workbook of the list, the template and what comes back. */
final class LedgerSheet {
    static final Sheet<LedgerLine> WHOLE = Sheet.of(
            "problems.title",
            Column.<LedgerLine>text("number", "problem.number", LedgerLine::number)
                    .always()
                    .wide(12),
            Column.<LedgerLine>text("item", "problem.item", LedgerLine::item)
                    .wide(12)
                    .required(""),
            Column.<LedgerLine>text("description", "problem.description", LedgerLine::description)
                    .always()
                    .wide(60)
                    .required("2021年抽查发现，某小区未按规定修建防空地下室"),
            Column.<LedgerLine>text("project", "problem.project", LedgerLine::project)
                    .always()
                    .typed(""),
            Column.<LedgerLine>text("projectName", "problem.projectName", LedgerLine::projectName)
                    .wide(30),
            Column.<LedgerLine>text("class", "problem.classCode", LedgerLine::classCode)
                    .wide(10)
                    .typed(""),
            Column.<LedgerLine>text("className", "problem.className", LedgerLine::className)
                    .wide(24),
            Column.<LedgerLine>text("source", "problem.source", LedgerLine::source)
                    .required("#problem.source.SELF_INSPECTION"),
            Column.<LedgerLine>text("sourceDocument", "problem.sourceDocument", LedgerLine::sourceDocument)
                    .typed(""),
            Column.<LedgerLine>day("occurred", "problem.occurredOn", LedgerLine::occurredOn)
                    .typed(""),
            Column.<LedgerLine>day("found", "problem.foundOn", LedgerLine::foundOn)
                    .required("2021-03-08"),
            Column.<LedgerLine>text("kind", "problem.rectificationKind", LedgerLine::kind)
                    .required("#problem.kind.PHASED"),
            Column.<LedgerLine>text("procedure", "problem.procedure", LedgerLine::procedure)
                    .typed(""),
            Column.<LedgerLine>text("goal", "problem.goal", LedgerLine::goal)
                    .wide(40)
                    .typed(""),
            Column.<LedgerLine>text("unit", "problem.responsibleUnit", LedgerLine::unit)
                    .wide(28)
                    .typed(""),
            Column.<LedgerLine>text("responsibleLeader", "problem.responsibleLeader", LedgerLine::responsibleLeader)
                    .typed(""),
            Column.<LedgerLine>text("supportingLeader", "problem.supportingLeader", LedgerLine::supportingLeader)
                    .typed(""),
            Column.<LedgerLine>text("supervisingUnit", "problem.supervisingUnit", LedgerLine::supervisingUnit)
                    .typed(""),
            Column.<LedgerLine>day("due", "problem.dueOn", LedgerLine::dueOn).typed(""),
            Column.<LedgerLine>money("amount", "problem.amountDue.yuan", LedgerLine::amountDue)
                    .typed(""),
            Column.<LedgerLine>money("reduced", "problem.amountReduced.yuan", LedgerLine::amountReduced)
                    .typed(""),
            Column.<LedgerLine>text("reductionGround", "problem.reductionGround", LedgerLine::reductionGround)
                    .typed(""),
            Column.<LedgerLine>text("remark", "problem.remark", LedgerLine::remark)
                    .wide(30)
                    .typed(""),
            Column.text("rectification", "problem.rectification", LedgerLine::rectification),
            Column.text("stage", "problem.stage", LedgerLine::stage),
            Column.<LedgerLine>count("version", "sheets.version", LedgerLine::version)
                    .always());

    /** What 财政 sees. */
    static final Sheet<LedgerLine> MONEY = Sheet.of(
            "problems.title",
            Column.text("number", "problem.number", LedgerLine::number),
            Column.<LedgerLine>text("unit", "problem.responsibleUnit", LedgerLine::unit)
                    .wide(28),
            Column.<LedgerLine>text("project", "problem.project", LedgerLine::projectName)
                    .wide(30),
            Column.money("amount", "problem.amountDue.yuan", LedgerLine::amountDue));

    private LedgerSheet() {}
}
