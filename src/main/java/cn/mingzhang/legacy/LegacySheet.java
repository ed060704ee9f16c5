package cn.mingzhang.legacy;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;
import org.jspecify.annotations.Nullable;

/** The one column list of legacy items: for the workbook of the list, the template and what comes back. */
final class LegacySheet {

    /** @param project the number of the item's project */
    record Line(
            LegacyItem item, LegacyPages.Row row, @Nullable String project) {}

    static final Sheet<Line> SHEET = Sheet.of(
            "legacy.title",
            Column.<Line>text("number", "legacy.number", line -> line.item().number())
                    .wide(14)
                    .always(),
            Column.<Line>text("estate", "legacy.estate", line -> line.item().estate())
                    .wide(40)
                    .always()
                    .required("示例小区 3 栋"),
            Column.<Line>text(
                            "developer", "legacy.developer", line -> line.item().developer())
                    .wide(30)
                    .typed("示例房地产开发有限公司"),
            Column.<Line>text("address", "legacy.address", line -> line.item().address())
                    .wide(30)
                    .typed(""),
            Column.<Line>text("unit", "legacy.unit", line -> line.item().unit())
                    .wide(24)
                    .required(""),
            Column.<Line>text("project", "legacy.project", Line::project)
                    .wide(14)
                    .typed(""),
            Column.<Line>text(
                            "realEstateUnit",
                            "legacy.realEstateUnit",
                            line -> line.item().realEstateUnit())
                    .typed(""),
            Column.<Line>text("lacks", "legacy.lacks", line -> line.item().lacks())
                    .wide(30)
                    .required("无人防审批"),
            Column.<Line>text("stage", "legacy.stage", line -> line.row().stage())
                    .always(),
            Column.text("outcome", "legacy.outcome", line -> line.row().outcome()),
            Column.<Line>day(
                            "received", "legacy.receivedOn", line -> line.item().receivedOn())
                    .required("2021-03-08"),
            Column.day("handled", "legacy.handledOn", line -> line.item().handledOn()),
            Column.<Line>count(
                            "households",
                            "legacy.households",
                            line -> line.item().households())
                    .always()
                    .typed("86"),
            Column.<Line>count("version", "sheets.version", line -> line.item().version())
                    .always());

    private LegacySheet() {}
}
