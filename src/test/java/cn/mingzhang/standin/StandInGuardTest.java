package cn.mingzhang.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.witness.Road;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL as the application's own login: no stand-in but a rightly named one signs, and none is altered. */
@DatabaseTest
@DisplayName("数据库拒绝没有有效代理的签批")
class StandInGuardTest {
    @Autowired
    private Road road;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private ProblemNumber number;
    private LocalDate today;

    @BeforeEach
    void anApplicationAwaitsItsHead() {
        number = road.applied();
        today = clock.today();
        assertThat(sql.sql("SELECT current_user").query(String.class).single()).isEqualTo("mingzhang_app");
    }

    @Test
    @DisplayName("有当日有效的代理：可以")
    void withAStandInInForce() {
        name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 3);
        assertThatCode(() -> sign("county", "UNIT_HEAD", "countyhead")).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}..{4}")
    @CsvSource({
        "county, UNIT_HEAD, countyhead, 1, 3",
        "feeclerk, UNIT_HEAD, countyhead, 0, 3",
        "county, UNIT_HEAD, head, 0, 3",
        "county, RECTIFIER, countyhead, 0, 3",
    })
    @DisplayName("未到日、换人、换被代理人、换岗位：拒绝")
    void withoutOneInForce(String who, String post, String absent, int from, int to) {
        name("countyhead", "county", "UNIT_HEAD", "countyhead", from, to);
        refused(() -> sign(who, post, absent), "有效代理");
    }

    @Test
    @DisplayName("不写明被代理人：拒绝")
    void withoutNamingTheAbsent() {
        name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 3);
        refused(() -> sign("county", "UNIT_HEAD", null), "不任");
    }

    @Test
    @DisplayName("已提前终止：拒绝")
    void afterItWasEnded() {
        var id = name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 3);
        sql.sql("INSERT INTO stand_in_end VALUES (:id, :by, 'x', :on, timestamptz '2021-01-01')")
                .param("id", id)
                .param("by", id("countyhead"))
                .param("on", today)
                .update();
        refused(() -> sign("county", "UNIT_HEAD", "countyhead"), "有效代理");
    }

    @ParameterizedTest(name = "{0} by {1} as {2}, named by {3}: {4}")
    @CsvSource({
        "countyhead, reviewer, UNIT_HEAD, countyhead, 不得代理",
        "inspector, county, SUPERVISOR, inspector, 不得代理",
        "deputy, head, GROUP_DEPUTY, deputy, 不得代理",
        "countyhead, treasury, UNIT_HEAD, countyhead, 不得代理",
        "countyhead, county, UNIT_HEAD, head, 无权",
        "county, countyhead, UNIT_HEAD, county, 被代理人不任",
        "keeper, petition, CLUE_KEEPER, keeper, 不得代理",
    })
    @DisplayName("不该有的代理：拒绝")
    void namedWrongly(String absent, String deputy, String post, String namer, String why) {
        refused(() -> name(absent, deputy, post, namer, 0, 3), why);
    }

    @Test
    @DisplayName("重叠、转代理、倒签、超过 92 天：拒绝")
    void overlapsChainsAndLongOnes() {
        refused(() -> name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 93), "check");
    }

    @Test
    void aChainIsRefused() {
        name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 3);
        refused(() -> name("county", "countyhead", "RECTIFIER", "county", 2, 4), "转代理");
    }

    @Test
    void anOverlapIsRefused() {
        name("inspector", "inspector2", "SUPERVISOR", "inspector", 0, 3);
        refused(() -> name("inspector", "resident", "SUPERVISOR", "inspector", 2, 4), "重叠");
    }

    @Test
    void itIsNotBackdated() {
        refused(() -> name("countyhead", "county", "UNIT_HEAD", "countyhead", -1, 3), "check");
    }

    @Test
    @DisplayName("代理期间不得再任互斥岗位")
    void whoStandsInGetsNoExclusivePost() {
        name("inspector", "leader", "SUPERVISOR", "inspector", 0, 3);
        refused(
                () -> sql.sql(
                                "INSERT INTO post_holding (officer_id, unit_id, post, valid_from)"
                                        + " SELECT id, (SELECT min(id) FROM unit), 'AUDIT_ADMIN', :on FROM officer WHERE login = 'leader'")
                        .param("on", today)
                        .update(),
                "excludes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE stand_in SET valid_to = valid_to + 1",
                "DELETE FROM stand_in",
                "TRUNCATE stand_in CASCADE",
                "UPDATE problem_signature SET on_behalf_of = 'x'",
            })
    @DisplayName("只增不改")
    void nothingIsAltered(String statement) {
        name("countyhead", "county", "UNIT_HEAD", "countyhead", 0, 3);
        assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String why) {
        assertThatThrownBy(deed).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
    }

    private long name(String absent, String deputy, String post, String namer, int from, int until) {
        return sql.sql("""
                        INSERT INTO stand_in (officer_id, deputy_id, post, unit_id, valid_from, valid_to, reason, namer_id, namer_name, named_on, recorded_at)
                        VALUES (:absent, :deputy, :post, coalesce((SELECT unit_id FROM post_holding WHERE officer_id = :absent AND post = :post),
                            unit_of_officer(:absent, :today)), :from, :until, 'x', :namer, 'x', :today, timestamptz '2021-01-01') RETURNING id
                        """)
                .param("absent", id(absent))
                .param("deputy", id(deputy))
                .param("post", post)
                .param("from", today.plusDays(from))
                .param("until", today.plusDays(until))
                .param("namer", id(namer))
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private void sign(String login, String post, @Nullable String absent) {
        sql.sql("""
                        INSERT INTO problem_signature (problem_id, ordinal, round, step, stage_from, stage_to, officer_id, officer_name, officer_post,
                               unit_name, on_behalf_of_id, on_behalf_of, remark, snapshot, digest, signed_on, signed_at, recorded_at)
                        SELECT id, signatures + 1, round, 'ENDORSE', stage, 'UNDER_REVIEW', :officer, 'x', :post, 'x',
                               CAST(:absent AS bigint), CASE WHEN CAST(:absent AS bigint) IS NULL THEN NULL ELSE 'x' END,
                               '', '', repeat('0', 64), :today, recorded_at, recorded_at FROM problem WHERE number = :n
                        """)
                .param("n", number.value())
                .param("officer", id(login))
                .param("post", post)
                .param("absent", absent == null ? null : id(absent))
                .param("today", today)
                .update();
    }

    private long id(String login) {
        return road.officer(login).id();
    }
}
