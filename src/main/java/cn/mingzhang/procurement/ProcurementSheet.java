package cn.mingzhang.procurement;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/** The one column list of procurements: for the workbook of the list, the template and what comes back. */
final class ProcurementSheet {

    /** @param project the number of the project it is for */
    record Line(
            Procurement one,
            ProcurementPages.Row row,
            @Nullable String project) {
        Purchase purchase() {
            return one.purchase();
        }
    }

    static final Sheet<Line> SHEET = Sheet.of(
            "procurement.title",
            Column.<Line>text("number", "procurement.number", line -> line.one().number())
                    .wide(14)
                    .always(),
            Column.<Line>text(
                            "title", "procurement.name", line -> line.purchase().title())
                    .wide(40)
                    .always()
                    .required("示例人防工程防护设备采购"),
            Column.<Line>text("unit", "procurement.unit", line -> line.one().unit())
                    .wide(24)
                    .required(""),
            Column.<Line>text("project", "procurement.project", Line::project)
                    .wide(14)
                    .typed(""),
            Column.<Line>text(
                            "category",
                            "procurement.category",
                            line -> line.row().category())
                    .required("#procurement.category.EQUIPMENT"),
            Column.<Line>text("method", "procurement.method", line -> line.row().method())
                    .required("#procurement.method.OPEN_TENDER"),
            Column.<Line>text(
                            "ground",
                            "procurement.ground",
                            line -> line.purchase().ground())
                    .wide(30)
                    .typed(""),
            Column.<Line>text(
                            "agency",
                            "procurement.agency",
                            line -> line.purchase().agency())
                    .wide(30)
                    .typed(""),
            Column.<Line>text(
                            "bidders",
                            "procurement.bidders",
                            line -> String.join("、", line.purchase().bidders()))
                    .wide(50)
                    .typed("示例甲公司、示例乙公司、示例丙公司"),
            Column.<Line>text(
                            "winner",
                            "procurement.winner",
                            line -> line.purchase().winner())
                    .wide(30)
                    .typed("示例甲公司"),
            Column.<Line>day(
                            "announced",
                            "procurement.announcedOn",
                            line -> line.purchase().announcedOn())
                    .typed(""),
            Column.<Line>day(
                            "opened",
                            "procurement.openedOn",
                            line -> line.purchase().openedOn())
                    .typed(""),
            Column.<Line>day(
                            "awarded",
                            "procurement.awardedOn",
                            line -> line.purchase().awardedOn())
                    .typed("2021-03-08"),
            Column.<Line>day(
                            "contract",
                            "procurement.contractOn",
                            line -> line.purchase().contractOn())
                    .typed(""),
            Column.<Line>money(
                            "budget",
                            "procurement.budget",
                            line -> line.purchase().budget())
                    .always()
                    .typed("1000000"),
            Column.<Line>money(
                            "amount",
                            "procurement.amount",
                            line -> line.purchase().amount())
                    .always()
                    .typed("960000"),
            Column.<Line>text(
                            "remark",
                            "procurement.remark",
                            line -> line.purchase().remark())
                    .wide(30)
                    .typed(""),
            Column.count("doubts", "procurement.doubts", line -> line.row().doubts()),
            Column.<Line>count("version", "sheets.version", line -> line.one().version())
                    .always());

    private ProcurementSheet() {}
}
