package cn.mingzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Registry;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What an import of {@code -Dbench.rows} (50,000) legacy items, procurements or entries of the opening costs, beside the floor:
 * the same rows put into the same table, and their entries into the trail, by bare INSERTs.
 */
@Tag("bench")
@CommittedTest
@DisplayName("三种登记簿各导入五万行，与裸插入比")
class RegistersBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 50_000);
    private static final double LONGEST = Double.parseDouble(System.getProperty("bench.longest", "60"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void eachWithinAMinute() {
        DemoCast.enter(registry);
        var unit = registry.unitByCode(DemoCast.CITY_OFFICE, clock.today())
                .orElseThrow()
                .name();
        measured(
                "legacy",
                "rectifier",
                "legacy_item",
                "小区（楼栋）,承办人防办,缺什么人防手续,受理日期,户数",
                row -> "第" + row + "号小区," + unit + ",无人防审批,2020-05-06,86");
        measured(
                "procurements",
                "office",
                "procurement",
                "采购项目,采购单位,类别,采购方式,投标（响应）单位,中标（成交）单位,中标金额（元）",
                row -> "第" + row + "次采购," + unit + ",防护设备,公开招标,甲公司、乙公司,甲公司,960000");
        measured(
                "opening-closures",
                "office",
                "opening_entry",
                "问题,责任单位（主管人防办）,问题大类,发现日期,纸面销号日期,纸面审批人,凭据（文书名称、文号或账册页码）,凭据日期",
                row -> "第" + row + "号问题已整改," + unit + ",履职与整改,2018-03-01,2019-03-01,某主任,台账第" + row + "页,2019-03-01");
    }

    private void measured(String kind, String login, String table, String heads, IntFunction<String> line) {
        imported(kind, login, heads, line, Math.min(500, ROWS));
        long item = last(table);
        long entry = last("trail_entry");
        double together = imported(kind, login, heads, line, ROWS);
        double floor = floor(table, item, entry);
        System.out.printf(
                "%s: %d rows in %.1f s, %.0f rows/s; bare INSERT %.1f s, %.0f rows/s; %.1f times the floor%n",
                kind, ROWS, together, ROWS / together, floor, ROWS / floor, together / floor);
        assertThat(together).as("seconds for " + ROWS + " " + kind).isLessThan(LONGEST);
    }

    private double imported(String kind, String login, String heads, IntFunction<String> line, int rows) {
        var file = new StringBuilder(heads).append('\n');
        for (int row = 1; row <= rows; row++) {
            file.append(line.apply(row)).append('\n');
        }
        var driver = new ImportDriver(mvc, context, login);
        long begun = System.nanoTime();
        var job = driver.send(kind, kind + ".csv", file.toString());
        double dry = (System.nanoTime() - begun) / 1e9;
        driver.confirm(job);
        double together = (System.nanoTime() - begun) / 1e9;
        assertThat(driver.page(job).text()).contains("已入账").contains("新增 " + rows);
        System.out.printf("%s: %d rows: dry run %.1f s, applied %.1f s%n", kind, rows, dry, together - dry);
        return together;
    }

    private long last(String table) {
        return sql.sql("SELECT coalesce(max(id), 0) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** The rows of the import once more, under other numbers, by the database alone. */
    private double floor(String table, long item, long entry) {
        var columns = sql.sql(
                        "SELECT string_agg(column_name, ', ') FROM information_schema.columns WHERE table_name = :table"
                                + " AND column_name NOT IN ('id', 'number')")
                .param("table", table)
                .query(String.class)
                .single();
        long begun = System.nanoTime();
        sql.sql("INSERT INTO " + table + " (number, " + columns
                        + ") SELECT substr(number, 1, 3) || '1' || substr(number, 5), " + columns + " FROM " + table
                        + " WHERE id > :item")
                .param("item", item)
                .update();
        sql.sql("""
                INSERT INTO trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts,
                                         deed, subject_kind, subject_number, changes, remark)
                SELECT happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts, deed,
                       'bench', subject_number, changes, remark FROM trail_entry WHERE id > :entry
                """).param("entry", entry).update();
        return (System.nanoTime() - begun) / 1e9;
    }
}
