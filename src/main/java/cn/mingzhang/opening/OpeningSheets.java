package cn.mingzhang.opening;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;

/** The column lists: of the whole list, and one of each kind that comes in by workbook, for export, template and import. */
final class OpeningSheets {

    /** An entry with its words. */
    record Line(Entry entry, OpeningRow row) {}

    static final Sheet<OpeningRow> LIST = Sheet.of(
            "opening.title",
            Column.<OpeningRow>text("number", "opening.number", OpeningRow::number)
                    .always(),
            Column.text("kind", "opening.kind", OpeningRow::kind),
            Column.<OpeningRow>text("subject", "opening.subject", OpeningRow::subject)
                    .wide(50)
                    .always(),
            Column.<OpeningRow>text("detail", "opening.detail", OpeningRow::detail)
                    .wide(40),
            Column.<OpeningRow>text("unit", "opening.unit", OpeningRow::unit).wide(24),
            Column.day("date", "opening.date", OpeningRow::on),
            Column.<OpeningRow>money("assessed", "opening.assessed", OpeningRow::assessed)
                    .always(),
            Column.<OpeningRow>money("reduced", "opening.reduced", OpeningRow::reduced)
                    .always(),
            Column.<OpeningRow>money("paid", "opening.paid", OpeningRow::paid).always(),
            Column.<OpeningRow>money("outstanding", "opening.outstanding", OpeningRow::outstanding)
                    .always(),
            Column.<OpeningRow>text("paper", "opening.paper", OpeningRow::paper).wide(36),
            Column.<OpeningRow>text("state", "opening.state", OpeningRow::state).always());

    static final Sheet<Line> CLOSURES = Sheet.of(
            "opening.kind.CLOSURE",
            number(),
            Column.<Line>text("unit", "opening.unit", line -> line.entry().unit())
                    .wide(24)
                    .required(""),
            Column.<Line>text(
                            "title",
                            "opening.title.column",
                            line -> line.entry().card().title())
                    .wide(60)
                    .always()
                    .required("2018年巡察发现，某小区易地建设费未足额收缴，已追缴到位"),
            Column.<Line>text("group", "opening.group", line -> line.row().detail())
                    .required("#problem.group.FE"),
            project().typed(""),
            Column.<Line>day(
                            "foundOn",
                            "opening.foundOn",
                            line -> line.entry().card().foundOn())
                    .typed("2018-05-10"),
            Column.<Line>day(
                            "closedOn",
                            "opening.closedOn",
                            line -> line.entry().card().closedOn())
                    .required("2018-11-20"),
            Column.<Line>text(
                            "approver",
                            "opening.approver",
                            line -> line.entry().card().approver())
                    .required("某某（领导小组副组长）"),
            paper(),
            paperOn(),
            remark(),
            state(),
            version());

    static final Sheet<Line> BALANCES = Sheet.of(
            "opening.kind.BALANCE",
            number(),
            project().required(""),
            Column.<Line>text(
                            "projectName",
                            "opening.projectName",
                            line -> line.entry().projectName())
                    .wide(30),
            Column.<Line>text(
                            "payer",
                            "opening.payer",
                            line -> line.entry().card().payer())
                    .wide(36)
                    .always()
                    .required("示例房地产开发有限公司"),
            Column.<Line>money(
                            "assessed",
                            "opening.assessed",
                            line -> line.entry().card().assessed())
                    .required("1000000"),
            Column.<Line>money(
                            "reduced",
                            "opening.reduced",
                            line -> line.entry().card().reduced())
                    .typed("0"),
            Column.<Line>money(
                            "paid", "opening.paid", line -> line.entry().card().paid())
                    .typed("400000"),
            Column.<Line>money(
                    "outstanding", "opening.outstanding", line -> line.row().outstanding()),
            paper(),
            paperOn(),
            remark(),
            state(),
            version());

    static final Sheet<Line> SERIES = Sheet.of(
            "opening.kind.SERIES",
            number(),
            Column.<Line>text(
                            "unit", "opening.series.unit", line -> line.entry().unit())
                    .wide(24)
                    .required(""),
            Column.<Line>text(
                            "agency",
                            "opening.agency",
                            line -> line.entry().card().agency())
                    .always()
                    .required("达市人防催"),
            Column.<Line>count(
                            "seriesYear",
                            "opening.seriesYear",
                            line -> line.entry().card().seriesYear())
                    .required("2019"),
            Column.<Line>count(
                            "lastNumber",
                            "opening.lastNumber",
                            line -> line.entry().card().lastNumber())
                    .required("26"),
            paper(),
            paperOn(),
            remark(),
            state(),
            version());

    /** Of the kinds that come in by workbook, which is all. */
    static Sheet<Line> of(EntryKind kind) {
        return switch (kind) {
            case CLOSURE -> CLOSURES;
            case BALANCE -> BALANCES;
            case SERIES -> SERIES;
        };
    }

    private OpeningSheets() {}

    private static Column<Line> number() {
        return Column.<Line>text(
                        "number", "opening.number", line -> line.entry().number())
                .wide(14)
                .always();
    }

    private static Column<Line> project() {
        return Column.<Line>text(
                        "project", "opening.project", line -> line.entry().project())
                .wide(14);
    }

    private static Column<Line> paper() {
        return Column.<Line>text(
                        "paper", "opening.paper", line -> line.entry().card().paper())
                .wide(36)
                .required("2018年问题整改台账第12页");
    }

    private static Column<Line> paperOn() {
        return Column.<Line>day(
                        "paperOn",
                        "opening.paperOn",
                        line -> line.entry().card().paperOn())
                .required("2018-11-20");
    }

    private static Column<Line> remark() {
        return Column.<Line>text(
                        "remark", "opening.remark", line -> line.entry().card().remark())
                .wide(30)
                .typed("");
    }

    private static Column<Line> state() {
        return Column.text("state", "opening.state", line -> line.row().state());
    }

    private static Column<Line> version() {
        return Column.<Line>count(
                        "version", "sheets.version", line -> line.entry().version())
                .always();
    }
}
