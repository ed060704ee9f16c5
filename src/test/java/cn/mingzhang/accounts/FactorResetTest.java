package cn.mingzhang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("重置线索管理员、信访受理人的第二因素须第二人确认")
class FactorResetTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Office office;
    private Cast cast;

    @BeforeEach
    void theKeeperHasAFactor() {
        cast = Cast.of(registry, clock);
        office = new Office(mvc);
        sql.sql("INSERT INTO second_factor (officer_id, secret, enrolled_at) VALUES (?, 'x', timestamptz '2021-01-01')")
                .param(cast.officer("keeper").id())
                .update();
    }

    private boolean enrolled() {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM second_factor WHERE secret IS NOT NULL)")
                .query(Boolean.class)
                .single();
    }

    private String proposed() {
        assertThat(office.post("/accounts/keeper/factor", "secadmin", "reason", "手机遗失"))
                .hasRedirectedUrl("/factor-resets");
        return "/factor-resets/"
                + sql.sql("SELECT max(id) FROM factor_reset").query(Long.class).single();
    }

    @Test
    @DisplayName("提请不生效；本人、提请人、别的岗位不能确认；口令不对不生效；确认后重置，只一次")
    void itTakesTwo() {
        assertThat(office.post("/accounts/keeper/factor", "secadmin", "reason", ""))
                .hasStatus(422);
        var path = proposed();
        assertThat(enrolled()).isTrue();
        assertThat(office.post("/accounts/keeper/factor", "secadmin", "reason", "再提"))
                .hasStatus(409);
        assertThat(office.get(path + "/confirmation", "secadmin")).hasStatus(403);
        for (var other : new String[] {"petition", "sysadmin", "head", "resident"}) {
            assertThat(office.get(path, other)).as(other).hasStatus(404);
        }
        assertThat(office.page("/", "inspector")
                        .select("section[data-bucket=factor-resets]")
                        .attr("data-count"))
                .isEqualTo("1");
        assertThat(office.post(path + "/confirmation", "inspector", "password", "Wrong-2021-secret"))
                .hasStatus(422);
        assertThat(enrolled()).isTrue();
        assertThat(office.post(path + "/confirmation", "inspector", "password", DemoCast.PASSWORD))
                .hasRedirectedUrl(path);
        assertThat(enrolled()).isFalse();
        assertThat(office.post(path + "/confirmation", "inspector2", "password", DemoCast.PASSWORD))
                .hasStatus(409);
        assertThat(sql.sql(
                                "SELECT deed FROM trail_entry WHERE subject_kind = 'officer' AND subject_number = 'keeper' AND deed LIKE 'FACTOR%'"
                                        + " ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("FACTOR_RESET_PROPOSED", "FACTOR_RESET_CONFIRMED", "FACTOR_RESET");
        assertThat(office.page("/factor-resets", "secadmin").select("tbody tr").text())
                .contains("已确认");
    }

    @Test
    @DisplayName("不予确认须写理由，第二因素不变，可以再提请")
    void notConfirmed() {
        var path = proposed();
        assertThat(office.post(path + "/refusal", "deputy", "reason", "")).hasStatus(422);
        assertThat(office.post(path + "/refusal", "deputy", "reason", "本人说没有遗失"))
                .hasRedirectedUrl(path);
        assertThat(enrolled()).isTrue();
        assertThat(proposed()).isNotEqualTo(path);
    }

    @Test
    @DisplayName("其他岗位仍由安全管理员直接重置")
    void othersAtOnce() {
        assertThat(office.post("/accounts/county/factor", "secadmin")).hasRedirectedUrl("/accounts/county");
    }

    @Test
    @DisplayName("数据库（应用登录）：代理监督检查室人员者不能答复")
    void notByWhoActsForAnother() {
        proposed();
        sql.sql("""
                        INSERT INTO stand_in (officer_id, deputy_id, post, unit_id, valid_from, valid_to, reason, namer_id, namer_name, named_on, recorded_at)
                        VALUES (:absent, :deputy, 'SUPERVISOR', (SELECT unit_id FROM post_holding WHERE officer_id = :absent AND post = 'SUPERVISOR'),
                               :on, :until, 'x', :absent, 'x', :on, timestamptz '2021-01-01')
                        """)
                .param("absent", cast.officer("inspector").id())
                .param("deputy", cast.officer("resident").id())
                .param("on", clock.today())
                .param("until", clock.today().plusDays(3))
                .update();
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO factor_reset_answer SELECT max(id), true, '', ?, 'x', ?, timestamptz '2021-01-01' FROM factor_reset")
                        .params(cast.officer("resident").id(), clock.today())
                        .update())
                .hasMessageContaining("答复人当日不任");
    }
}
