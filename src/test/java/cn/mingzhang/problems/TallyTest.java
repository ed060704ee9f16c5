package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.money.Yuan;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@DisplayName("台账计数与台账一致")
class TallyTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Tally tally;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ProblemLamps lamps;

    @Autowired
    private ProblemChoices choices;

    @Autowired
    private ProblemsWaiting waiting;

    @Autowired
    private Words words;

    private Desk desk;

    @BeforeEach
    void aLedgerAtWork() {
        desk = Desk.of(context);
        desk.applied();
        desk.rectifying();
        desk.served(desk.aDraft(
                desk.basics(DemoCast.CITY_OFFICE, "达川区某项目易地建设费少征", Yuan.of(new BigDecimal("1234.56"))),
                desk.today().plusDays(3)));
        desk.aDraft();
        context.getBean(EntityManager.class).flush();
    }

    @Test
    @DisplayName("登记、签批、填报之后计数不差，合并之后也不差")
    void everyDeedIsCounted() {
        assertThat(tally.differs()).isZero();
        var sum = sum();
        tally.fold();
        assertThat(tally.differs()).isZero();
        assertThat(sum()).isEqualTo(sum);
        assertThat(sql.sql("SELECT count(*) FROM problem_tally WHERE problems < 1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theApplicationCannotWriteTheTally() {
        assertThatThrownBy(
                        () -> sql.sql("UPDATE problem_tally SET problems = 9").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("计数若有不符，以台账为准重写")
    void countingAgainChangesNothingThatIsRight() {
        var sum = sum();
        sql.sql("SELECT 1 FROM (SELECT problem_tally_recount()) AS counted")
                .query(Integer.class)
                .single();
        tally.prove();
        assertThat(tally.differs()).isZero();
        assertThat(sum()).isEqualTo(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open=true",
                "stage=RECTIFYING",
                "stage=DRAFT&stage=SERVED",
                "group=OM",
                "group=FE",
                "year=2020",
                "year=2019",
                "level=MUNICIPAL",
                "level=COUNTY&open=true",
                "procedure=GENERAL",
                "rectification=RECTIFIED",
                "money=true",
                "money=true&group=OM&stage=SERVED"
            })
    @DisplayName("列表总数、合计取自计数，与逐件清点相同，谁看都一样")
    void theTotalOfAListIsThatOfItsRows(String filter) {
        for (var login : List.of("inspector", "county", "leader", "treasury", "rectifier", "office")) {
            var officer = desk.who(login);
            var visible = desk.ledger.visibleTo(officer);
            var query = ListQuery.of("/problems", parameters(filter), ProblemList.SORTS);
            var asked = ProblemFilter.of(query, visible, officer, words, choices, waiting);
            assertThat(asked.isCounted()).isTrue();
            assertThat(total(
                            "coalesce(sum(p.problems), 0)::bigint, coalesce(sum(p.amount), 0)::bigint FROM problem_counted p",
                            asked))
                    .as(login + " " + filter)
                    .isEqualTo(total("count(*), coalesce(sum(p.amount_due), 0)::bigint FROM problem p", asked));
        }
    }

    private List<Long> total(String counted, ProblemFilter filter) {
        return sql.sql("SELECT " + counted + filter.where())
                .params(filter.parameters())
                .params(lamps.parameters(desk.today()))
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static HashMap<String, String[]> parameters(String filter) {
        var parameters = new HashMap<String, String[]>();
        Arrays.stream(filter.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("="))
                .forEach(pair -> parameters.merge(
                        pair[0], new String[] {pair[1]}, (some, more) -> new String[] {some[0], more[0]}));
        return parameters;
    }

    private String sum() {
        return sql.sql("SELECT sum(problems) || ' ' || sum(amount) FROM problem_tally")
                .query(String.class)
                .single();
    }
}
