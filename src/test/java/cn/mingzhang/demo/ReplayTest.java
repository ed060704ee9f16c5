package cn.mingzhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Replay;
import cn.mingzhang.closure.SignatureFact;
import cn.mingzhang.closure.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two years as replayed hold the article's figures, and every file stands where its signatures lead. */
@DemoTest
class ReplayTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private OfficeClock clock;

    @Test
    @DisplayName("F04：25项45个具体问题，整改到位44项，基本整改到位1项")
    void theCampaignOf2020() {
        assertThat(count("SELECT count(*) FROM problem_item WHERE campaign_year = 2020"))
                .isEqualTo(25);
        assertThat(count("SELECT count(*) FROM problem WHERE campaign_year = 2020"))
                .isEqualTo(45);
        assertThat(rectifiedBy("2020-12-31", "p.campaign_year = 2020 AND s.status = 'RECTIFIED'"))
                .isEqualTo(44);
        assertThat(rectifiedBy("2020-12-31", "p.campaign_year = 2020 AND s.status = 'SUBSTANTIALLY_RECTIFIED'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("F12—F14：漏审漏批41个，市本级22个，已整改17个，其余5个")
    void theOmittedProjectsOf2021() {
        assertThat(count(
                        "SELECT count(DISTINCT project_id) FROM problem WHERE class_group = 'OM' AND stage <> 'DRAFT'"))
                .isEqualTo(41);
        var municipal = "p.class_group = 'OM' AND u.code = '" + DemoCast.CITY_OFFICE + "'";
        assertThat(count("SELECT count(*) FROM problem p JOIN unit u ON u.id = p.responsible_unit_id WHERE "
                        + municipal))
                .isEqualTo(22);
        assertThat(rectifiedBy("2021-12-31", municipal + " AND s.status = 'RECTIFIED'"))
                .isEqualTo(17);
    }

    @Test
    @DisplayName("第一次比对发现的漏审漏批正是41个项目：市本级22个，县级19个，每个都列入了台账")
    void theFirstComparisonFoundThem() {
        var found = "SELECT count(*) FROM screening_finding f JOIN screening_sighting s ON s.finding_id = f.id"
                + " AND s.run_id = (SELECT min(id) FROM screening_run) AND f.rule = 'DET_01'";
        var rules = sql.sql("SELECT rule FROM screening_finding WHERE first_run = (SELECT min(id) FROM screening_run)")
                .query(String.class)
                .list();
        assertThat(rules).filteredOn("DET_01"::equals).hasSize(41);
        // Beside the omissions, the one fee that was in arrears and lay before the court.
        assertThat(rules).filteredOn(rule -> !rule.equals("DET_01")).containsExactly("DET_10");
        assertThat(count(found + " JOIN unit u ON u.id = f.unit_id WHERE u.code = '" + DemoCast.CITY_OFFICE + "'"))
                .isEqualTo(22);
        assertThat(
                        count(
                                found
                                        + " JOIN screening_problem q ON q.finding_id = f.id JOIN problem p ON p.id = q.problem_id"
                                        + " WHERE p.class_group = 'OM' AND p.project_id = f.project_id AND cardinality(f.authorities) = 2"))
                .isEqualTo(41);
        assertThat(count("SELECT count(*) FROM permit_list WHERE rows > 50")).isEqualTo(2);
        assertThat(count("SELECT (counts->>'notOwed')::int FROM screening_run WHERE id = 1"))
                .isEqualTo(60);
    }

    @Test
    @DisplayName("F14：其余5个都已核定、都已发出催办通知，三份已送达")
    void theFiveOpenOnesAreAssessedAndUrged() {
        var urged =
                "SELECT count(*) FROM collection_case c JOIN fee_assessment a ON a.project_id = c.project_id AND a.state = 'IN_FORCE'"
                        + " WHERE c.rung = 'URGING_NOTICE' AND c.due_on > date '2022-01-04'"
                        + " AND EXISTS (SELECT 1 FROM problem p JOIN unit u ON u.id = p.responsible_unit_id WHERE p.project_id = c.project_id"
                        + " AND p.class_group = 'OM' AND p.stage <> 'CLOSED' AND u.code = '" + DemoCast.CITY_OFFICE
                        + "')";
        assertThat(count(urged)).isEqualTo(5);
        assertThat(count(urged + " AND c.served_on IS NOT NULL")).isEqualTo(3);
    }

    @Test
    @DisplayName("F03、F15：追缴3407.62万元，两年合计6116.78万元，分文不差")
    void theMoneyOfBothYears() {
        assertThat(paidUntil("2020-12-31")).isEqualByComparingTo("34076200.00");
        assertThat(paidUntil("2021-12-31")).isEqualByComparingTo("61167800.00");
    }

    @Test
    @DisplayName("F07：不动产登记历史遗留办结40余个；项目的环节记录与登记卡一致")
    void theLegacyItemsAndTheStages() {
        assertThat(count("SELECT count(*) FROM legacy_item WHERE handled_on <= date '2020-12-31'"))
                .isGreaterThan(40);
        assertThat(
                        count(
                                "SELECT count(*) FROM project p JOIN project_stage_now s ON s.project_id = p.id"
                                        + " WHERE s.stage = 'DECISION' AND (s.number, s.issued_on) IS DISTINCT FROM (p.decision_number, p.decision_on)"))
                .isZero();
        assertThat(count("SELECT count(*) FROM shelter_calculation WHERE outcome = 'REQUIRED'"))
                .isEqualTo(22);
    }

    @Test
    @DisplayName("F11：违规违法审批类已整改到位")
    void noUnlawfulApprovalRemains() {
        assertThat(count("SELECT count(*) FROM problem WHERE class_group = 'AP' AND rectification <> 'RECTIFIED'"))
                .isZero();
    }

    @Test
    void theSignaturesOfEveryFileLeadWhereItStands() {
        var signatures = new HashMap<Long, List<SignatureFact>>();
        sql.sql(
                        "SELECT problem_id, ordinal, step, stage_from, stage_to, officer_id, unit_id FROM problem_signature ORDER BY problem_id, ordinal")
                .query((row, n) -> signatures
                        .computeIfAbsent(row.getLong("problem_id"), id -> new java.util.ArrayList<>())
                        .add(new SignatureFact(
                                step(row.getString("step")),
                                row.getInt("ordinal"),
                                Stage.valueOf(row.getString("stage_from")),
                                Stage.valueOf(row.getString("stage_to")),
                                row.getObject("officer_id", Long.class),
                                row.getObject("unit_id", Long.class))))
                .list();
        var stages = sql.sql("SELECT id, stage FROM problem")
                .query((row, n) -> Map.entry(row.getLong("id"), Stage.valueOf(row.getString("stage"))))
                .list();
        assertThat(stages)
                .hasSizeGreaterThan(85)
                .allSatisfy(file -> assertThat(
                                Replay.stageAfter(Procedure.GENERAL, signatures.getOrDefault(file.getKey(), List.of())))
                        .isEqualTo(file.getValue()));
    }

    @Test
    void theClockBeginsOnTheFirstWorkingDayAfterTheStory() {
        assertThat(clock.today()).isAfterOrEqualTo(LocalDate.of(2022, 1, 4));
    }

    private static ClosureStep step(String name) {
        return Procedure.GENERAL.step(name).orElseThrow();
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private BigDecimal paidUntil(String day) {
        return sql.sql("SELECT sum(amount) / 100.00 FROM problem_payment WHERE voucher_on <= CAST(:day AS date)")
                .param("day", day)
                .query(BigDecimal.class)
                .single();
    }

    /** By the latest status that was confirmed on or before that day. */
    private long rectifiedBy(String day, String where) {
        return sql.sql("""
                        SELECT count(*) FROM problem p JOIN unit u ON u.id = p.responsible_unit_id
                          JOIN LATERAL (SELECT status FROM problem_status s
                                         WHERE s.problem_id = p.id AND s.confirmed AND s.happened_on <= CAST(:day AS date)
                                         ORDER BY s.happened_on DESC, s.id DESC LIMIT 1) s ON true
                         WHERE
                        """ + where).param("day", day).query(Long.class).single();
    }
}
