package cn.mingzhang.imports;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way of an old ledger into the register: matched by hand, imported, refused rows mended, exported and sent back. */
public final class OldLedgerRoad {
    private final ImportDriver driver;
    private final String unit;
    private final String none;
    private final int rows;
    private final int refused;

    public OldLedgerRoad(ImportDriver driver, String unit, String none, int rows, int refused) {
        this.driver = driver;
        this.unit = unit;
        this.none = none;
        this.rows = rows;
        this.refused = refused;
    }

    public byte[] workbook() throws Exception {
        return new OldLedger(rows, refused).workbook();
    }

    /** Answers the job that brought the rows. */
    public long bringIn(byte[] workbook) throws Exception {
        var job = driver.send("projects", "大竹县人防台账.xlsx", workbook);
        assertThat(driver.page(job).text()).contains("等待对应列");
        var asked =
                driver.get("/imports/" + job + "/layout?sheet=1&head=2&last=3").text();
        assertThat(asked).contains("项目 · 工程名称", "规划许可 · 日期", "人防 · 应建面积", "大竹等3县");
        driver.layOut(job, layout(""));
        assertThat(driver.page(job).text())
                .contains("“大竹等3县”，" + grouped(rows / 5) + " 行")
                .contains("新增 0");
        driver.layOut(job, layout("大竹=大竹县\n大竹等3县=大竹县"));
        assertThat(driver.page(job).text())
                .contains("新增 " + grouped(rows - refused) + "，修改 0，不变 0，不收 " + refused)
                .contains("H" + (3 + rows / refused) + "：“" + OldLedger.REFUSED + "”不是数");
        assertThat(driver.get("/imports/" + job + "/layout?saved=人防台账&sheet=1")
                        .select("option[selected]")
                        .text())
                .contains("工程名称");
        driver.confirm(job);
        assertThat(driver.page(job).text()).contains("已入账");
        return job;
    }

    private String[] layout(String meanings) {
        return new String[] {
            "sheet",
            "1",
            "head",
            "2",
            "last",
            "3",
            "from.name",
            "1",
            "from.developer",
            "2",
            "from.division",
            "3",
            "from.address",
            "4",
            "from.planningPermitNumber",
            "5",
            "from.permitted",
            "6",
            "from.required",
            "7",
            "fixed.unit",
            unit,
            "fixed.decision",
            none,
            "values.division",
            meanings,
            "name",
            "人防台账"
        };
    }

    /** The refused rows with their reasons, one word of each mended, and sent again. */
    public long mendTheRefused(long job) throws Exception {
        var handed = driver.file("/imports/" + job + "/refused.xlsx");
        var lines = driver.texts(handed).stream()
                .filter(row -> row.contains(OldLedger.REFUSED))
                .toList();
        assertThat(lines).hasSize(refused).allMatch(row -> row.contains("不是数"));
        var again = driver.send(
                "projects",
                "改.xlsx",
                driver.replaced(handed, ">" + OldLedger.REFUSED + "<", ">" + OldLedger.MENDED + "<"));
        assertThat(driver.page(again).text()).contains("新增 " + refused + "，修改 0，不变 0，不收 0");
        driver.confirm(again);
        return again;
    }

    /** The register as a workbook, sent back untouched. */
    public void sendBack() {
        var job = driver.send("projects", "项目登记簿.xlsx", driver.file("/projects.xlsx"));
        assertThat(driver.page(job).text()).contains("新增 0，修改 0，不变 " + grouped(rows) + "，不收 0");
    }

    private static String grouped(int number) {
        return String.format("%,d", number);
    }
}
