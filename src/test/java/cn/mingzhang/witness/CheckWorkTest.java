package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.audit.Actor;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("待确认的核查随交接移交")
class CheckWorkTest {
    @Autowired
    private CheckWork work;

    @Autowired
    private Road road;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("列出点名待确认者；未经双方签字，数据库不许换人")
    void whatWaitsForTheSecondCheckerIsHisOpenWork() {
        var number = road.awaitingVerification();
        var check = road.checkedByOne(number);
        var second = road.officer("resident2");
        assertThat(work.of(road.officer("resident"))).isEmpty();
        var item = work.of(second).get(0);
        assertThat(item.number()).isEqualTo(number.value());
        assertThat(item.key()).isEqualTo("" + check);

        var group = road.officer("resident").unit().id();
        var id = registry.appoint(Actor.SYSTEM, new NewOfficer("resident3", "第三人", group), DemoCast.SINCE);
        registry.givePost(Actor.SYSTEM, id, Post.RESIDENT, DemoCast.SINCE);
        assertThat(work.takers(item, second)).as("watches no unit").isEmpty();
        registry.civilDefenseUnits(DemoCast.SINCE)
                .forEach(unit -> registry.assignUnit(Actor.SYSTEM, id, unit.id(), DemoCast.SINCE));
        assertThat(work.takers(item, second))
                .extracting(officer -> officer.login())
                .containsExactly("resident3");

        assertThatThrownBy(() -> work.move(item, second, road.officer("resident3"), "JJ-2021-0001"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("只增不改");
    }

    @Test
    @DisplayName("双方签字后，待确认的核查由接收人确认")
    void aSignedHandoverMovesIt() {
        var number = road.awaitingVerification();
        var check = road.checkedByOne(number);
        var second = road.officer("resident2");
        var group = road.officer("resident").unit().id();
        var id = registry.appoint(Actor.SYSTEM, new NewOfficer("resident3", "第三人", group), DemoCast.SINCE);
        registry.givePost(Actor.SYSTEM, id, Post.RESIDENT, DemoCast.SINCE);
        registry.civilDefenseUnits(DemoCast.SINCE)
                .forEach(unit -> registry.assignUnit(Actor.SYSTEM, id, unit.id(), DemoCast.SINCE));
        var third = road.officer("resident3");
        var item = work.of(second).get(0);
        sign(item.key(), item.number(), second.id(), third.id());

        assertThat(work.move(item, second, third, "JJ-2021-0001")).isTrue();
        assertThat(work.of(second)).isEmpty();
        assertThat(work.of(third)).hasSize(1);
        assertThat(sql.sql("SELECT second_name FROM check_record WHERE id = :id")
                        .param("id", check)
                        .query(String.class)
                        .single())
                .isEqualTo("第三人");
        assertThat(work.move(item, second, third, "JJ-2021-0001")).as("once").isFalse();
    }

    /** A sheet that both have signed, as the handovers write it. */
    private void sign(String key, String number, long giver, long taker) {
        var sheet = sql.sql(
                        "INSERT INTO handover (number, version, giver_id, giver_name, giver_unit_id, giver_unit, occasion, reason,"
                                + " opener_id, opener_name, opened_on, state, closing, recorded_at)"
                                + " SELECT 'JJ-2021-0001', 0, o.id, o.name, u.id, u.code, 'LEAVING', 'x', o.id, o.name, :on, 'OPEN', '', :at"
                                + " FROM officer o, unit u WHERE o.id = :giver AND u.code = 'JW-PZ' RETURNING id")
                .param("giver", giver)
                .param("on", road.today())
                .param("at", java.time.OffsetDateTime.now())
                .query(Long.class)
                .single();
        sql.sql("INSERT INTO handover_item (handover_id, kind, key, record_number, text, href, taker_id, taker_name)"
                        + " VALUES (:sheet, 'check', :key, :number, 'x', '/', :taker, '第三人')")
                .param("sheet", sheet)
                .param("key", key)
                .param("number", number)
                .param("taker", taker)
                .update();
        for (var signer : new long[] {giver, taker}) {
            sql.sql(
                            "INSERT INTO handover_signature (handover_id, officer_id, role, officer_name, officer_unit, snapshot, digest,"
                                    + " signed_on, signed_at, recorded_at) VALUES (:sheet, :officer, :role, 'x', 'x', 'x', repeat('0', 64), :on, :at, :at)")
                    .param("sheet", sheet)
                    .param("officer", signer)
                    .param("role", signer == giver ? "GIVER" : "TAKER")
                    .param("on", road.today())
                    .param("at", java.time.OffsetDateTime.now())
                    .update();
        }
    }
}
