package cn.mingzhang.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.witness.Road;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the application's own login: what is asked of a person himself is not done by who acts for him. */
@DatabaseTest
@DisplayName("数据库：授权与代为移交须本人任岗，代理不算")
class InPersonGuardTest {
    @Autowired
    private Road road;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private LocalDate today;

    @BeforeEach
    void today() {
        today = clock.today();
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("mingzhang_app");
    }

    @Test
    @DisplayName("单位负责人本人代移交人签字：可以")
    void theHeadHimselfHandsOver() {
        var sheet = sheetOf("county", "feeclerk");
        assertThatCode(() -> signForGiver(sheet, "head")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("代理单位负责人者代移交人签字：拒绝")
    void whoActsForTheHeadDoesNot() {
        standIn("head", "reviewer", "UNIT_HEAD");
        assertThat(holds("holds_post", "reviewer", "UNIT_HEAD")).isTrue();
        assertThat(holds("holds_post_himself", "reviewer", "UNIT_HEAD")).isFalse();
        var sheet = sheetOf("county", "feeclerk");
        assertThatThrownBy(() -> signForGiver(sheet, "reviewer"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("签字与清单不符");
    }

    @Test
    @DisplayName("代理监督检查室人员者确认授权：拒绝")
    void whoActsForASupervisorConfirmsNoGrant() {
        standIn("inspector", "resident", "SUPERVISOR");
        var grant = grant("secadmin");
        assertThatThrownBy(() -> confirm(grant, "resident"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("答复人当日不任");
    }

    @Test
    @DisplayName("监督检查室人员本人确认授权：可以")
    void aSupervisorHimselfConfirms() {
        var grant = grant("secadmin");
        assertThatCode(() -> confirm(grant, "inspector2")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("不是安全管理员者提名：拒绝")
    void onlyTheSecurityAdministratorProposes() {
        assertThatThrownBy(() -> grant("sysadmin")).hasMessageContaining("提名人当日不是安全管理员");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"post_grant_fits", "post_grant_answer_fits", "handover_signature_fits", "factor_reset_fits"})
    @DisplayName("检查问的是本人任岗")
    void theCheckAsksForThePersonHimself(String check) {
        var source = sql.sql("SELECT prosrc FROM pg_proc WHERE proname = :name")
                .param("name", check)
                .query(String.class)
                .single();
        assertThat(source).contains("holds_post_himself(").doesNotContain("holds_post(");
    }

    private boolean holds(String question, String login, String post) {
        return sql.sql("SELECT " + question + "(:who, ARRAY[:post], :on)")
                .param("who", id(login))
                .param("post", post)
                .param("on", today)
                .query(Boolean.class)
                .single();
    }

    private long sheetOf(String giver, String taker) {
        var sheet = sql.sql("""
                        INSERT INTO handover (number, version, giver_id, giver_name, giver_unit_id, giver_unit, occasion, reason, opener_id, opener_name,
                               opened_on, state, closing, recorded_at)
                        VALUES ('JJ-2021-9999', 0, :giver, 'x', unit_of_officer(:giver, :on), 'x', 'LEAVING', 'x', :giver, 'x', :on, 'OPEN', '',
                               timestamptz '2021-01-01') RETURNING id
                        """)
                .param("giver", id(giver))
                .param("on", today)
                .query(Long.class)
                .single();
        sql.sql("INSERT INTO handover_item (handover_id, kind, key, record_number, text, href, taker_id, taker_name)"
                        + " VALUES (:sheet, 'measure', '1', 'x', 'x', '/', :taker, 'x')")
                .param("sheet", sheet)
                .param("taker", id(taker))
                .update();
        return sheet;
    }

    private void signForGiver(long sheet, String login) {
        sql.sql("INSERT INTO handover_signature VALUES (:sheet, :who, 'FOR_GIVER', 'x', 'x', '', repeat('0', 64), :on,"
                        + " timestamptz '2021-01-01', timestamptz '2021-01-01')")
                .param("sheet", sheet)
                .param("who", id(login))
                .param("on", today)
                .update();
    }

    private void standIn(String absent, String deputy, String post) {
        sql.sql("""
                        INSERT INTO stand_in (officer_id, deputy_id, post, unit_id, valid_from, valid_to, reason, namer_id, namer_name, named_on, recorded_at)
                        VALUES (:absent, :deputy, :post, (SELECT unit_id FROM post_holding WHERE officer_id = :absent AND post = :post),
                               :on, :until, 'x', :absent, 'x', :on, timestamptz '2021-01-01')
                        """)
                .param("absent", id(absent))
                .param("deputy", id(deputy))
                .param("post", post)
                .param("on", today)
                .param("until", today.plusDays(3))
                .update();
    }

    private long grant(String proposer) {
        return sql.sql("""
                        INSERT INTO post_grant (officer_id, unit_id, post, valid_from, reason, proposer_id, proposer_name, proposed_on, recorded_at)
                        VALUES (:who, unit_of_officer(:who, :on), 'CLUE_KEEPER', :on, 'x', :proposer, 'x', :on, timestamptz '2021-01-01') RETURNING id
                        """)
                .param("who", id("leader"))
                .param("proposer", id(proposer))
                .param("on", today)
                .query(Long.class)
                .single();
    }

    private void confirm(long grant, String login) {
        sql.sql(
                        "INSERT INTO post_grant_answer VALUES (:grant, true, '', :who, 'x', 'x', :on, timestamptz '2021-01-01')")
                .param("grant", grant)
                .param("who", id(login))
                .param("on", today)
                .update();
    }

    private long id(String login) {
        return road.officer(login).id();
    }
}
