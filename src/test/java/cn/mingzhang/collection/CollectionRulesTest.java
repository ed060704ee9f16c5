package cn.mingzhang.collection;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.fees.FeeRoad;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("催缴规则：一人提出、另一人核准，历次保留")
class CollectionRulesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CollectionTables tables;

    @Autowired
    private FeeRoad road;

    @Autowired
    private JdbcClient sql;

    private int post(String path, String login, String... fields) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            request.param(fields[n], fields[n + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int propose(String amount) {
        return post(
                "/collection/rules",
                "feeclerk",
                "kind",
                "TERM",
                "name",
                "PAY",
                "amount",
                amount,
                "unit",
                "DAYS",
                "validFrom",
                road.today().toString(),
                "source",
                "达市人防办发〔2022〕1号第三条",
                "verified",
                "true",
                "reason",
                "办公室已定");
    }

    private long proposed() {
        return sql.sql("SELECT max(id) FROM collection_rule").query(Long.class).single();
    }

    private int answer(String login, String accepted, String remark) {
        return post(
                "/collection/rules/" + proposed(),
                login,
                "accepted",
                accepted,
                "remark",
                remark,
                "password",
                "Mingzhang-2021");
    }

    private int term() {
        return tables.terms(road.today()).of(TermName.PAY).amount();
    }

    @Test
    @DisplayName("提出以后还不执行；另一人核准后自所写之日起执行；旧的保留")
    void aTermIsChangedByTwo() {
        assertThat(propose("20")).isEqualTo(302);
        assertThat(term()).isEqualTo(15);
        assertThat(answer("feeclerk", "true", "")).isEqualTo(403);
        assertThat(answer("head", "false", "")).isEqualTo(422);
        assertThat(answer("head", "true", "已核对")).isEqualTo(302);
        assertThat(term()).isEqualTo(20);
        assertThat(tables.terms(road.today().minusDays(1)).of(TermName.PAY).amount())
                .isEqualTo(15);
        assertThat(answer("head", "true", "")).isEqualTo(409);
        assertThat(propose("30")).isEqualTo(302);
        assertThat(answer("head", "true", "")).isEqualTo(422);
    }

    @Test
    @DisplayName("出具机关自某日起由税务机关担任，可以补记终止日")
    void anIssuerIsClosed() {
        assertThat(post(
                        "/collection/rules",
                        "feeclerk",
                        "kind",
                        "ISSUER",
                        "name",
                        "URGING_NOTICE",
                        "issuer",
                        "CIVIL_DEFENSE",
                        "validFrom",
                        "2000-01-01",
                        "validUntil",
                        "2020-12-31",
                        "source",
                        "财税〔2020〕58号",
                        "reason",
                        "划转"))
                .isEqualTo(302);
        assertThat(answer("head", "true", "")).isEqualTo(302);
        assertThat(tables.issuers(Rung.URGING_NOTICE, road.today()))
                .extracting("issuer")
                .containsExactly(Issuer.TAX);
    }

    @Test
    @DisplayName("没有来源、没有数、没有这个项目、终止早于起始：各有一句话；别的岗位不得提出")
    void whatIsNotWholeIsRefused() throws UnsupportedEncodingException {
        assertThat(post("/collection/rules", "feeclerk", "kind", "TERM", "name", "PAY"))
                .isEqualTo(422);
        assertThat(post(
                        "/collection/rules",
                        "feeclerk",
                        "kind",
                        "AGENCY",
                        "name",
                        "511700",
                        "prefix",
                        "达市〔人防",
                        "validFrom",
                        "2022-01-01",
                        "source",
                        "x",
                        "reason",
                        "x"))
                .isEqualTo(422);
        assertThat(post("/collection/rules", "head", "kind", "TERM")).isEqualTo(403);
        assertThat(post("/collection/rules", "feeclerk", "kind", "NOTHING")).isEqualTo(404);
        var page = mvc.get().uri("/collection/rules").with(as("inspector")).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString()).contains("行政强制法第五十三条", "未核实", "达市人防");
    }

    @Test
    @DisplayName("数据库也不收：应用不能直接写三张表，本人不能核准")
    void theDatabaseRefusesTooItself() {
        assertThat(propose("20")).isEqualTo(302);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO collection_rule_answer SELECT id, true, '', proposer_id, '', proposed_on, recorded_at"
                                        + " FROM collection_rule WHERE id = :id")
                        .param("id", proposed())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("另一人");
    }
}
